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
import { periodOf } from '../../model/dates.ts';
import { unitFor } from '../../model/units.ts';
import { type Comparison, comparisonOf } from '../comparison.ts';
import type { ComparedLevel, ComparedSeries } from '../figure-data.ts';
import type { Explored, ExploredObservation, ExploredSeries } from './data.ts';
import type { Chosen, ExploreView } from './view.ts';
import type { ExploreWords } from './words.ts';

/** One row of the table and one mark of the chart. */
export interface ExploreRow {
  readonly observation: ExploredObservation;
  readonly series: ExploredSeries;
  /** Id of its line; see `lineOf`. */
  readonly line: string;
  readonly period: string;
  /** The printed level, formatted for the language, without its unit. */
  readonly level: string;
  readonly unit: string;
  /** The value in the mode of the view: level, growth or index. Empty where there is none. */
  readonly shown: string;
  readonly shownUnit: string;
  /** The label in the chart: as `shown`, but levels are rounded as in all charts of the site. */
  readonly label: string;
  /** The position of the mark on the value axis; undefined where there is none. */
  readonly position: number | undefined;
  /** Id of the observation that it was compared with; empty for levels. */
  readonly against: string;
  /** Why the model refuses the comparison, for readers; empty if it does not. */
  readonly refused: string;
}

/** The id of a line: its series, followed by the edition if that is not the current one. */
export function lineOf({ series, edition }: Chosen, { series: all }: Explored): string {
  return all.get(series)?.edition === edition ? series : `${series}-${edition}`;
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

/** Growth and indices of the chosen series, computed by the model. */
function comparisonFor(chosen: readonly Chosen[], explored: Explored, words: ExploreWords): Comparison {
  const { language } = words;
  const series: Record<string, ComparedSeries> = {};
  const levels: Record<string, ComparedLevel> = {};
  for (const id of new Set(chosen.map((each) => each.series))) {
    const info = explored.series.get(id);
    if (!info) continue;
    const { measure, accumulation, unit, title, breaks, refuses } = info;
    series[id] = {
      measure,
      accumulation,
      unit,
      ...(refuses ? { refuses } : {}),
      title: title[language],
      breaks: breaks.map((each) => [each.at, each.title[language]] as const),
    };
    // All editions, so that a level without a counterpart in its own edition is refused with a reason, not left out.
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

/** Plotting areas, which only drawing needs. */
const noPlots = { wide: [0, 0, 0, 0], narrow: [0, 0, 0, 0] } as const;

/** All rows of a view, line by line in the order of choice, each in order of time. */
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

/** A level with all digits, and rounded for the chart, in the unit that is usual in the language. */
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

/** The years in which any chosen line has a value, regardless of the range of the view. */
export function yearsOf(view: ExploreView, explored: Explored): readonly string[] {
  const all = view.chosen.flatMap((each) => observationsIn(each, { ...view, from: '', to: '' }, explored));
  return [...new Set(all.flatMap(({ start, end }) => [start.slice(0, 4), end.slice(0, 4)]))].sort();
}

/** The possible base periods of an index, as written in addresses, with their names, in order of time. */
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
