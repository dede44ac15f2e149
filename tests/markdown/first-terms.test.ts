import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { renderStory } from '../../src/markdown/render-story.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import { figures, record } from './record.ts';
import { front } from './story-source.ts';

const term = (id: string, zh: string, en: string, more: object = {}) => [
  id,
  { id, name: { zh, en }, definition: { zh: '略', en: 'x' }, sources: [], related: [], ...more },
];
const terms = new Map([
  term('above-scale', '规模以上', 'Above-scale', { aliases: { zh: [], en: ['above scale'] } }),
  term('above-scale-output', '规模以上产值', 'Above-scale output'),
  term('edition', '版本', 'Edition'),
  term('exports', '出口', 'Exports', { everyday: true }),
] as never) as HistoricalRecord['terms'];

/** The story with each link into the glossary written as `{id|words}`, and everything else without its markup. */
function linked(body: string, language: Language, file = `src/stories/example/${language}.md`): string {
  const { story, refusals } = renderStory({
    id: 'example',
    language,
    file,
    text: `${front}${body}\n`,
    record: { ...record, terms },
    href: (path) => path,
    stories: ['example'],
    figures,
  });
  expect(refusals).toEqual([]);
  return (story?.html ?? '')
    .replace(/<a class="term" href="[^#]*#([^"]*)">(.*?)<\/a>/g, '{$1|$2}')
    .replace(/<[^>]*>/g, '')
    .trim();
}

describe('a term of the glossary', () => {
  it('is linked where a story uses it first, and only there', () => {
    expect(linked('An edition, and another edition.\n\nYet another edition.', 'en')).toBe(
      'An {edition|edition}, and another edition.\nYet another edition.',
    );
    expect(linked('这个版本，那个版本。', 'zh')).toBe('这个{edition|版本}，那个版本。');
  });

  it('is found by the longest name that matches, and not by a shorter one within it', () => {
    expect(linked('规模以上产值，规模以上。', 'zh')).toBe(
      '{above-scale-output|规模以上产值}，{above-scale|规模以上}。',
    );
    expect(linked('Above-scale output of above-scale firms.', 'en')).toBe(
      '{above-scale-output|Above-scale output} of {above-scale|above-scale} firms.',
    );
  });

  it('is found by an alias, in any case and in the plural', () => {
    expect(linked('Firms above scale in many EDITIONS.', 'en')).toBe(
      'Firms {above-scale|above scale} in many {edition|EDITIONS}.',
    );
  });

  it('is a whole word in English', () => {
    expect(linked('The editional and the re-edition.', 'en')).not.toContain('{');
  });

  it.each([
    ['a heading', '## Edition\n\nWords.'],
    ['a link', '[The edition](/en/glossary/) is listed.'],
    ['a quotation', '“[[quotation: edition 2]]” it says.'],
    ['a quoted block', '> The edition.'],
    ['the words of a source', 'It stands in [[source: bureau|an edition]].'],
    ['a claim', 'Output [[claim: output-rose|rose in this edition]].'],
  ])('is not linked within %s', (_, body) => {
    expect(linked(body, 'en')).not.toContain('{');
  });

  it('is linked in the running text after a heading that names it, not in the heading', () => {
    expect(linked('## Edition\n\nOne edition.', 'en')).toBe('Edition\nOne {edition|edition}.');
  });

  it('is not linked automatically if the author links it anywhere', () => {
    expect(linked('One edition.\n\nAnother [[term: edition|edition]].', 'en')).toBe(
      'One edition.\nAnother {edition|edition}.',
    );
  });

  it('is not linked automatically if its name is an everyday word', () => {
    expect(linked('Exports grew slower.', 'en')).toBe('Exports grew slower.');
    expect(linked('[[term: exports]] are counted.', 'en')).toBe('{exports|Exports} are counted.');
  });

  it('is listed among the terms of the story', () => {
    const { story } = renderStory({
      id: 'example',
      language: 'en',
      file: 'src/stories/example/en.md',
      text: `${front}One edition, [[term: above-scale|above scale]].\n`,
      record: { ...record, terms },
      href: (path) => path,
      stories: ['example'],
      figures,
    });
    expect(story?.terms).toEqual(['above-scale', 'edition']);
  });

  it('is not linked automatically on the site’s own pages', () => {
    expect(linked('One edition.', 'en', 'src/texts/about/en.md')).toBe('One edition.');
  });
});
