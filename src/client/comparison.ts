import { parseDecimal, toPosition } from '../locale/decimal.ts';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { ArgumentError, type Scope, shownValue, ZeroError } from '../model/computations/computation.ts';
import { change, index } from '../model/computations/over-time.ts';
import { isYearBefore } from '../model/dates.ts';
import type { Expression } from '../model/expression.ts';
import type { Basis, Quantity } from '../model/quantity.ts';
import type { Reason } from '../model/reason.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { ComparedLevel, ComparisonData, FigureWords } from './figure-data.ts';

/** The result of comparing a level with an earlier one. */
export type Compared =
  | { readonly kind: 'value'; readonly position: number; readonly text: string; readonly against: string }
  /** The model refuses the comparison; `reason` is the explanation for readers. */
  | { readonly kind: 'refused'; readonly reason: string; readonly against: string }
  /** There is nothing to compare with: no value a year before, or in the base period. */
  | { readonly kind: 'none' };

/** Computes growth and indices with the functions of the build, on the part of the record that is in the page. */
export interface Comparison {
  /** Growth over the year before. */
  growth(key: string): Compared;
  /** The level in per cent of the base period, preferably within the same edition. */
  index(key: string, base: string): Compared;
}

/** Prepares the model for the data of one figure. */
export function comparisonOf(
  { series, levels, editions }: ComparisonData,
  language: Language,
  words: Pick<FigureWords, 'reason' | 'colon' | 'semicolon'>,
): Comparison {
  const both = (text: string) => ({ zh: text, en: text });
  const infos = new Map(
    Object.entries(series).map(([id, { title, breaks, ...info }]) => [
      id,
      {
        ...info,
        id,
        title: both(title),
        breaks: breaks.map(([at, name]) => ({ at, title: both(name) })),
      } as unknown as Basis['series'],
    ]),
  );
  // Comparisons over time use no other part of the record.
  const record = {
    units: new Map([...infos.values()].map(({ unit }) => [unit, { dimension: unit, power: 0 }])),
    universes: new Map(),
    entities: new Map(),
    editions: new Map(Object.entries(editions).map(([id, title]) => [id, { title: both(title) }])),
  } as unknown as HistoricalRecord;
  const quantity = (key: string): Quantity => {
    const { of, edition, start, end, value, bounded } = levels[key] as ComparedLevel;
    const info = infos.get(of) as Basis['series'];
    const decimal = parseDecimal(value);
    return {
      expression: key,
      value: decimal,
      shown: decimal,
      ...(bounded ? { bound: 'about' as const } : {}),
      unit: info.unit,
      signed: false,
      entity: undefined,
      basis: { series: info, edition, start, end, aspect: 'itself' },
      origin: { kind: 'computation', name: '', inputs: [], events: [], refused: [] },
    };
  };
  const scope: Scope = {
    record,
    observation: quantity,
    quantity: (expression) => quantity(expression.kind === 'id' ? expression.id : ''),
  };
  const write = (reasons: readonly Reason[]): string =>
    [
      ...new Set(
        reasons.map(({ kind, detail }) => `${words.reason[kind] ?? kind}${words.colon}${detail[language]}`),
      ),
    ].join(words.semicolon);
  const run = ({ run: compute }: typeof change, key: string, against: string): Compared => {
    const args = [key, against].map((id): Expression => ({ kind: 'id', id }));
    try {
      const computed = compute(args, scope);
      if (computed.reasons.length > 0) return { kind: 'refused', reason: write(computed.reasons), against };
      const shown = shownValue(computed);
      const text = formatNumber(shown, language, { signed: computed.signed ?? false });
      return { kind: 'value', position: toPosition(computed.value), text, against };
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      const reason = error instanceof ZeroError ? words.reason.zero : words.reason.bound;
      return { kind: 'refused', reason: reason ?? '', against };
    }
  };
  /** The key of a matching level of the same series, preferably in the same edition. */
  const find = (key: string, fits: (level: ComparedLevel) => boolean): string | undefined => {
    const own = levels[key] as ComparedLevel;
    const found = Object.keys(levels).filter((other) => {
      const level = levels[other] as ComparedLevel;
      return level.of === own.of && fits(level);
    });
    return found.find((other) => levels[other]?.edition === own.edition) ?? found[0];
  };
  return {
    growth(key) {
      const before = find(key, (level) => isYearBefore(level, levels[key] as ComparedLevel));
      return before === undefined ? { kind: 'none' } : run(change, key, before);
    },
    index(key, base) {
      const against = find(key, ({ period }) => period === base);
      return against === undefined ? { kind: 'none' } : run(index, key, against);
    },
  };
}
