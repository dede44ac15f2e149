import { toCsvLine } from '../../locale/csv-line.ts';
import type { Words } from '../../locale/words.ts';
import type { Explored } from './data.ts';
import type { ExploreRow } from './rows.ts';
import type { ExploreView } from './view.ts';

/** What a file says beside its rows. */
export interface CsvContext {
  readonly view: ExploreView;
  readonly language: 'zh' | 'en';
  /** The address that brings the view back, absolute. */
  readonly address: string;
}

/** What the columns hold, the words of both languages say, as for every file of the site. */
export const viewColumns = [
  'dataset',
  'series',
  'series_zh',
  'series_en',
  'entity_zh',
  'entity_en',
  'observation',
  'start',
  'end',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'edition',
  'edition_zh',
  'edition_en',
  'is_current',
  'status',
  'grade',
  'sources',
  'show',
  'base',
  'shown',
  'shown_value',
  'shown_unit',
  'compared_with',
  'refused',
  'view',
  'citation',
] as const satisfies readonly (keyof Words['column'])[];

/**
 * Exactly what a view shows, one row a value, with the value as printed, what the view makes of it, and a reference
 * to each row's dataset; RFC 4180, as the other files of the site.
 */
export function writeViewCsv(
  rows: readonly ExploreRow[],
  { data }: Explored,
  { view: { mode, base }, language, address }: CsvContext,
): string {
  const lines = rows.map(({ observation, series, ...row }) => {
    const cells: Record<(typeof viewColumns)[number], string | undefined> = {
      dataset: series.dataset,
      series: series.id,
      series_zh: series.title.zh,
      series_en: series.title.en,
      entity_zh: data.entities[series.entity]?.name.zh,
      entity_en: data.entities[series.entity]?.name.en,
      observation: observation.id,
      start: observation.start,
      end: observation.end,
      value: observation.value,
      low: observation.low,
      high: observation.high,
      bound: observation.bound,
      unit: series.unit,
      edition: observation.edition,
      edition_zh: data.editions[observation.edition]?.title.zh,
      edition_en: data.editions[observation.edition]?.title.en,
      is_current: String(observation.edition === series.edition),
      status: observation.status,
      grade: observation.grade,
      sources: observation.sources.join(' | '),
      show: mode,
      base,
      shown: row.shown,
      shown_value: row.position?.toString(),
      shown_unit: row.shownUnit,
      compared_with: row.against,
      refused: row.refused,
      view: address,
      citation: data.datasets[series.dataset]?.references[language][0],
    };
    return viewColumns.map((name) => cells[name] ?? null);
  });
  return [viewColumns, ...lines].map(toCsvLine).join('');
}
