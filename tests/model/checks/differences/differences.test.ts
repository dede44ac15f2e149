import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../../../src/model/load-record.ts';
import { type Change, composeSite } from '../../compose-site.ts';

const observations = 'data/datasets/output/observations.json';
const dataset = 'data/datasets/output/dataset.json';
const level = (id: string, accumulation: string): Change[] => [
  {
    file: dataset,
    at: ['series', 9],
    set: {
      id,
      title: { zh: '甲城总产值', en: 'Alpha’s output' },
      measure: 'level',
      of: 'gross-output',
      entity: 'alpha',
      unit: 'yi-yuan',
      universe: 'large',
      prices: 'current',
      accumulation,
      classification: null,
      definition: { zh: '见术语表。', en: 'See the glossary.' },
      edition: 'yearbook-2010',
    },
  },
];
const printed = (
  at: number,
  series: string,
  start: string,
  end: string,
  value: string,
  more: object = {},
): Change => ({
  file: observations,
  at: ['observations', at],
  set: {
    id: `added-${at}`,
    series,
    start,
    end,
    edition: 'yearbook-2010',
    value,
    ...more,
    printings: [
      {
        source: 'yearbook',
        place: null,
        asPrinted: value,
        printed: value,
        unit: series.endsWith('growth') ? 'percent' : 'yi-yuan',
        grade: 'A',
      },
    ],
  },
});

/** What is refused of the valid site after changes: what was found, in order. */
function refused(...changes: Change[]): string[] {
  const root = composeSite(changes);
  const { refusals } = loadRecord(root);
  rmSync(root, { recursive: true });
  return refusals.map((each) => each.found);
}

const quarters = (last: string): Change[] => [
  ...level('output-by-quarter', 'quarter'),
  printed(17, 'output-by-quarter', '2009-01-01', '2009-03-31', '280.00'),
  printed(18, 'output-by-quarter', '2009-04-01', '2009-06-30', '320.00'),
  printed(19, 'output-by-quarter', '2009-07-01', '2009-09-30', '305.00'),
  printed(20, 'output-by-quarter', '2009-10-01', '2009-12-31', last),
];

describe('a year', () => {
  it('agrees with its quarters, and a year to date with the quarters so far', () => {
    expect(refused(...quarters('305.22'))).toEqual([]);
  });

  it('is refused if its quarters add up to something else', () => {
    expect(refused(...quarters('350.22'))).toEqual([
      expect.stringContaining('1210.22 for 280.00 (added-17) + 320.00 (added-18)'),
    ]);
  });

  it('is not compared while a quarter is missing', () => {
    expect(refused(...quarters('350.22').slice(0, -1))).toEqual([]);
  });

  it('is compared with a year to date and the quarter after it', () => {
    const changes = [
      ...level('output-by-quarter', 'quarter'),
      printed(17, 'output-by-quarter', '2009-10-01', '2009-12-31', '350.22'),
    ];
    expect(refused(...changes)).toEqual(['1210.22 for 905.00 (output-to-date-2009-09) + 350.22 (added-17)']);
  });
});

describe('a printed growth', () => {
  const growth = (value: string, more: object = {}): Change =>
    printed(17, 'output-growth', '2009-01-01', '2009-12-31', value, more);
  const ofSeries: Change = { file: dataset, at: ['series', 1, 'prices'], set: 'comparable' };
  const declared: Change = {
    file: dataset,
    at: ['series', 1, 'differs'],
    set: [{ from: 'levels', why: 'other-set-of-firms' }],
  };

  it('may differ from nominal levels if it is net of prices', () => {
    expect(refused(growth('12.0'), ofSeries)).toEqual([]);
    expect(refused(growth('120.0'), ofSeries)).toHaveLength(1);
  });

  it('may differ if the difference is declared, on the figure or on the series', () => {
    expect(refused(growth('12.0', { differs: [{ from: 'levels', why: 'revised-base' }] }))).toEqual([]);
    expect(refused(growth('12.0'), declared)).toEqual([]);
  });

  it('is refused for another order of magnitude even if the series declares a difference', () => {
    expect(refused(growth('120.0'), declared)).toContainEqual(
      expect.stringContaining('120.0 % for a growth'),
    );
  });

  it('is not compared with levels on two sides of a break', () => {
    expect(refused(printed(17, 'output-growth', '2007-01-01', '2007-12-31', '99.0'))).toEqual([]);
  });
});

describe('a figure that differs from its neighbours by a power of ten', () => {
  it('is reported, and its neighbours are not', () => {
    const changes = [printed(2, 'output', '2007-01-01', '2007-12-31', '10.005')];
    expect(refused(...changes)).toEqual([expect.stringContaining('10.005, about 100 times apart')]);
  });

  it('is compared with the same period in another edition', () => {
    expect(
      refused({
        ...printed(5, 'output', '2007-01-01', '2007-12-31', '10000000.00', { edition: 'press-2011' }),
      }),
    ).toEqual([expect.stringContaining('10000000.00, about 10000 times apart')]);
  });

  it('is accepted if it is declared', () => {
    const differs = [{ from: 'neighbours', why: 'genuine-change' }];
    expect(refused(printed(2, 'output', '2007-01-01', '2007-12-31', '10.005', { differs }))).toEqual([]);
  });
});

describe('a figure that its source calls an estimate', () => {
  it('may be printed before its period ends', () => {
    const source: Change = {
      file: observations,
      at: ['observations', 3, 'printings', 0, 'source'],
      set: 'bureau',
    };
    expect(refused(source)).toHaveLength(1);
    expect(refused(source, { file: observations, at: ['observations', 3, 'status'], set: '预计' })).toEqual(
      [],
    );
  });
});
