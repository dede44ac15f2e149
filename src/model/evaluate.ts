import { parseDecimal } from '../locale/decimal.ts';
import { ArgumentError, type Computation, type Scope, shownValue } from './computations/computation.ts';
import { computations } from './computations/computations.ts';
import { type Expression, formatExpression, parseExpression } from './expression.ts';
import { nearest } from './nearest.ts';
import type { Quantity } from './quantity.ts';
import { type Reason, withoutRepeats } from './reason.ts';
import type { Frozen, HistoricalRecord, Observation, SeriesInfo } from './record.ts';
import type { Problem } from './refusal.ts';
import type { QuantityTarget } from './schemas/targets.ts';

/** Why an expression has no value, in the terms of a refusal. */
export interface ExpressionProblem extends Problem {
  /** The reasons of a refused comparison; empty where the expression itself is wrong. */
  readonly reasons: readonly Reason[];
}

export type Evaluation =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: ExpressionProblem };

const byName: ReadonlyMap<string, Computation> = new Map(computations.map((each) => [each.name, each]));

/** Thrown when a computation compares what is not comparable, unless it is within `refused(…)`. */
class RefusedComparison extends Error {
  readonly expression: string;
  readonly reasons: readonly Reason[];
  constructor(expression: string, reasons: readonly Reason[]) {
    super(expression);
    this.expression = expression;
    this.reasons = reasons;
  }
}

/** Converts an observation to a quantity. */
export function toQuantity(observation: Observation, series: SeriesInfo): Quantity {
  const value = observation.value === undefined ? undefined : parseDecimal(observation.value);
  return {
    expression: observation.id,
    value,
    shown: value,
    ...(observation.low === undefined ? {} : { low: parseDecimal(observation.low) }),
    ...(observation.high === undefined ? {} : { high: parseDecimal(observation.high) }),
    ...(observation.bound === undefined ? {} : { bound: observation.bound }),
    unit: series.unit,
    signed: series.measure === 'growth' || series.measure === 'point-change',
    entity: series.entity,
    basis: {
      series,
      edition: observation.edition,
      start: observation.start,
      end: observation.end,
      aspect: 'itself',
    },
    origin: { kind: 'observation', observation, series },
  };
}

/** Converts a target to a quantity. It has no basis, so that nothing can be compared with it. */
function targetQuantity(target: Frozen<QuantityTarget>): Quantity {
  const value = parseDecimal(target.value);
  return {
    expression: target.id,
    value,
    shown: value,
    ...(target.bound === undefined ? {} : { bound: target.bound }),
    unit: target.unit,
    signed: target.measure === 'growth' || target.measure === 'point-change',
    entity: target.entity,
    basis: undefined,
    origin: { kind: 'target', target },
  };
}

function makeScope(record: HistoricalRecord, showRefused: boolean): Scope {
  const scope: Scope = {
    record,
    observation(id) {
      const observation = record.observations.get(id);
      const series = observation && record.series.get(observation.series);
      if (!observation || !series)
        throw new ArgumentError(
          `${id}, which is no observation`,
          `an observation that exists${nearest(id, record.observations.keys())}`,
        );
      return toQuantity(observation, series);
    },
    quantity(expression) {
      if (expression.kind === 'id') return scope.observation(expression.id);
      if (expression.kind === 'literal')
        throw new ArgumentError(`the bare number ${expression.text}`, 'an observation or a computation');
      if (expression.name === 'refused') return runRefused(expression, record);
      return run(expression, scope, showRefused);
    },
  };
  return scope;
}

function run(expression: Expression & { kind: 'call' }, scope: Scope, showRefused: boolean): Quantity {
  const computation = byName.get(expression.name);
  const spelling = formatExpression(expression);
  if (!computation)
    throw new ArgumentError(`${expression.name}(…)`, `one of ${[...byName.keys(), 'refused'].join(', ')}`);
  const { parameters, variadic } = computation;
  const count = expression.args.length;
  if (variadic ? count < parameters.length : count !== parameters.length)
    throw new ArgumentError(
      `${count} arguments in ${spelling}`,
      `${computation.name}(${parameters.join(', ')}${variadic ? ', …' : ''})`,
    );
  const computed = computation.run(expression.args, scope);
  const reasons = withoutRepeats(computed.reasons);
  if (reasons.length > 0 && !showRefused) throw new RefusedComparison(spelling, reasons);
  const entities = new Set(computed.inputs.map((each) => each.entity));
  return {
    expression: spelling,
    value: computed.value,
    shown: shownValue(computed),
    unit: computed.unit,
    signed: computed.signed ?? false,
    entity: entities.size === 1 ? [...entities][0] : undefined,
    basis: computed.basis,
    origin: {
      kind: 'computation',
      name: computation.name,
      inputs: computed.inputs,
      events: computed.events ?? [],
      refused: reasons,
    },
  };
}

function runRefused(expression: Expression & { kind: 'call' }, record: HistoricalRecord): Quantity {
  const inner = expression.args[0];
  if (expression.args.length !== 1 || inner?.kind !== 'call')
    throw new ArgumentError(formatExpression(expression), 'refused(…) around one computation');
  const quantity = run(inner, makeScope(record, true), true);
  if (quantity.origin.kind !== 'computation' || quantity.origin.refused.length === 0)
    throw new ArgumentError(
      `${formatExpression(inner)}, which is comparable`,
      'a comparison that the model refuses; a sound one is shown without refused(…)',
    );
  return { ...quantity, expression: formatExpression(expression) };
}

/** Evaluates an expression; mistakes are returned as a problem, never thrown. */
export function evaluate(text: string, record: HistoricalRecord): Evaluation {
  const parsed = parseExpression(text);
  if (!parsed.ok)
    return failure({
      found: `${text} (at character ${parsed.offset + 1})`,
      expected: parsed.expected,
      remedy: 'Mend the expression.',
      reasons: [],
    });
  const target = parsed.expression.kind === 'id' ? record.targets.get(parsed.expression.id) : undefined;
  if (target?.kind === 'quantity') return { ok: true, quantity: targetQuantity(target) };
  const attempted = attempt(() => makeScope(record, false).quantity(parsed.expression));
  return attempted.ok ? { ok: true, quantity: attempted.result } : attempted;
}

/** What `work` returned, or the problem that ended it. */
export type Attempt<T> =
  | { readonly ok: true; readonly result: T }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Runs `work` and converts the errors of an evaluation into problems. Other errors are thrown on. */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, result: work() };
  } catch (error) {
    if (error instanceof ArgumentError)
      return failure({
        ...error.misuse,
        remedy: 'Name quantities that exist and fit the computation.',
        reasons: [],
      });
    if (error instanceof RefusedComparison)
      return failure({
        found: `${error.expression}, which the model refuses: ${error.reasons.map((each) => `${each.kind} (${each.detail.en})`).join('; ')}`,
        expected: 'numbers that mean the same thing',
        remedy: 'Compare within one series, edition and universe, or show it struck through with refused(…).',
        reasons: error.reasons,
      });
    throw error;
  }
}

function failure(problem: ExpressionProblem): { readonly ok: false; readonly problem: ExpressionProblem } {
  return { ok: false, problem };
}

/** The scope in which claims evaluate their arguments. */
export function scopeOf(record: HistoricalRecord): Scope {
  return makeScope(record, false);
}
