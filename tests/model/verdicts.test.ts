import { describe, expect, it } from 'vitest';
import type { ObservationData, Series } from '../../src/model/schemas/datasets.ts';
import type { Carrier } from '../../src/model/schemas/fates.ts';
import type { QuantityTarget, Target } from '../../src/model/schemas/targets.ts';
import type { Unit } from '../../src/model/schemas/units.ts';
import { type Evidence, type Told, tellAim, tellLocal } from '../../src/model/verdicts.ts';

const text = { zh: '甲', en: 'a' };
const units: readonly Unit[] = [
  { id: 'tonnes', dimension: 'mass', power: 0, spaced: { zh: false, en: true }, label: text },
  { id: 'wan-tonnes', dimension: 'mass', power: 4, spaced: { zh: false, en: true }, label: text },
];
const series = (id: string, accumulation: Series['accumulation']): Series => ({
  id,
  title: text,
  measure: 'level',
  of: 'steel',
  entity: 'land',
  unit: 'tonnes',
  universe: null,
  prices: 'none',
  accumulation,
  classification: null,
  definition: text,
  edition: 'press',
});
const figure = (id: string, value: string, more: Partial<ObservationData> = {}): ObservationData => ({
  id,
  series: 'steel',
  start: '2011-01-01',
  end: '2011-12-31',
  edition: 'press',
  value,
  printings: [{ source: 'press', place: null, asPrinted: value, printed: value, unit: 'tonnes', grade: 'B' }],
  ...more,
});
const target = (outcome: QuantityTarget['outcome'], more: Partial<QuantityTarget> = {}): Target => ({
  id: 'aim',
  kind: 'quantity',
  title: text,
  setBy: text,
  setOn: { precision: 'year', date: '2009' },
  entity: 'land',
  due: { start: '2011-01-01', end: '2011-12-31' },
  of: 'steel',
  measure: 'level',
  unit: 'tonnes',
  universe: null,
  prices: 'none',
  accumulation: 'year',
  value: '100',
  printings: [{ source: 'press', place: null, asPrinted: '100', grade: 'B' }],
  outcome,
  ...more,
});

/** The verdict on a target of 100 tonnes in 2011, from figures that are all its outcome. */
function tell(figures: readonly ObservationData[], more: Partial<QuantityTarget> = {}): Told {
  const ids = figures.map(({ id }) => id);
  return tellAim(target({ kind: 'observed', observations: ids }, more), evidenceOf(figures), '10');
}

/** The verdict from figures kept beside the target because their period differs. */
function tellFromParts(figures: readonly ObservationData[], more: Partial<QuantityTarget> = {}): Told {
  const beside = [{ observations: figures.map(({ id }) => id), differs: ['period' as const], how: text }];
  const due = { due: { start: '2009-01-01', end: '2011-12-31' }, accumulation: 'years' as const };
  return tellAim(
    target({ kind: 'on-other-terms', looked: text, beside }, { ...due, ...more }),
    evidenceOf(figures),
    '10',
  );
}

function evidenceOf(figures: readonly ObservationData[]): Evidence {
  return {
    observations: new Map(figures.map((each) => [each.id, each])),
    series: new Map([series('steel', 'year'), series('stock', 'day')].map((each) => [each.id, each])),
    units: new Map(units.map((each) => [each.id, each])),
  };
}

const year = (id: string, value: string, of: number, own = 'steel') =>
  figure(id, value, { series: own, start: `${of}-01-01`, end: `${of}-12-31` });

describe('tellAim', () => {
  it('finds an aim surpassed from a tenth beyond it on', () => {
    expect(tell([figure('a', '110')]).verdict).toBe('surpassed');
    expect(tell([figure('a', '109.9')]).verdict).toBe('reached');
    expect(tell([figure('a', '100')]).verdict).toBe('reached');
    expect(tell([figure('a', '99.9')]).verdict).toBe('missed');
  });

  it('wants more than an aim that says “above”', () => {
    expect(tell([figure('a', '100')], { bound: 'above' }).verdict).toBe('missed');
    expect(tell([figure('a', '100.1')], { bound: 'above' }).verdict).toBe('reached');
  });

  it('finds a volume overshot that was to be held down', () => {
    expect(tell([figure('a', '110')], { wants: 'less' }).verdict).toBe('overshot');
    expect(tell([figure('a', '105')], { wants: 'less' }).verdict).toBe('missed');
    expect(tell([figure('a', '95')], { bound: 'at-most' }).verdict).toBe('reached');
    expect(tell([figure('a', '13.5')], { wants: 'less', value: '-8' }).verdict).toBe('overshot');
  });

  it('reads values in the unit of the target', () => {
    expect(tell([figure('a', '1000000')], { unit: 'wan-tonnes' }).verdict).toBe('reached');
  });

  it('cannot tell where prints do not all say the same', () => {
    expect(tell([figure('a', '101'), figure('b', '99')])).toEqual({
      verdict: 'cannot-be-told',
      observations: [],
      part: false,
      grade: undefined,
    });
  });

  it('takes the words of a print for a floor, a ceiling or neither', () => {
    expect(tell([figure('a', '101', { bound: 'above' })]).verdict).toBe('reached');
    expect(tell([figure('a', '99', { bound: 'above' })]).verdict).toBe('cannot-be-told');
    expect(tell([figure('a', '99', { bound: 'nearly' })]).verdict).toBe('missed');
    expect(tell([figure('a', '101', { bound: 'nearly' })]).verdict).toBe('cannot-be-told');
    expect(tell([figure('a', '150', { bound: 'about' })]).verdict).toBe('cannot-be-told');
    expect(tell([figure('a', '120', { bound: 'above' })], { wants: 'less' }).verdict).toBe('overshot');
  });

  it('does not find a loose aim missed by a little', () => {
    expect(tell([figure('a', '95')], { bound: 'about' }).verdict).toBe('cannot-be-told');
    expect(tell([figure('a', '90')], { bound: 'about' }).verdict).toBe('missed');
  });

  it('gives the lower of the grades of target and outcome', () => {
    const weak = figure('a', '120');
    expect(tell([weak]).grade).toBe('B');
    const printings = weak.printings.map((each) => ({ ...each, grade: 'C' as const }));
    expect(tell([{ ...weak, printings }]).grade).toBe('C');
    const own = [{ source: 'press', place: null, asPrinted: '100', grade: 'C' as const }];
    expect(tell([weak], { printings: own }).grade).toBe('C');
  });

  it('lets parts of the period settle an aim that they are past together', () => {
    expect(tellFromParts([year('a', '60', 2010), year('b', '50', 2011)])).toEqual({
      verdict: 'surpassed',
      observations: ['a', 'b'],
      part: true,
      grade: 'B',
    });
    expect(tellFromParts([year('a', '60', 2010), year('b', '45', 2011)]).verdict).toBe('cannot-be-told');
  });

  it('adds up no parts that overlap, lie outside, stand for a day or are not amounts', () => {
    expect(tellFromParts([year('a', '60', 2010), year('b', '60', 2010)]).verdict).toBe('cannot-be-told');
    expect(tellFromParts([year('a', '200', 2012)]).verdict).toBe('cannot-be-told');
    expect(tellFromParts([year('a', '200', 2010, 'stock')]).verdict).toBe('cannot-be-told');
    expect(tellFromParts([year('a', '200', 2010)], { measure: 'growth' }).verdict).toBe('cannot-be-told');
    expect(tellFromParts([year('a', '200', 2010)], { accumulation: 'day' }).verdict).toBe('cannot-be-told');
  });

  it('rests on nothing that differs in more than its period', () => {
    const beside = [{ observations: ['a'], differs: ['period' as const, 'coverage' as const], how: text }];
    const outcome = { kind: 'on-other-terms' as const, looked: text, beside };
    expect(tellAim(target(outcome), evidenceOf([year('a', '200', 2011)]), '10').verdict).toBe(
      'cannot-be-told',
    );
  });
});

describe('tellLocal', () => {
  const mark = (of: Carrier['mark']): Carrier =>
    of === 'grew'
      ? { mark: of, name: text, levels: ['a', 'b'] }
      : { mark: of, name: text, entity: 'works', event: 'day' };

  it('gives the word of the marks, and none for an opening alone', () => {
    expect(tellLocal([])).toBe('cannot-be-told');
    expect(tellLocal([mark('opened')])).toBe('cannot-be-told');
    expect(tellLocal([mark('closed')])).toBe('closed');
    expect(tellLocal([mark('grew'), mark('opened')])).toBe('grew');
    expect(tellLocal([mark('closed'), mark('opened')])).toBe('split');
    expect(tellLocal([mark('closed'), mark('grew')])).toBe('split');
  });
});
