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

  it('is undefined for a unit that does not exist, and without a unit', () => {
    expect(unitFor('ells', record, 'en')).toBeUndefined();
    expect(unitFor(undefined, record, 'en')).toBeUndefined();
  });
});

describe('unitName', () => {
  it('is the label after a number, or the name if numbers stand alone', () => {
    expect(unitName(unitFor('yi-yuan', record, 'en'))?.en).toBe('billion yuan');
    expect(unitName(record.units.get('rank'))?.en).toBe('rank');
    expect(unitName(undefined)).toBeUndefined();
  });
});
