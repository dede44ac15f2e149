import type { Figure } from '../figures/figure.ts';
import { positionOf } from '../figures/figure-rows.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { evaluate } from '../model/evaluate.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Fate } from '../model/schemas/fates.ts';
import { showQuantity } from '../model/show.ts';

/** Width of every sketch in units of its viewBox; the stylesheet stretches it. */
export const sketchWidth = 1000;

/** One bar with its text above it. */
interface SketchBar {
  readonly label: string;
  readonly value: string;
  /** `beside` is what the bar above is held against; `aim` was only meant to be reached. */
  readonly kind: 'own' | 'beside' | 'aim';
  readonly x: number;
  readonly width: number;
}

/** A chart of a few bars, small enough for a row of a table or a card. */
export interface Sketch {
  readonly caption: string;
  readonly bars: readonly SketchBar[];
  /** Where zero lies. */
  readonly zero: number;
  /** Where the aim lies, drawn through the bar before it; undefined without one. */
  readonly aim: number | undefined;
}

type Row = Pick<SketchBar, 'label' | 'kind'> & { readonly quantity: Quantity };

/**
 * What of a fate can be drawn: the aim of the nation against its outcome, and what grew in the place itself. It draws
 * only what the checks of fates have found to agree in indicator, unit, entity, universe and period.
 */
export function sketchesOf(
  fate: Frozen<Fate>,
  record: HistoricalRecord,
  language: Language,
): { readonly nation: readonly Sketch[]; readonly local: readonly Sketch[] } {
  return {
    nation: [sketchOfAim(fate, record, language)].filter((each) => each !== undefined),
    local: fate.local.carriers.flatMap((carrier) => {
      if (carrier.mark !== 'grew') return [];
      const rates = carrier.rates?.flatMap(({ own, whole }) => [
        rowOf(own, 'own', record, language),
        { ...rowOf(whole, 'beside', record, language), label: '' },
      ]);
      const rows = rates ?? (carrier.levels ?? []).map((id) => rowOf(id, 'own', record, language));
      const [own, whole] = [rows[0], carrier.rates ? rows[1] : undefined].map((row) =>
        titleOf(row, record, language),
      );
      const caption = whole
        ? fill(words(language).industries.lighter, { own: own ?? '', whole })
        : (own ?? '');
      return sketch(caption, rows, record, language) ?? [];
    }),
  };
}

/** Bars of a figure, all or those of some keys; undefined if any of them has no place on an axis. */
export function sketchOfFigure(
  { subtitle, rows, language }: Pick<Figure, 'subtitle' | 'rows' | 'language'>,
  keys: readonly string[] | undefined,
  record: HistoricalRecord,
): Sketch | undefined {
  const shown = rows.flatMap(({ key, label, quantity }): Row[] =>
    quantity !== undefined && (keys === undefined || keys.includes(key))
      ? [{ label, quantity, kind: 'own' }]
      : [],
  );
  const titles = new Set(shown.map((row) => titleOf(row, record, language)));
  const [title = ''] = titles;
  return sketch(titles.size === 1 && title !== '' ? title : subtitle, shown, record, language);
}

function sketchOfAim(fate: Frozen<Fate>, record: HistoricalRecord, language: Language): Sketch | undefined {
  const target = record.targets.get(fate.nation.aim ?? '');
  const [first] = fate.nation.observations;
  if (target === undefined || first === undefined) return undefined;
  const rows = [
    rowOf(first, 'own', record, language),
    { ...rowOf(target.id, 'aim', record, language), label: words(language).target.kicker },
  ];
  return sketch(titleOf(rows[0], record, language), rows, record, language);
}

/** @throws Error if the expression is refused, which the checks of fates have excluded */
function rowOf(
  expression: string,
  kind: SketchBar['kind'],
  record: HistoricalRecord,
  language: Language,
): Row {
  const evaluation = evaluate(expression, record);
  if (!evaluation.ok) throw new Error(`${expression} cannot be drawn.`);
  const { quantity } = evaluation;
  const { origin } = quantity;
  const label =
    origin.kind === 'observation'
      ? formatInterval(origin.observation.start, origin.observation.end, language)
      : '';
  return { label, kind, quantity };
}

function titleOf(row: Row | undefined, record: HistoricalRecord, language: Language): string {
  const origin = row?.quantity.origin;
  return origin?.kind === 'observation'
    ? (record.series.get(origin.observation.series)?.title[language] ?? '')
    : '';
}

function sketch(
  caption: string,
  rows: readonly Row[],
  record: HistoricalRecord,
  language: Language,
): Sketch | undefined {
  const values = rows.map(({ quantity }) => positionOf(quantity, record, language));
  if (rows.length === 0 || values.includes(undefined)) return undefined;
  const known = values as readonly number[];
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const place = (value: number): number => Math.round(((value - low) / (high - low || 1)) * sketchWidth);
  const aim = known[rows.findIndex(({ kind }) => kind === 'aim')];
  return {
    caption,
    zero: place(0),
    aim: aim === undefined ? undefined : place(aim),
    bars: rows.map(({ label, kind, quantity }, index) => {
      const value = known[index] ?? 0;
      return {
        label,
        kind,
        value: showQuantity(quantity, record, language, 'label').text,
        x: place(Math.min(0, value)),
        width: Math.max(4, place(Math.max(0, value)) - place(Math.min(0, value))),
      };
    }),
  };
}
