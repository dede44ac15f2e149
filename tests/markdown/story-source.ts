import type { Language } from '../../src/locale/languages.ts';
import { renderStory } from '../../src/markdown/render-story.ts';
import { figures, record } from './record.ts';

export const front = [
  '---',
  'title: A title',
  'dek: A dek',
  'kicker: A kicker',
  'date: 2026-11-22',
  'changed: 2026-11-22',
  '---',
  '',
].join('\n');

/** Renders a body under a front matter that is in order; its first line is line 8 of the file. */
export function render(body: string, language: Language): ReturnType<typeof renderStory> {
  return renderFile(`${front}${body}\n`, language);
}

/** Renders a whole file. */
export function renderFile(text: string, language: Language): ReturnType<typeof renderStory> {
  const file = `src/stories/example/${language}.md`;
  return renderStory({
    id: 'example',
    language,
    file,
    text,
    record,
    href: (path) => path,
    stories: ['example'],
    figures,
  });
}
