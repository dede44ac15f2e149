import { describe, expect, it } from 'vitest';
import { openerNumber } from '../../src/views/opener.ts';
import { validRecord } from '../model/valid-record.ts';

describe('openerNumber', () => {
  it('has every digit and leads to its evidence', () => {
    expect(openerNumber(validRecord(), 'en')).toEqual({
      number: expect.stringMatching(/^[\d.,]+$/),
      unit: 'billion yuan',
      href: expect.stringMatching(/#output-2007$/),
    });
  });

  it('is nothing where a historical build does not know it', () => {
    expect(openerNumber(validRecord('1990-01-01'), 'zh')).toBeUndefined();
  });

  it('has no evidence of its own where it is computed', () => {
    const record = validRecord();
    const site = {
      ...record.site,
      opener: { ...record.site.opener, quantity: 'convert(output-2007, yi-yuan)' },
    };
    expect(openerNumber({ ...record, site }, 'en')?.href).toBeUndefined();
  });
});
