import { readFileSync } from 'node:fs';
import type { Language } from '../locale/languages.ts';
import { hrefUnder } from '../markdown/render-bound-text.ts';
import { renderStory } from '../markdown/render-story.ts';
import type { Story } from '../markdown/story.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { RefusalError } from '../model/refusal.ts';
import { fileAddress } from './addresses.ts';

/** The pages whose prose is written like a story, in `src/texts/<page>/{zh,en}.md`. */
export const textPages = ['home', 'about', 'methods'] as const;
export type TextPage = (typeof textPages)[number];

/**
 * The prose of a page of the site itself, by the rules of stories. It belongs to the program and not to the
 * content root, because it speaks about what the program does.
 * @throws RefusalError if it breaks a rule
 */
export function loadText(page: TextPage, language: Language, record: HistoricalRecord): Story {
  const file = `src/texts/${page}/${language}.md`;
  const { story, refusals } = renderStory({
    id: page,
    language,
    file,
    text: readFileSync(file, 'utf8'),
    record,
    href: hrefUnder(fileAddress('')),
    stories: [],
  });
  if (story === undefined) throw new RefusalError(refusals);
  return story;
}
