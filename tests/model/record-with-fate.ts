import type { HistoricalRecord } from '../../src/model/record.ts';
import type { Fate } from '../../src/model/schemas/fates.ts';
import { validRecord } from './valid-record.ts';

const text = { zh: '甲', en: 'a' };
const valid = validRecord();
const [fate] = valid.fates.fates;
const [industry] = valid.industries.industries;
if (!fate || !industry) throw new Error('The fixture has no fate.');

/** The fixture with its city taken for a country, whose goal the industry lists, and with what became of it. */
export function recordWithFate(changes: Partial<Fate>): HistoricalRecord {
  const alpha = valid.entities.get('alpha');
  if (!alpha) throw new Error('The fixture has no city.');
  return {
    ...valid,
    entities: new Map([...valid.entities, ['alpha', { ...alpha, kind: 'country' }]]),
    industries: { ...valid.industries, industries: [{ ...industry, targets: ['output-goal'] } as never] },
    fates: { ...valid.fates, fates: [{ ...fate, ...changes } as Fate] },
  };
}

/** With an aim of the country that was missed, and a trade of the place that grew. */
export const toldRecord = recordWithFate({
  nation: {
    verdict: 'missed',
    aim: 'output-goal',
    observations: ['output-2009'],
    line: text,
    why: text,
  },
  local: {
    verdict: 'grew',
    carriers: [{ mark: 'grew', name: text, levels: ['output-2008', 'output-2009'] }],
    line: text,
    why: text,
  },
});
