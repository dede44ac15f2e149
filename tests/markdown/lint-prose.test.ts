import { describe, expect, it } from 'vitest';
import { lintProse, proseLimits } from '../../src/markdown/lint-prose.ts';
import type { ProseMeasures } from '../../src/markdown/measure-prose.ts';
import { render } from './story-source.ts';

const short: ProseMeasures = {
  length: 700,
  sentence: 15,
  longest: { text: 'A sentence.', length: 30 },
  hedges: ['perhaps'],
  notFound: [],
};
const lint = (change: Partial<ProseMeasures>): string[] =>
  lintProse({ ...short, ...change }, 'en').map((each) => each.found);

describe('lintProse', () => {
  it('accepts what is within the limits, and what is just at them', () => {
    const { length, sentence, longest } = proseLimits.en;
    expect(lint({})).toEqual([]);
    expect(lint({ length, sentence, longest: { text: '', length: longest } })).toEqual([]);
  });

  it.each<[Partial<ProseMeasures>, string]>([
    [{ length: 1201 }, 'a story of 1201 words'],
    [{ sentence: 18.04 }, '18.0 words in a sentence, on average'],
    [{ longest: { text: 'On and on.', length: 41 } }, 'a sentence of 41 words: On and on.'],
    [{ hedges: ['perhaps', 'seems', 'may be'] }, '3 words that take something back: perhaps, seems, may be'],
    [
      { notFound: ['not found', 'not known', 'no source'] },
      '3 times that something was not found or not said: not found, not known, no source',
    ],
  ])('refuses %j', (change, found) => {
    expect(lint(change)).toEqual([found]);
  });
});

describe('measureProse', () => {
  it('counts all words, and the rest outside headings, boxes and lists', () => {
    const { story } = render(
      '## It seems\n\nPerhaps so. It was not found.\n\n::: method\nIt seems so; no source is known.\n:::\n\n- It is unknown.',
      'en',
    );
    expect(story?.prose).toEqual({
      length: 18,
      sentence: 3,
      longest: { text: 'It was not found.', length: 4 },
      hedges: ['Perhaps'],
      notFound: ['was not found'],
    });
  });

  it('counts bound numbers as readers see them, and Han characters in Chinese', () => {
    expect(render('Output was [[output-2007]].', 'en').story?.prose.length).toBe(5);
    expect(render('也许是[[output-2007]]。', 'zh').story?.prose).toMatchObject({
      length: 5,
      hedges: ['也许'],
    });
  });
});
