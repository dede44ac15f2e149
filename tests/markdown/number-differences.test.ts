import { describe, expect, it } from 'vitest';
import type { Stories } from '../../src/markdown/load-stories.ts';
import { numberDifferences } from '../../src/markdown/number-differences.ts';
import { render } from './story-source.ts';

function told(zh: string, en: string): Stories {
  const [first, second] = [render(zh, 'zh').story, render(en, 'en').story];
  if (!first || !second) throw new Error('One of the texts is refused.');
  return new Map([['example', { zh: first, en: second }]]);
}

describe('numberDifferences', () => {
  it('finds none if both languages bind the same numbers, in any wording and any number of times', () => {
    const stories = told('产值为[[output-2007]]，即[[output-2007|exact]]。', 'Output was [[output-2007]].');
    expect(numberDifferences(stories)).toEqual([]);
  });

  it('lists the numbers that only one language binds', () => {
    const stories = told('产值为[[output-2007]]。', 'Output was [[output-2007]], then [[output-2006]].');
    expect(numberDifferences(stories)).toEqual([
      { story: 'example', language: 'en', numbers: ['output-2006'] },
    ]);
  });
});
