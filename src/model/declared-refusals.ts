import type { Quantity } from './quantity.ts';
import type { Reason } from './reason.ts';
import type { RefusedUse } from './schemas/datasets.ts';

/** Reasons against a use of quantities, from what their series declare that they cannot be used for. */
export function declaredReasons(quantities: readonly Quantity[], ...uses: readonly RefusedUse[]): Reason[] {
  return quantities.flatMap(({ basis }) =>
    (basis?.series.refuses ?? []).flatMap(({ what, from, to, why }): Reason[] =>
      basis &&
      uses.includes(what) &&
      (from === undefined || from <= basis.end) &&
      (to === undefined || basis.start <= to)
        ? [{ kind: 'declared', detail: why }]
        : [],
    ),
  );
}
