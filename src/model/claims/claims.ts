import { attempt, type ExpressionProblem, scopeOf } from '../evaluate.ts';
import { formatExpression, parseExpression } from '../expression.ts';
import { type Quantity, refusalsOf } from '../quantity.ts';
import { type Reason, withoutRepeats } from '../reason.ts';
import type { HistoricalRecord } from '../record.ts';
import type { ClaimKind } from './claim-kind.ts';
import { claimKinds } from './claim-kinds.ts';

/** A claim that holds. `shows` lists the quantities that prove it. */
export interface CheckedClaim {
  readonly expression: string;
  readonly shows: readonly Quantity[];
}

export type ClaimCheck =
  | { readonly ok: true; readonly claim: CheckedClaim }
  | { readonly ok: false; readonly problem: ExpressionProblem };

const byName: ReadonlyMap<string, ClaimKind> = new Map(claimKinds.map((each) => [each.name, each]));

/** Checks a claim expression, or the id of a declared claim, for every period that it covers. */
export function checkClaim(text: string, record: HistoricalRecord): ClaimCheck {
  const declared = record.claims.get(text.trim());
  const parsed = parseExpression(declared ? declared.claim : text);
  if (!parsed.ok)
    return refuse(`${text} (at character ${parsed.offset + 1})`, parsed.expected, 'Mend the claim.');
  const { expression } = parsed;
  if (expression.kind !== 'call')
    return refuse(
      text,
      'a claim such as rose(later, earlier), or the id of a declared claim',
      'Write what is claimed.',
    );
  const kind = byName.get(expression.name);
  if (!kind)
    return refuse(
      `${expression.name}(…)`,
      `one of ${[...byName.keys()].join(', ')}`,
      'Use a claim that the methods page lists.',
    );
  if (expression.args.length !== kind.parameters.length)
    return refuse(
      formatExpression(expression),
      `${kind.name}(${kind.parameters.join(', ')})`,
      'Give the claim its arguments.',
    );
  const attempted = attempt(() => kind.check(expression.args, scopeOf(record)));
  if (!attempted.ok) return attempted;
  const outcome = attempted.result;
  const reasons = [...(outcome.reasons ?? []), ...outcome.shows.flatMap(refusalsOf)];
  if (reasons.length > 0)
    return refuse(
      `${formatExpression(expression)}, which compares what is not comparable: ${withoutRepeats(reasons)
        .map((each) => `${each.kind} (${each.detail.en})`)
        .join('; ')}`,
      'numbers that mean the same thing',
      'Claim only what one series, edition and universe can show.',
      withoutRepeats(reasons),
    );
  if (outcome.against !== undefined)
    return refuse(
      `${formatExpression(expression)} is false: ${outcome.against}`,
      'a claim that the numbers bear out',
      'Change the words, or the numbers they rest on.',
    );
  return { ok: true, claim: { expression: formatExpression(expression), shows: outcome.shows } };
}

function refuse(
  found: string,
  expected: string,
  remedy: string,
  reasons: readonly Reason[] = [],
): ClaimCheck {
  return { ok: false, problem: { found, expected, remedy, reasons } };
}
