import { describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/views/key-figures.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();

describe('keyFigures', () => {
  it('leaves out what a historical build does not know', () => {
    expect(keyFigures(record, 'zh')).toHaveLength(1);
    expect(keyFigures(validRecord('1990-01-01'), 'zh')).toEqual([]);
  });

  it('says of every refused figure why, and of no other', () => {
    const [first] = record.site.keyFigures;
    if (!first) throw new Error('The fixture has no key figure.');
    const refused = { ...first, quantity: 'refused(change(output-2007, output-2006))' };
    const tiles = keyFigures({ ...record, site: { ...record.site, keyFigures: [first, refused] } }, 'en');
    expect(tiles.map((tile) => tile.refused)).toEqual(['', expect.stringMatching(/^a break lies between: /)]);
  });
});
