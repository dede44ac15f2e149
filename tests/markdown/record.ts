import type { Figures } from '../../src/figures/load-figures.ts';
import type { Language } from '../../src/locale/languages.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../../src/model/record.ts';

const both = (zh: string, en: string): Record<Language, string> => ({ zh, en });
const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((each) => [each.id, each]));

function series(id: string, title: Record<Language, string>, more: Partial<SeriesInfo> = {}): SeriesInfo {
  return {
    id,
    title,
    measure: 'level',
    of: 'gross-output',
    entity: 'hangzhou',
    unit: 'yi-yuan',
    universe: 'above-scale',
    prices: 'current',
    accumulation: 'year',
    classification: null,
    definition: both('全部工业产品的总价值。', 'The value of all products.'),
    edition: 'first',
    dataset: 'output',
    breaks: [],
    ...more,
  };
}

function observation(
  id: string,
  of: string,
  year: string,
  value: string,
  more: Partial<Observation> = {},
): Observation {
  return {
    id,
    series: of,
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    edition: 'first',
    value,
    dataset: 'output',
    printings: [
      { source: 'bureau', place: null, asPrinted: value, printed: value, unit: 'yi-yuan', grade: 'A' },
    ],
    ...more,
  };
}

const allSeries = [
  series('output', both('工业总产值', 'Gross output')),
  series('output-ningbo', both('宁波工业总产值', 'Gross output of Ningbo'), { entity: 'ningbo' }),
  series('growth', both('总产值增速', 'Growth of gross output'), { measure: 'growth', unit: 'percent' }),
  series('share', both('占比', 'Share'), { measure: 'share', unit: 'percent', of: 'share-of-output' }),
];

const observations = [
  observation('output-2006', 'output', '2006', '4000.00'),
  observation('output-2007', 'output', '2007', '8350.69'),
  observation('output-2007-revised', 'output', '2007', '8204.80', { edition: 'second' }),
  observation('ningbo-2007', 'output-ningbo', '2007', '6500.5'),
  observation('growth-2007', 'growth', '2007', '19.5', {
    printings: [
      { source: 'paper', place: null, asPrinted: '19.5%', printed: '19.5', unit: 'percent', grade: 'B' },
    ],
  }),
  observation('share-2007', 'share', '2007', '47.8'),
  observation('share-2006', 'share', '2006', '33.4'),
];

const source = (id: string, publisher: Record<Language, string>, title: string, titleTranslated: string) =>
  ({
    id,
    publisher,
    title,
    titleTranslated,
    published: { precision: 'day', date: '2008-01-21' },
    address: null,
    link: { allowed: true },
    language: 'zh',
    copy: { kind: 'original' },
  }) as const;

const edition = (id: string, title: Record<Language, string>) =>
  ({
    id,
    title,
    kind: 'first-print',
    released: { precision: 'day', date: '2008-01-21' },
    supersedes: null,
  }) as const;

const unit = (
  id: string,
  dimension: string,
  power: number,
  label: Record<Language, string> | null,
  more: object = {},
) => ({
  id,
  dimension,
  power,
  label,
  spaced: { zh: false, en: true },
  ...more,
});

/** A small record in which every construct of stories has something to refer to. */
export const record = {
  asOf: undefined,
  site: { title: both('志', 'Record'), entity: 'hangzhou', cards: [], starts: [] },
  units: byId([
    unit('yi-yuan', 'money', 8, both('亿元', 'hundred million yuan'), {
      shownAs: { zh: 'yi-yuan', en: 'bn-yuan' },
    }),
    unit('bn-yuan', 'money', 9, both('十亿元', 'billion yuan')),
    unit('percent', 'percent', 0, both('%', '%'), { spaced: { zh: false, en: false } }),
    unit('percentage-points', 'percentage-points', 0, both('个百分点', 'percentage points')),
    unit('days', 'days', 0, both('天', 'days')),
    unit('times', 'times', 0, both('倍', 'times')),
    unit('rank', 'rank', 0, null),
    unit('firms', 'firms', 0, both('家', 'firms')),
  ]),
  apart: [],
  universes: byId([
    {
      id: 'above-scale',
      name: both('规模以上工业', 'Above-scale industry'),
      definition: both('略', 'x'),
      source: null,
    },
  ]),
  breaks: new Map(),
  sources: byId([
    source('bureau', both('市统计局', 'Statistics bureau'), '统计公报', 'Communiqué <2007>'),
    source('paper', both('都市快报', 'City paper'), '快报 & 报道', 'A report'),
  ]),
  entities: byId(
    [
      { id: 'hangzhou', kind: 'city', name: both('杭州市', 'Hangzhou'), aliases: [] },
      {
        id: 'ningbo',
        kind: 'city',
        name: both('宁波市', 'Ningbo'),
        aliases: [both('甬城', 'the port city')],
      },
    ].map((each) => ({ ...each, valid: {}, within: [] })),
  ),
  editions: byId([
    edition('first', both('首次公布', 'First print')),
    edition('second', both('修订', 'Revised')),
  ]),
  datasets: byId([
    { id: 'output', file: { title: both('产值', 'Output') }, series: allSeries, observations },
  ]),
  series: byId(allSeries),
  completeSets: new Map(),
  observations: byId(observations),
  targets: byId([
    {
      id: 'output-goal',
      kind: 'quantity',
      title: both('产值目标', 'Goal for output'),
      setBy: both('市政府', 'the city government'),
      setOn: { precision: 'day', date: '2009-06-11' },
      of: 'gross-output',
      measure: 'level',
      entity: 'hangzhou',
      unit: 'yi-yuan',
      universe: null,
      prices: 'unstated',
      accumulation: 'year',
      due: { start: '2012-01-01', end: '2012-12-31' },
      value: '1200',
      bound: 'at-least',
      printings: [{ source: 'bureau', place: null, asPrinted: '1200亿元以上', grade: 'A' }],
      outcome: { kind: 'none-found', looked: both('没有找到。', 'None was found.') },
    },
  ]),
  industries: { industries: [{ id: 'textiles' }] },
  events: byId(
    [
      { id: 'report', date: '2008-02-26', title: both('计划报告', 'The plan report'), source: 'paper' },
      {
        id: 'meeting',
        date: '2009-06-11',
        title: both('市长办公会', 'The mayor’s meeting'),
        source: 'bureau',
      },
    ].map(({ id, date, title, source: printed }) => ({
      id,
      date: { precision: 'day', date },
      title,
      entities: [],
      printings: [{ source: printed, place: null, grade: 'B' }],
    })),
  ),
  terms: byId([
    {
      id: 'gross-output',
      name: both('工业总产值', 'gross output'),
      definition: both('略', 'x'),
      sources: [],
      related: [],
    },
    {
      id: 'odd',
      name: both('<怪>', '<odd> & "strange"'),
      definition: both('略', 'x'),
      sources: [],
      related: [],
    },
  ]),
  sums: [],
  collection: { facts: [], added: [], searches: [] },
  claims: byId([{ id: 'output-rose', claim: 'rose(output-2007, output-2006)', words: both('上升', 'rose') }]),
  figures: new Map([
    ['output', { type: 'line' }],
    ['years', { type: 'bar' }],
  ]),
  leftOut: [],
} as unknown as HistoricalRecord;

/** What the figures of the record draw, as far as stories ask. */
export const figures = new Map([
  ['output', { en: { rows: [{ key: 'output-2007' }, { key: 'output-2008' }] } }],
  ['years', { en: { rows: [{ key: 'y2006' }] } }],
]) as unknown as Figures;
