import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/markdown/sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, (index) => text[index] === '\uFFFC').map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['一句。两句！', ['一句。', '两句！']],
    ['他说：“一句。”再说。', ['他说：“一句。”', '再说。']],
    ['One. Two.', ['One.', ' Two.']],
    ['At 1.5 of it, e.g.this', ['At 1.5 of it, e.g.this']],
    ['One.\uFFFC Two. \uFFFC\uFFFC Three', ['One.\uFFFC', ' Two. \uFFFC\uFFFC', ' Three']],
    ['“One.” Two', ['“One.”', ' Two']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
