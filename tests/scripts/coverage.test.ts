import { describe, expect, it } from 'vitest';
import { describeCoverage } from '../../scripts/coverage.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();

describe('describeCoverage', () => {
  it('counts observations and printings by grade, and names the gaps of series', () => {
    const lines = describeCoverage(record);
    expect(lines).toContain('Facts: no ledger is kept (data/collection.json lists none)');
    expect(lines).toContain('Searches: 1, of which 1 found nothing or only a part');
    expect(lines).toContain('Observations: 17, by their best grade: A 17, B 0, C 0');
    expect(lines).toContain('Printings: 18, by grade: A 17, B 0, C 1');
    expect(lines).toContain('output: 9 series, 17 observations');
    // Output is known for every year in some edition.
    expect(lines.filter((line) => line.includes('lacks'))).toEqual([]);
  });

  it('says what became of the facts where a ledger is kept', () => {
    const facts = [
      { fact: 'a', became: ['observation:output-2005'] },
      { fact: 'b', leftOut: 'duplicate' as const },
      { fact: 'c', leftOut: 'grade-d' as const },
    ];
    const lines = describeCoverage({ ...record, collection: { ...record.collection, facts } });
    expect(lines.slice(0, 3)).toEqual([
      'Facts read: 3, distinct: 2, published: 1',
      '  left out, grade-d: 1',
      '  left out, duplicate: 1',
    ]);
  });

  it('names the years between the first and the last that a series lacks', () => {
    const dataset = record.datasets.get('output');
    if (!dataset) throw new Error('no dataset');
    const kept = dataset.observations.filter(
      (each) => !['output-2006', 'output-2007', 'output-2007-first'].includes(each.id),
    );
    const thinned = {
      ...record,
      datasets: new Map([['output', { ...dataset, observations: kept }]]),
      observations: new Map(kept.map((each) => [each.id, each])),
    };
    expect(describeCoverage(thinned)).toContain('  output lacks 2006-2007');
  });
});
