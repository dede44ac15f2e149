import { describe, expect, it } from 'vitest';
import { toCsvLine } from '../../src/locale/csv-line.ts';

describe('a line of CSV', () => {
  it('quotes commas, quotes and line breaks, and nothing else', () => {
    expect(toCsvLine(['a, b', 'x "y"', 'a\nb', '说“约”', '8204.80'])).toBe(
      '"a, b","x ""y""","a\nb",说“约”,8204.80\r\n',
    );
  });

  it('writes null as an empty field, and booleans as words', () => {
    expect(toCsvLine([null, '', true, false])).toBe(',,true,false\r\n');
  });
});
