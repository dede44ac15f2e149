import { describe, expect, it } from 'vitest';
import { loadFigures, planFigure } from '../../src/figures/load-figures.ts';
import type { Frozen, HistoricalRecord } from '../../src/model/record.ts';
import type { FigureFile } from '../../src/model/schemas/figures.ts';
import { figureFileSchema } from '../../src/model/schemas/figures.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();

/** A figure of the valid site with some of its keys changed, planned. */
function plan(id: string, changes: Readonly<Record<string, unknown>>, known: HistoricalRecord = record) {
  const file = figureFileSchema.parse({ ...(known.figures.get(id) as FigureFile), ...changes });
  return planFigure(id, file as Frozen<FigureFile>, known);
}
const problemsOf = (planned: ReturnType<typeof plan>) =>
  'problems' in planned ? planned.problems.map(({ found }) => found) : [];

describe('the figures of the valid site', () => {
  const { figures } = loadFigures(record);
  const rows = (id: string, language: 'zh' | 'en' = 'en') => figures.get(id)?.[language].rows ?? [];

  it('set a target beside its outcome, each with period, value and sources', () => {
    expect(rows('goal').map((row) => [row.key, row.label, row.period, row.value, row.sources])).toEqual([
      ['output-target', 'Target', '2009', '150', ['bureau']],
      ['output-outcome', 'Outcome', '2009', '121.022', ['yearbook', 'compilation']],
    ]);
    expect(rows('goal')[0]?.remark).toBe('set by the city government');
  });

  it('list both editions of a year', () => {
    expect(rows('prints').map((row) => [row.label, row.value])).toEqual([
      ['First print', '100.000'],
      ['Yearbook', '100.050'],
    ]);
  });

  it('give a scatter point two rows with one key', () => {
    expect(rows('years').map((row) => [row.key, row.label])).toEqual([
      ['from-2007', 'The year'],
      ['from-2007', 'The next'],
      ['from-2008', 'The year'],
      ['from-2008', 'The next'],
    ]);
  });

  it('list events by date and codings by strength, without a quantity', () => {
    expect(rows('events', 'zh').map((row) => [row.label, row.value])).toEqual([
      ['公布', '2008年1月21日'],
      ['大会', '2008年4月30日'],
    ]);
    expect(rows('coding').map((row) => [row.group, row.label, row.value, row.quantity])).toEqual([
      ['Shipbuilding', 'technology', 'mentioned', undefined],
    ]);
  });
});

describe('a line figure', () => {
  const months = (measure: 'level' | 'growth'): HistoricalRecord => {
    const series = new Map(record.series);
    const [own, merged] = [series.get('output'), series.get('output-to-date')];
    if (!own || !merged) throw new Error('the valid site has changed');
    series.set('output', { ...own, accumulation: 'month', measure });
    series.set('output-to-date', { ...merged, accumulation: 'january-february', measure });
    return { ...record, series };
  };
  const withMerged = { series: [{ series: 'output', januaryFebruary: 'output-to-date' }], annotations: [] };

  it('takes January and February together among months of a rate', () => {
    expect(problemsOf(plan('output-line', withMerged, months('growth')))).toEqual([]);
  });

  it('refuses the sum of two months among single ones', () => {
    expect(problemsOf(plan('output-line', withMerged, months('level')))).toEqual([
      'a level of two months among those of single months',
    ]);
  });

  it('fills the area under one series of levels, and under nothing else', () => {
    expect(problemsOf(plan('output-line', { area: true }))).toEqual([]);
    expect(problemsOf(plan('output-line', { area: true, zero: false }))).toHaveLength(1);
    const two = [{ series: 'output' }, { series: 'beta-output' }];
    expect(problemsOf(plan('output-line', { area: true, series: two, annotations: [] }))).toEqual([
      'an area under 2 lines',
    ]);
  });
});

describe('a slope figure', () => {
  it('refuses years in the wrong order, and a year that the edition does not print', () => {
    expect(problemsOf(plan('climb', { from: 2009, to: 2007 }))).toContain('2007, which is not after 2009');
    expect(problemsOf(plan('climb', { from: 2008, to: 2012 }))).toContain('0 values of "output" in 2012');
  });
});

describe('a range figure', () => {
  it('refuses a kind that is not declared and a row without anything', () => {
    const row = { id: 'a', label: { zh: '甲', en: 'A' } };
    expect(problemsOf(plan('prints', { rows: [row] }))).toContain('a row with nothing in it');
    const points = [{ kind: 'last', quantity: 'output-2007' }];
    expect(problemsOf(plan('prints', { rows: [{ ...row, points }] }))).toContain(
      'a kind "last" that the figure does not declare',
    );
  });
});

describe('a bar figure', () => {
  it('gives the same bar of every group one tone', () => {
    const bar = (id: string, group: string, label: string) => ({
      id,
      label: { zh: label, en: label },
      group: { zh: group, en: group },
      quantity: 'output-2009',
    });
    const drawn = (second: string) => {
      const bars = [bar('a', '1', 'X'), bar('b', '1', 'Y'), bar('c', '2', 'X'), bar('d', '2', second)];
      const planned = plan('sales-bars', { bars, claims: [] });
      return 'plan' in planned ? planned.plan.draw('en', 'wide').svg : '';
    };
    expect(drawn('Y').match(/c-bar c-second/g)).toHaveLength(1);
    expect(drawn('Z')).not.toContain('c-second');
  });
});

describe('a figure of columns', () => {
  it('parts columns between which the model refuses growth, and says why in the table', () => {
    const planned = plan('decade', {});
    if (!('plan' in planned)) throw new Error('the valid site has changed');
    const { rows, breaks, draw } = planned.plan;
    expect(rows('en').map(({ label, value, remark }) => [label, value, remark])).toEqual([
      ['2006', '80.040', ''],
      ['2007', '100.050', 'not comparable with the column before (a break lies between: Universe changed)'],
      ['2008', 'not found', ''],
      ['2009', '121.022', ''],
    ]);
    expect(breaks.map(({ id }) => id)).toEqual(['large-2007']);
    expect(draw('en', 'wide').labels.filter(({ lines }) => lines[0] === '≠')).toHaveLength(1);
  });

  it('refuses a column of two kinds at once, and columns without any value', () => {
    const empty = { id: 'a', label: { zh: '甲', en: 'A' }, absent: { zh: '无', en: 'none' } };
    const both = { ...empty, id: 'b', quantity: 'output-2007' };
    expect(problemsOf(plan('decade', { columns: [empty, both], runs: [] }))).toContain(
      'both `quantity` and `absent`',
    );
    const none = [empty, { ...empty, id: 'b' }];
    expect(problemsOf(plan('decade', { columns: none, runs: [] }))).toEqual(['no column with a quantity']);
  });
});

describe('a figure of dots', () => {
  const label = { zh: '甲', en: 'A' };
  const part = { id: 'a', label, quantity: 'days(report, meeting)' };
  const problems = (array: object) => problemsOf(plan('wait', { arrays: [array] }));

  it('counts what the parts leave of the whole, and says that it did', () => {
    const planned = plan('wait', {});
    if (!('plan' in planned)) throw new Error('the valid site has changed');
    expect(planned.plan.rows('en').map(({ label: name, value, remark }) => [name, value, remark])).toEqual([
      ['Release to conference', '100', ''],
      ['Of these', '0', ''],
      ['The others', '100', 'the whole less the parts that are known'],
    ]);
  });

  it('refuses parts that exceed the whole, and a rest where there is none', () => {
    const whole = { ...part, id: 'all' };
    expect(problems({ whole, parts: [part, { ...part, id: 'b' }] })).toEqual([
      'parts of 200 in a whole of 100',
    ]);
    expect(problems({ whole, parts: [part], rest: { id: 'r', label } })).toEqual([
      '`rest` where nothing is left',
    ]);
    expect(problems({ whole, parts: [part] })).toEqual([]);
  });

  it('refuses parts of another place than the whole', () => {
    const [series, observation] = [
      record.series.get('output-rank'),
      record.observations.get('output-rank-2007'),
    ];
    if (!series || !observation) throw new Error('the valid site has changed');
    const other = { ...observation, id: 'beta-rank-2007', series: 'beta-rank' };
    const known = {
      ...record,
      series: new Map([...record.series, ['beta-rank', { ...series, id: 'beta-rank', entity: 'beta' }]]),
      observations: new Map([...record.observations, [other.id, other]]),
    };
    const whole = { ...part, id: 'all', quantity: 'output-rank-2007' };
    const arrays = [{ whole, parts: [{ ...part, quantity: other.id }] }];
    expect(problemsOf(plan('wait', { arrays }, known))).toContain('a whole and parts of alpha, beta');
  });
});

describe('a figure of shares of targets', () => {
  it('sets outcomes against targets as a dumbbell does, and refuses growth', () => {
    expect(problemsOf(plan('short-of-goal', {}))).toEqual([]);
    const target = record.targets.get('output-goal');
    if (target?.kind !== 'quantity') throw new Error('the valid site has changed');
    const targets = new Map([...record.targets, [target.id, { ...target, measure: 'growth' as const }]]);
    expect(problemsOf(plan('short-of-goal', {}, { ...record, targets }))).toEqual([
      'a target of growth, of which an outcome is no share',
    ]);
  });
});

describe('a map', () => {
  it('lists what happened with place, date and sources, and credits the positions', () => {
    const { figures: drawnFigures } = loadFigures(record);
    const figure = drawnFigures.get('around')?.en;
    expect(figure?.rows.map(({ group, label, value, sources }) => [group, label, value, sources])).toEqual([
      ['closed', 'The centre: The old works shut', '21 January 2008', ['bureau']],
      ['to move', 'The works move', '30 April 2008', ['bureau']],
    ]);
    expect(figure?.note).toBe('Positions: The survey. Drawn by hand. Placed by hand.');
  });

  it('refuses a place or an event that does not exist, and a place outside', () => {
    const mark = { id: 'a', label: { zh: '甲', en: 'A' }, event: 'report', place: 'centre', look: 'closed' };
    const marks = [{ ...mark, place: 'nowhere', event: 'never' }];
    expect(problemsOf(plan('around', { marks }))).toEqual([
      '"nowhere", which does not exist',
      '"never", which does not exist',
    ]);
    const area = { west: 10, south: 49.9, east: 10.2, north: 50.15 };
    expect(problemsOf(plan('around', { area }))).toEqual(['"outside" outside the map']);
  });

  it('draws areas only of areas', () => {
    const squares = [{ id: 's', label: { zh: '甲', en: 'A' }, quantity: 'output-2007' }];
    expect(problemsOf(plan('around', { squares }))).toEqual(['output-2007, which is no area']);
  });
});

describe('loadFigures', () => {
  it('keeps the address of the gallery free', () => {
    const file = record.figures.get('climb');
    if (!file) throw new Error('the valid site has changed');
    const { refusals } = loadFigures({ ...record, figures: new Map([['gallery', file]]) });
    expect(refusals.map(({ found }) => found)).toEqual(['a figure named gallery']);
  });
});
