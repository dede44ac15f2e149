import { describe, expect, it } from 'vitest';
import { plainView, readView, writeView } from '../../src/client/view.ts';

const known = { bases: ['2007', '2008-06'], series: ['output', 'first-print', 'sales'], sorts: true };
const read = (search: string) => readView(search, 'output', known);

describe('a view', () => {
  it.each([
    ['', plainView],
    ['?output=growth', { ...plainView, mode: 'growth' }],
    ['?output=index-2008-06', { ...plainView, mode: 'index', base: '2008-06' }],
    ['?output=off-first-print.off-sales', { ...plainView, off: new Set(['first-print', 'sales']) }],
    [
      '?output=index-2007.off-sales.sorted',
      { mode: 'index', base: '2007', off: new Set(['sales']), sorted: true },
    ],
  ] as const)('comes back from %s', (search, view) => {
    expect(read(search)).toEqual(view);
    expect(writeView('', 'output', view)).toBe(search);
  });

  it('is plain where the address says what the figure does not know', () => {
    expect(read('?output=index-1999.off-nothing.<script>.growth%00')).toEqual(plainView);
    expect(readView('?a=growth.sorted', 'a', { bases: [], series: [], sorts: false })).toEqual(plainView);
  });

  it('never hides every series', () => {
    expect(read('?output=off-output.off-first-print.off-sales').off.size).toBe(0);
  });

  it('leaves the views of other figures and other words of the address alone', () => {
    const search = writeView('?other=growth&x=1', 'output', { ...plainView, sorted: true });
    expect(search).toBe('?other=growth&x=1&output=sorted');
    expect(writeView(search, 'output', plainView)).toBe('?other=growth&x=1');
  });
});
