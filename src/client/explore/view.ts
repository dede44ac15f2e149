import { sharedAxisReasons } from '../../model/comparability.ts';
import type { Reason } from '../../model/reason.ts';
import { type Explored, type ExploredSeries, editionsOf } from './data.ts';

/** A line of the chart: a series in one of its editions. */
export interface Chosen {
  readonly series: string;
  readonly edition: string;
}

/** What a reader has chosen to see. */
export interface ExploreView {
  readonly chosen: readonly Chosen[];
  /** First and last year, both inclusive; empty where the range is open. */
  readonly from: string;
  readonly to: string;
  readonly mode: 'level' | 'growth' | 'index';
  /** The period that is 100, as `2007` or `2007-06`; only for the index. */
  readonly base: string;
}

/** Why a series cannot be added to a view: the chosen series that it is not comparable with, and the reasons. */
export interface RefusedChoice {
  readonly series: string;
  readonly beside: string;
  readonly reasons: readonly Reason[];
}

/** The most lines that remain distinguishable; each has its own tone and shape. */
export const mostLines = 5;

export const emptyView: ExploreView = { chosen: [], from: '', to: '', mode: 'level', base: '' };

/** Separates a series from its edition in addresses. */
const editionMark = '~';

/** Finds the chosen series that a series cannot be combined with; empty if there are none. */
export function refusalsFor(
  series: ExploredSeries,
  chosen: readonly Chosen[],
  { record, series: all }: Explored,
): RefusedChoice[] {
  return chosen.flatMap((each) => {
    const other = all.get(each.series);
    if (!other || other.id === series.id) return [];
    const reasons = sharedAxisReasons(other, series, record);
    return reasons.length === 0 ? [] : [{ series: series.id, beside: other.id, reasons }];
  });
}

/** Whether the chosen series differ only in their places. */
export function differInPlaces(chosen: readonly Chosen[], { series: all }: Explored): boolean {
  const series = [...new Set(chosen.map((each) => all.get(each.series)))].flatMap((each) => each ?? []);
  const subjects = new Set(series.map(({ of, partOf, coverage }) => `${of} ${partOf} ${coverage?.en}`));
  const places = new Set(series.map(({ entity }) => entity));
  return series.length > 1 && subjects.size === 1 && places.size === series.length;
}

/**
 * Reads a view from an address; without a parameter `series` it is `opening`. Series that do not exist or are not
 * comparable are left out and returned separately, so that the page can say so.
 */
export function readExploreView(
  search: string,
  explored: Explored,
  opening: ExploreView,
): {
  readonly view: ExploreView;
  readonly refused: readonly RefusedChoice[];
  readonly unknown: readonly string[];
} {
  const query = new URLSearchParams(search);
  if (!query.has('series')) return { view: opening, refused: [], unknown: [] };
  const chosen: Chosen[] = [];
  const refused: RefusedChoice[] = [];
  const unknown: string[] = [];
  for (const word of (query.get('series') ?? '').split(',').filter(Boolean)) {
    const [id = '', edition] = word.split(editionMark);
    const series = explored.series.get(id);
    const wanted = edition ?? series?.edition ?? '';
    if (!series || !editionsOf(series).includes(wanted)) {
      unknown.push(word);
      continue;
    }
    const [against] = refusalsFor(series, chosen, explored);
    const isTwice = chosen.some((each) => each.series === id && each.edition === wanted);
    if (against) refused.push(against);
    else if (!isTwice && chosen.length < mostLines) chosen.push({ series: id, edition: wanted });
  }
  const year = (name: string): string => /^\d{4}$/.exec(query.get(name) ?? '')?.[0] ?? '';
  const show = query.get('show');
  const mode = show === 'growth' || show === 'index' ? show : 'level';
  const base = mode === 'index' ? (query.get('base') ?? '') : '';
  return { view: { chosen, from: year('from'), to: year('to'), mode, base }, refused, unknown };
}

/** The query that restores a view. */
export function writeExploreView(
  { chosen, from, to, mode, base }: ExploreView,
  { series }: { readonly series: ReadonlyMap<string, Pick<ExploredSeries, 'edition'>> },
): string {
  // Without `series` the page shows its opening view, so an empty view needs an empty parameter.
  if (chosen.length === 0) return '?series=';
  const words = chosen.map((each) =>
    series.get(each.series)?.edition === each.edition
      ? each.series
      : `${each.series}${editionMark}${each.edition}`,
  );
  // Ids and years need no escaping, and readable addresses can be edited by hand.
  const parts = [`series=${words.join(',')}`];
  if (from !== '') parts.push(`from=${from}`);
  if (to !== '') parts.push(`to=${to}`);
  if (mode !== 'level') parts.push(`show=${mode}`);
  if (mode === 'index' && base !== '') parts.push(`base=${base}`);
  return `?${parts.join('&')}`;
}
