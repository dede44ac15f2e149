import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import { observationsIn } from '../../src/model/record.ts';
import { drawSeries } from '../../src/views/series-chart.ts';

const { record } = loadRecord(projectRoot);
if (!record) throw new Error('The record is refused.');

describe('the small chart of a series', () => {
  it('is there for every series of which the current edition has three values or more, but for ranks', () => {
    for (const series of record.series.values()) {
      const values = observationsIn(record, series.id, undefined).filter(({ value }) => value !== undefined);
      const drawn = drawSeries(series, record, 'en');
      expect(drawn !== undefined, series.id).toBe(values.length >= 3 && series.measure !== 'rank');
    }
  });

  it('says its ends with period, value and unit, and in words what it is', () => {
    const series = record.series.get('gross-output');
    const drawn = series && drawSeries(series, record, 'zh');
    expect(drawn?.first).toMatch(/^20\d\d年：[\d.]+亿元$/);
    expect(drawn?.label).toBe(`${series?.title.zh}；${drawn?.first}；${drawn?.last}`);
  });
});
