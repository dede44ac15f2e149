import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/run/settings.ts';
import { type Language, languages } from '../../../src/locale/languages.ts';
import { lintBoundText } from '../../../src/markdown/lint-bound-text.ts';
import { type SoundSite, textsOfData } from '../../../src/markdown/load-site.ts';
import { hrefUnder } from '../../../src/markdown/render-bound-text.ts';
import { textsOfStory } from '../../../src/markdown/render-story.ts';
import { splitSentences } from '../../../src/markdown/sentences.ts';
import { toSurface } from '../../../src/markdown/surface.ts';
import type { LintedText } from '../../../src/markdown/text-context.ts';

/** A sentence of the content, as written, with what it needs to be checked by itself. */
export interface Sentence extends LintedText {
  readonly file: string;
  readonly language: Language;
}

/** Whether the checks of texts refuse a sentence. */
export const isRefused = ({ text, language, context }: Sentence): boolean =>
  lintBoundText(text, language, context).length > 0;

/** Every sentence of all stories, texts of pages, figures and other data, in both languages. */
export function sentencesOf(site: SoundSite): Sentence[] {
  return [...textsOfFolders(site), ...textsOfData(site.record)].flatMap(split);
}

/** The texts of stories and pages. */
function textsOfFolders({ record, figures, stories, texts }: SoundSite): Sentence[] {
  const folders = [
    ...[...stories.keys()].map((id) => `src/stories/${id}`),
    ...[...texts.keys()].map((id) => `src/texts/${id}`),
  ];
  return folders.flatMap((folder) =>
    languages.flatMap((language) => {
      const file = `${folder}/${language}.md`;
      const source = { id: '', language, file, record, figures, stories: [...stories.keys()] };
      const text = readFileSync(join(projectRoot, file), 'utf8');
      return textsOfStory({ ...source, text, href: hrefUnder('/') }).map((each) => ({
        ...each,
        file,
        language,
      }));
    }),
  );
}

/** The sentences of a text; one that is refused without its neighbours stays with them. */
function split(whole: Sentence): Sentence[] {
  const { text, offsets, segments } = toSurface(whole.text, whole.context.markdown ?? false);
  const trailing = new Set(segments.filter(({ segment }) => segment.kind === 'source').map(({ at }) => at));
  const found = splitSentences(text, (index) => trailing.has(index)).map(({ start, end }) => ({
    ...whole,
    text: whole.text.slice(start === 0 ? 0 : offsets[start], offsets[end] ?? whole.text.length),
  }));
  return found.some(isRefused) ? [whole] : found;
}
