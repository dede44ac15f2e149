import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/downloads/csv.ts';
import type { Cell } from '../../src/downloads/table.ts';

const text = (rows: readonly (readonly Cell[])[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeCsv({
      columns: [
        { name: 'id', type: 'text' },
        { name: 'value', type: 'decimal' },
      ],
      rows,
    }),
  );

describe('a CSV file', () => {
  it('begins with its header and no byte order mark, and ends each line with CRLF', () => {
    expect(text([['a', '8204.80']])).toBe('id,value\r\na,8204.80\r\n');
  });

  it('quotes commas, quotes and line breaks, and nothing else', () => {
    expect(
      text([
        ['a, b', null],
        ['说“约”', '-1'],
        ['x "y"', null],
        ['a\nb', null],
      ]),
    ).toBe('id,value\r\n"a, b",\r\n说“约”,-1\r\n"x ""y""",\r\n"a\nb",\r\n');
  });

  it('has a header even where it has no row', () => {
    expect(text([])).toBe('id,value\r\n');
  });
});
