import { toCsvLine } from '../../locale/csv-line.ts';
import type { Words } from '../../locale/words.ts';
import { unitFor, unitName } from '../../model/units.ts';
import { breaksBeforeIn, type ExploreData, type Explored, type ExploredSeries } from './data.ts';
import type { ExploreRow } from './rows.ts';
import type { ExploreView } from './view.ts';

/** What the file contains in addition to the data of its rows. */
export interface CsvContext {
  readonly view: ExploreView;
  readonly language: 'zh' | 'en';
  /** The absolute address that restores the view. */
  readonly address: string;
}

/**
 * The columns of the file: those of the tables of datasets, under the same names, then those for computed values. Each
 * is described in src/locale, as for every file of the site.
 */
export const viewColumns = [
  'dataset',
  'observation',
  'series',
  'series_zh',
  'series_en',
  'indicator',
  'indicator_zh',
  'indicator_en',
  'entity',
  'entity_zh',
  'entity_en',
  'start',
  'end',
  'accumulation',
  'measure',
  'universe',
  'prices',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'unit_zh',
  'unit_en',
  'status',
  'edition',
  'edition_zh',
  'edition_en',
  'is_current',
  'break_before',
  'grade',
  'sources',
  'note_zh',
  'note_en',
  'show',
  'base',
  'shown',
  'shown_value',
  'shown_unit',
  'expression',
  'compared_with',
  'refused',
  'view',
  'citation',
] as const satisfies readonly (keyof Words['column'])[];

type Cells = Partial<Record<(typeof viewColumns)[number], string | undefined>>;

/** The units of computed values; levels have the unit of their series. */
const computedUnit: Readonly<Partial<Record<ExploreView['mode'], string>>> = {
  growth: 'percent',
  index: 'index',
};

/**
 * Writes exactly what a view shows, one row for each value, with the printed value, the computed value, and a reference
 * to the dataset; RFC 4180, as the other files of the site.
 */
export function writeViewCsv(
  rows: readonly ExploreRow[],
  { data, record }: Explored,
  { view: { mode, base }, language, address }: CsvContext,
): string {
  const lines = rows.map((row) => {
    const cells: Cells = {
      ...cellsOfSeries(row.series, data),
      ...cellsOfObservation(row, data),
      show: mode,
      base: mode === 'index' ? base : undefined,
      shown: row.shown,
      shown_value: row.position?.toString(),
      shown_unit:
        row.shown === ''
          ? undefined
          : unitName(unitFor(computedUnit[mode] ?? row.series.unit, record, language))?.[language],
      expression: expressionOf(row, mode),
      compared_with: row.against,
      refused: row.refused,
      view: address,
      citation: data.datasets[row.series.dataset]?.references[language][0],
    };
    return viewColumns.map((name) => cells[name] ?? null);
  });
  return [viewColumns, ...lines].map(toCsvLine).join('');
}

function cellsOfSeries(series: ExploredSeries, data: ExploreData): Cells {
  const [indicator, entity] = [data.terms[series.of]?.name, data.entities[series.entity]?.name];
  const unit = unitName(data.units[series.unit]);
  return {
    dataset: series.dataset,
    series: series.id,
    series_zh: series.title.zh,
    series_en: series.title.en,
    indicator: series.of,
    indicator_zh: indicator?.zh,
    indicator_en: indicator?.en,
    entity: series.entity,
    entity_zh: entity?.zh,
    entity_en: entity?.en,
    accumulation: series.accumulation,
    measure: series.measure,
    universe: series.universe ?? undefined,
    prices: series.prices,
    unit: series.unit,
    unit_zh: unit?.zh,
    unit_en: unit?.en,
  };
}

function cellsOfObservation({ observation, series }: ExploreRow, data: ExploreData): Cells {
  const edition = data.editions[observation.edition]?.title;
  const breaks = breaksBeforeIn(series, observation);
  return {
    observation: observation.id,
    start: observation.start,
    end: observation.end,
    value: observation.value,
    low: observation.low,
    high: observation.high,
    bound: observation.bound,
    status: observation.status,
    edition: observation.edition,
    edition_zh: edition?.zh,
    edition_en: edition?.en,
    is_current: String(observation.edition === series.edition),
    break_before: breaks.map(({ id }) => id).join(' | '),
    grade: observation.grade,
    sources: observation.sources.join(' | '),
    note_zh: observation.note?.zh,
    note_en: observation.note?.en,
  };
}

/** The shown value as an expression of stories: the id of the observation, or the computation with its arguments. */
function expressionOf(
  { observation: { id }, against, refused }: ExploreRow,
  mode: ExploreView['mode'],
): string | undefined {
  if (mode === 'level') return id;
  if (against === '' || refused !== '') return undefined;
  return `${mode === 'growth' ? 'change' : 'index'}(${id}, ${against})`;
}
