import { describe, expect, it } from 'vitest';
import type { Compared } from '../../src/client/comparison.ts';
import { describeRefusals } from '../../src/client/describe-refusals.ts';

const words = { span: '{from} to {to}', colon: ': ', semicolon: '; ', comma: ', ', open: ' (', close: ')' };
const marks = ['2004', '2005', '2006', '2007', '2008'].map((label) => ({
  key: label,
  series: 'a',
  label,
  group: label === '2008' ? 'First print' : '',
  value: '',
  facts: [],
}));
const refuse = (reasons: Readonly<Record<string, string>>): Map<string, Compared> =>
  new Map(
    marks.map(({ key }) => [
      key,
      reasons[key] ? { kind: 'refused', reason: reasons[key], against: key } : { kind: 'none' },
    ]),
  );

describe('describeRefusals', () => {
  it('is silent where nothing is refused', () => {
    expect(describeRefusals(marks, refuse({}), words)).toBe('');
  });

  it('joins periods in a row that are refused for one reason', () => {
    const all = refuse({ 2004: 'break', 2005: 'break', 2006: 'break', 2008: 'edition' });
    expect(describeRefusals(marks, all, words)).toBe('2004 to 2006: break; 2008 (First print): edition');
  });

  it('keeps periods apart that are not neighbours or are refused for other reasons', () => {
    const some = refuse({ 2004: 'break', 2006: 'break', 2007: 'bound' });
    expect(describeRefusals(marks, some, words)).toBe('2004: break; 2006: break; 2007: bound');
  });
});
