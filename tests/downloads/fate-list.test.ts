import { describe, expect, it } from 'vitest';
import { fateList } from '../../src/downloads/fate-list.ts';
import { toldRecord } from '../model/record-with-fate.ts';

describe('fateList', () => {
  it('gives a row for each industry, with grades and evidence', () => {
    const { columns, rows } = fateList(toldRecord.fates.fates, toldRecord);
    const row = Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]));
    expect(rows).toHaveLength(1);
    expect(row).toMatchObject({
      industry: 'ships',
      nation_verdict: 'missed',
      nation_verdict_en: 'Missed',
      nation_grade: 'A',
      aim: 'output-goal',
      observations_used: 'output-2009',
      local_verdict: 'grew',
      local_grade: 'A',
      local_evidence: 'output-2008 | output-2009',
    });
  });
});
