import {
  type Decimal,
  movePoint,
  parseDecimal,
  proseDigits,
  roundSignificant,
  toPosition,
  trim,
} from '../../locale/decimal.ts';
import { fill } from '../../locale/fill.ts';
import { formatInterval, formatNumber, formatRank } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import { unitFor } from '../../model/units.ts';
import { type Comparison, comparisonOf } from '../comparison.ts';
import type { ComparedLevel, ComparedSeries } from '../figure-data.ts';
import type { Explored, ExploredObservation, ExploredSeries } from './data.ts';
import type { Chosen, ExploreView } from './view.ts';
import type { ExploreWords } from './words.ts';

/** One row of the table, one place in the chart. */
export interface ExploreRow {
  readonly observation: ExploredObservation;
  readonly series: ExploredSeries;
  /** Id of its line; see `lineOf`. */
  readonly line: string;
  readonly period: string;
  /** The printed level, as readers of the language write it; its unit apart. */
  readonly level: string;
  readonly unit: string;
  /** What the view shows of it: the level itself, or growth or index. Empty where there is nothing. */
  readonly shown: string;
  readonly shownUnit: string;
  /** What the chart writes at the mark: as shown, but levels rounded as on every chart of the site. */
  readonly label: string;
  /** Where the mark stands; undefined where there is none. */
  readonly position: number | undefined;
  /** The observation it was compared with; empty for levels. */
  readonly against: string;
  /** Why the model refuses the comparison, in words; empty if it stands. */
  readonly refused: string;
}

/** The id of a line: a series, with its edition where that is not the current one. */
export function lineOf({ series, edition }: Chosen, { series: all }: Explored): string {
  return all.get(series)?.edition === edition ? series : `${series}-${edition}`;
}

/** How an address names an interval: `2007`, `2007-06`, a day, or a span of years. */
function periodOf({ start, end }: Pick<ExploredObservation, 'start' | 'end'>): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const isWhole = start.endsWith('-01-01') && end.endsWith('-12-31');
  if (isWhole) return from === to ? from : `${from}-to-${to}`;
  return start === end ? start : end.slice(0, 7);
}

/** The observations of a chosen line within the years of a view. */
function observationsIn({ series, edition }: Chosen, { from, to }: ExploreView, explored: Explored) {
  const own = explored.series.get(series)?.observations ?? [];
  return own.filter(
    (each) =>
      each.edition === edition &&
      (from === '' || each.end.slice(0, 4) >= from) &&
      (to === '' || each.start.slice(0, 4) <= to),
  );
}

/** Growth and indices of the chosen series, by the model's own computations. */
function comparisonFor(chosen: readonly Chosen[], explored: Explored, words: ExploreWords): Comparison {
  const { language } = words;
  const series: Record<string, ComparedSeries> = {};
  const levels: Record<string, ComparedLevel> = {};
  for (const id of new Set(chosen.map((each) => each.series))) {
    const info = explored.series.get(id);
    if (!info) continue;
    const { measure, accumulation, unit, title, breaks } = info;
    series[id] = {
      measure,
      accumulation,
      unit,
      title: title[language],
      breaks: breaks.map((each) => [each.at, each.title[language]] as const),
    };
    // All editions: a level without a partner in its own edition meets that of another, and is refused with the reason.
    for (const each of info.observations)
      levels[each.id] = {
        of: id,
        edition: each.edition,
        start: each.start,
        end: each.end,
        value: each.value ?? each.low ?? each.high ?? '0',
        bounded: each.bound !== undefined || each.value === undefined,
        period: periodOf(each),
        x: [0, 0],
      };
  }
  const editions = Object.fromEntries(
    Object.entries(explored.data.editions).map(([id, { title }]) => [id, title[language]]),
  );
  return comparisonOf({ series, levels, editions, plots: noPlots }, language, {
    reason: words.reason,
    colon: words.page.colon,
    semicolon: words.page.semicolon,
  });
}

/** Indices and growth are worked out here and drawn elsewhere. */
const noPlots = { wide: [0, 0, 0, 0], narrow: [0, 0, 0, 0] } as const;

/** Everything that a view shows, line by line in the order of choice, each in order of time. */
export function rowsOf(view: ExploreView, explored: Explored, words: ExploreWords): readonly ExploreRow[] {
  const comparison = comparisonFor(view.chosen, explored, words);
  return view.chosen.flatMap((chosen) => {
    const series = explored.series.get(chosen.series);
    if (!series) return [];
    return observationsIn(chosen, view, explored).map((observation): ExploreRow => {
      const level = showLevel(observation, series, explored, words);
      const common = {
        observation,
        series,
        line: lineOf(chosen, explored),
        period: formatInterval(observation.start, observation.end, words.language),
        level: level.text,
        unit: level.unit,
      };
      if (view.mode === 'level')
        return {
          ...common,
          shown: level.text,
          shownUnit: level.unit,
          label: level.label,
          position: level.position,
          against: '',
          refused: '',
        };
      const found =
        view.mode === 'growth'
          ? comparison.growth(observation.id)
          : comparison.index(observation.id, view.base);
      return {
        ...common,
        shown: found.kind === 'value' ? found.text : '',
        shownUnit: found.kind === 'value' && view.mode === 'growth' ? '%' : '',
        label: found.kind === 'value' ? found.text : '',
        position: found.kind === 'value' ? found.position : undefined,
        against: found.kind === 'none' ? '' : found.against,
        refused: found.kind === 'refused' ? found.reason : '',
      };
    });
  });
}

/** A level with all its digits, and rounded for the chart, in the unit that readers of the language expect. */
function showLevel(
  { value, low, high, bound }: ExploredObservation,
  { unit, measure }: ExploredSeries,
  { data, record }: Explored,
  { language, bound: bounds }: ExploreWords,
): {
  readonly text: string;
  readonly label: string;
  readonly unit: string;
  readonly position: number | undefined;
} {
  const own = data.units[unit];
  const target = unitFor(unit, record, language);
  const unitLabel = target?.label?.[language] ?? '';
  const shift = (own?.power ?? 0) - (target?.power ?? 0);
  const signed = measure === 'growth' || measure === 'point-change';
  const move = (text: string) => {
    const decimal = parseDecimal(text);
    // A whole number stays whole in a larger unit.
    return decimal.scale === 0 ? trim(movePoint(decimal, shift)) : movePoint(decimal, shift);
  };
  const write = (moved: Decimal): string =>
    own?.dimension === 'rank'
      ? formatRank(moved, language)
      : formatNumber(moved, language, { signed: signed && bound === undefined });
  if (value === undefined) {
    const ends = [low, high].flatMap((each) => (each === undefined ? [] : [write(move(each))]));
    const text = ends.join(language === 'zh' ? '至' : '–');
    return { text, label: text, unit: unitLabel, position: undefined };
  }
  const bounded = (text: string): string =>
    bound === undefined ? text : fill(bounds[bound], { value: text });
  return {
    text: bounded(write(move(value))),
    label: bounded(write(roundSignificant(move(value), proseDigits))),
    unit: unitLabel,
    position: toPosition(move(value)),
  };
}

/** The years in which any chosen line has a figure, whatever the range of the view. */
export function yearsOf(view: ExploreView, explored: Explored): readonly string[] {
  const all = view.chosen.flatMap((each) => observationsIn(each, { ...view, from: '', to: '' }, explored));
  return [...new Set(all.flatMap(({ start, end }) => [start.slice(0, 4), end.slice(0, 4)]))].sort();
}

/** The periods that an index can have for its base, by their names in addresses, in order of time. */
export function basesOf(
  view: ExploreView,
  explored: Explored,
  language: Language,
): ReadonlyMap<string, string> {
  const all = view.chosen
    .flatMap((each) => observationsIn(each, { ...view, from: '', to: '' }, explored))
    .toSorted((a, b) => (a.start < b.start || (a.start === b.start && a.end < b.end) ? -1 : 1));
  return new Map(all.map((each) => [periodOf(each), formatInterval(each.start, each.end, language)]));
}
