import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/model/load-record.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import { viewDataset } from '../../src/views/dataset-view.ts';
import { type Change, composeSite } from '../model/compose-site.ts';
import { validRecord } from '../model/valid-record.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function recordWith(...changes: readonly Change[]): HistoricalRecord {
  const folder = composeSite(changes);
  folders.push(folder);
  const { record, refusals } = loadRecord(folder);
  if (!record) throw new Error(JSON.stringify(refusals));
  return record;
}

const seriesOf = (record: HistoricalRecord, id: string) => {
  const dataset = record.datasets.get(record.series.get(id)?.dataset ?? '');
  const view = dataset && viewDataset(dataset, record, 'en').find((each) => each.series.id === id);
  if (!view) throw new Error(`No series ${id}`);
  return view;
};

describe('viewDataset', () => {
  it('puts editions of one period into one row, the current edition first', () => {
    const record = validRecord();
    for (const dataset of record.datasets.values())
      for (const view of viewDataset(dataset, record, 'zh')) {
        const labels = view.rows.flatMap((row) => (row.kind === 'period' ? [row.label] : []));
        expect(new Set(labels).size).toBe(labels.length);
        if (view.editions.some(({ id }) => id === view.series.edition))
          expect(view.editions[0]?.id).toBe(view.series.edition);
      }
  });

  it('shows growth from levels within an edition', () => {
    const row = seriesOf(validRecord(), 'output').rows.find(
      (each) => each.kind === 'period' && each.label === '2006',
    );
    expect(
      row?.kind === 'period' && row.impliedGrowth.map(({ number, refused }) => [number, refused]),
    ).toEqual([['+14.3', '']]);
  });

  it('draws a break as a rule before the first period of the new meaning, and refuses growth across it', () => {
    const record = recordWith({
      file: 'data/breaks.json',
      write: JSON.stringify({
        breaks: [
          {
            id: 'cut',
            kind: 'universe',
            at: '2006-01-01',
            title: { zh: '口径改变', en: 'The range changes' },
            description: { zh: '口径改变。', en: 'The range changes.' },
            appliesTo: { series: ['output'] },
            source: null,
          },
        ],
      }),
    });
    const { rows } = seriesOf(record, 'output');
    const at = rows.findIndex((row) => row.kind === 'break');
    expect(rows.filter((row) => row.kind === 'break')).toHaveLength(1);
    const after = rows[at + 1];
    expect(after?.kind === 'period' && after.label).toBe('2006');
    expect(after?.kind === 'period' && after.impliedGrowth[0]?.refused).toContain('The range changes');
  });
});
