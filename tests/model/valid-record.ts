import { loadRecord } from '../../src/model/load-record.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import { validSite } from './compose-site.ts';

/** The record of the valid fixture site. */
export function validRecord(asOf?: string): HistoricalRecord {
  const { record, refusals } = loadRecord(validSite, { asOf });
  if (!record) throw new Error(JSON.stringify(refusals));
  return record;
}
