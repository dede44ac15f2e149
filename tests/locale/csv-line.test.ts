import { csvFormatRow } from 'd3';
import { describe, expect, it } from 'vitest';
import { toCsvLine } from '../../src/locale/csv-line.ts';

describe('toCsvLine', () => {
  it.each([
    [['a', 'b']],
    [['a,b', 'c']],
    [['say "a"', '']],
    [['two\nlines', 'two\r\nlines', 'a\rb']],
    [['亿元，', ' a ', '8204.80']],
  ])('writes %j as d3 does', (cells) => {
    expect(toCsvLine(cells)).toBe(`${csvFormatRow(cells)}\r\n`);
  });

  it('leaves null empty and writes truths as words', () => {
    expect(toCsvLine([null, true, false, ''])).toBe(',true,false,\r\n');
  });
});
