import { describe, expect, it } from 'vitest';
import { missingParts } from '../../scripts/curate/story-parts.ts';
import { languages } from '../../src/locale/languages.ts';
import type { Story } from '../../src/markdown/story.ts';
import { realSite } from './real-site.ts';

const { stories, record } = realSite();
const all = [...stories.values()].flatMap((story) => languages.map((language) => story[language]));

const missing = (story: Story): string[] => missingParts(story, record);

describe('a story', () => {
  it.each(all.map((story) => [`${story.id}, ${story.language}`, story] as const))(
    'has all that %s must',
    (_, story) => {
      expect(missing(story)).toEqual([]);
    },
  );

  const [story] = all;
  if (!story) throw new Error('There is no story.');
  it.each<[string, Story]>([
    ['a headline, a dek and a kicker', { ...story, meta: { ...story.meta, dek: ' ' } }],
    ['the day it came out', { ...story, meta: { ...story.meta, date: '2100-01-01' } }],
    ['the mix of its evidence in words', { ...story, sources: [] }],
    ['words enough for a story', { ...story, prose: { ...story.prose, length: 500 } }],
    ['the grades of its numbers', { ...story, numbers: [] }],
    [
      'figures in three to six places',
      { ...story, parts: story.parts.filter((each) => each.kind === 'html') },
    ],
    ['figures in three to six places', { ...story, parts: Array(7).fill({ kind: 'figure', id: 'a' }) }],
    [
      'at most four pictures in one place',
      { ...story, parts: [{ kind: 'scroll', scenes: Array(5).fill({ id: 'a', steps: [] }) }] },
    ],
    [
      'one box that says how it is known',
      { ...story, html: story.html.replace('<section class="method">', '<section>') },
    ],
    ['at the end what is not known', { ...story, headings: story.headings.slice(0, -1) }],
    ['at the end what is not known', { ...story, html: story.html.replaceAll('<li>', '<p>') }],
    ['its sources', { ...story, sourceList: '' }],
  ])('is missed %s where it is wanting', (what, lacking) => {
    expect(missing(lacking)).toContain(what);
  });
});
