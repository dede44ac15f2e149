import { describe, expect, it } from 'vitest';
import { unitFor, unitName } from '../../src/model/units.ts';
import { validRecord } from './valid-record.ts';

const record = validRecord();

describe('unitFor', () => {
  it('is the unit that readers of a language expect', () => {
    expect(unitFor('yi-yuan', record, 'zh')?.label?.zh).toBe('亿元');
    expect(unitFor('yi-yuan', record, 'en')?.label?.en).toBe('billion yuan');
    expect(unitFor('percent', record, 'en')?.id).toBe('percent');
  });

  it('is none for a unit that does not exist, and for none', () => {
    expect(unitFor('ells', record, 'en')).toBeUndefined();
    expect(unitFor(undefined, record, 'en')).toBeUndefined();
  });
});

describe('unitName', () => {
  it('is what stands after a number, or the name where a number stands alone', () => {
    expect(unitName(unitFor('yi-yuan', record, 'en'))?.en).toBe('billion yuan');
    expect(unitName(record.units.get('rank'))?.en).toBe('rank');
    expect(unitName(undefined)).toBeUndefined();
  });
});
