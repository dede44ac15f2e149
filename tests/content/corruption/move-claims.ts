import { checkClaim } from '../../../src/model/claims/claims.ts';
import { type Expression, formatExpression, parseExpression } from '../../../src/model/expression.ts';
import { type HistoricalRecord, type Observation, observationsOfSeries } from '../../../src/model/record.ts';

/** Every claim of the content, once: those in texts are given; those of figures and of `claims.json` are added. */
export function claimsOf(record: HistoricalRecord, inTexts: readonly string[]): string[] {
  const declared = [...record.claims.values()].map(({ claim }) => claim);
  const ofFigures = [...record.figures.values()].flatMap(({ claims }) => claims);
  return [...new Set([...inTexts, ...ofFigures, ...declared])].filter((each) => !record.claims.has(each));
}

/** A claim with one of its figures, or one end of its span, moved to the other side of the nearest break. */
export function acrossBreaks(claim: string, record: HistoricalRecord): string[] {
  const parsed = parseExpression(claim);
  if (!parsed.ok || parsed.expression.kind !== 'call') return [];
  const { name, args } = parsed.expression;
  return args.flatMap((argument, index) =>
    movedArguments(argument, args, index, record).map((moved) =>
      formatExpression({ kind: 'call', name, args: args.with(index, moved) }),
    ),
  );
}

/** Whether a claim is refused. */
export const isRefusedClaim = (claim: string, record: HistoricalRecord): boolean =>
  !checkClaim(claim, record).ok;

function movedArguments(
  argument: Expression,
  args: readonly Expression[],
  index: number,
  record: HistoricalRecord,
): Expression[] {
  if (argument.kind === 'id') {
    const own = record.observations.get(argument.id);
    // The first figure of a claim that has a span is the one that is highest; its span moves.
    if (own === undefined || args[1]?.kind === 'literal') return [];
    return beyondNearestBreak(own, record).map(({ id }) => ({ kind: 'id', id }));
  }
  const [first] = args;
  if (
    argument.kind !== 'literal' ||
    first?.kind !== 'id' ||
    args.length !== 3 ||
    !/^\d{4}$/.test(argument.text)
  )
    return [];
  const series = record.series.get(record.observations.get(first.id)?.series ?? first.id);
  const all = series === undefined ? [] : observationsOfSeries(record, series.id);
  const end = all.find((each) => each.start.startsWith(argument.text));
  if (end === undefined) return [];
  const outward = beyondNearestBreak(end, record).filter(({ start }) =>
    index === 1 ? start < end.start : start > end.start,
  );
  return outward.map(({ start }) => ({ kind: 'literal', text: start.slice(0, 4) }));
}

/** The nearest figures of the same series and edition before and after the breaks around a figure. */
function beyondNearestBreak(own: Observation, record: HistoricalRecord): Observation[] {
  const breaks =
    record.series
      .get(own.series)
      ?.breaks.map(({ at }) => at)
      .toSorted() ?? [];
  const before = breaks.findLast((at) => at <= own.start);
  const after = breaks.find((at) => at > own.start);
  const all = observationsOfSeries(record, own.series)
    .filter(({ edition }) => edition === own.edition)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return [
    before === undefined ? undefined : all.findLast(({ start }) => start < before),
    after === undefined ? undefined : all.find(({ start }) => start >= after),
  ].filter((each) => each !== undefined);
}
