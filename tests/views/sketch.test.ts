import { describe, expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import { sketchesOf, sketchOfFigure } from '../../src/views/sketch.ts';
import { validSite } from '../model/compose-site.ts';
import { recordWithFate, toldRecord } from '../model/record-with-fate.ts';

const fateIn = (record: typeof toldRecord) => {
  const [fate] = record.fates.fates;
  if (!fate) throw new Error('The fixture lacks its fate.');
  return fate;
};

describe('the small charts of a fate', () => {
  const { nation, local } = sketchesOf(fateIn(toldRecord), toldRecord, 'en');

  it('hold the outcome of the nation against its aim, which is drawn through it', () => {
    const [own, aim] = nation[0]?.bars ?? [];
    expect([own?.kind, aim?.kind]).toEqual(['own', 'aim']);
    expect(nation[0]?.aim).toBe(aim?.width);
    expect(own?.width).toBeLessThan(aim?.width ?? 0);
    expect(aim?.label).toBe('Target');
  });

  it('show what grew in the place by its periods', () => {
    expect(local[0]?.bars.map(({ label }) => label)).toEqual(['2008', '2009']);
    const [before, after] = local[0]?.bars.map(({ width }) => width) ?? [];
    expect(after).toBeGreaterThan(before ?? 0);
  });

  it('are none where nothing can be told', () => {
    const untold = recordWithFate({});
    expect(sketchesOf(fateIn(untold), untold, 'en')).toEqual({ nation: [], local: [] });
  });
});

describe('the small chart of a figure', () => {
  const site = soundSite(validSite);
  const figure = site.figures.get('sales-bars')?.en;
  if (!figure) throw new Error('The fixture lacks its figure.');
  const keys = figure.rows.map(({ key }) => key);

  it('has the bars that are named, in the order of the figure', () => {
    const all = sketchOfFigure(figure, undefined, site.record);
    const some = sketchOfFigure(figure, [keys.at(-1) ?? ''], site.record);
    expect(all?.bars).toHaveLength(keys.length);
    expect(some?.bars.map(({ label }) => label)).toEqual([figure.rows.at(-1)?.label]);
  });

  it('lets bars below zero run to the other side', () => {
    const [first] = figure.rows;
    const quantity = first?.quantity;
    if (!first || !quantity?.shown) throw new Error('The fixture lacks a number.');
    const fallen = { ...quantity, shown: { ...quantity.shown, units: -quantity.shown.units } };
    const rows = [first, { ...first, key: 'fallen', quantity: fallen }];
    const sketch = sketchOfFigure({ ...figure, rows }, undefined, site.record);
    expect(sketch?.zero).toBe(500);
    expect(sketch?.bars.map(({ x, width }) => [x, width])).toEqual([
      [500, 500],
      [0, 500],
    ]);
  });

  it('is none where the figure has no numbers', () => {
    expect(sketchOfFigure({ ...figure, rows: [] }, undefined, site.record)).toBeUndefined();
  });
});
