import { ArgumentError } from '../computations/computation.ts';
import { nearest } from '../nearest.ts';
import type { ClaimKind } from './claim-kind.ts';

export const stated: ClaimKind = {
  name: 'stated',
  parameters: ['source'],
  meaning: { zh: '出自该来源的说法，不由数字证明', en: 'rests on what the source states, not on numbers' },
  check(args, scope) {
    const id = args[0]?.kind === 'id' ? args[0].id : '';
    if (!scope.record.sources.has(id))
      throw new ArgumentError(
        `source ${id}`,
        `a source that exists${nearest(id, scope.record.sources.keys())}`,
      );
    return { shows: [] };
  },
};
