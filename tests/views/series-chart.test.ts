import { expect, it } from 'vitest';
import { drawSeries } from '../../src/views/series-chart.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const series = record.series.get('output');
if (!series) throw new Error('The fixture lacks the series.');

it('drawSeries says the ends of a series with period, value and unit, and in words what it is', () => {
  const drawn = drawSeries(series, record, 'zh');
  expect(drawn?.first).toBe('2005年：700.10亿元');
  expect(drawn?.label).toBe(`${series.title.zh}；${drawn?.first}；${drawn?.last}`);
});

it('drawSeries draws no rank, and nothing of fewer than three values', () => {
  const rank = { ...series, measure: 'rank' as const };
  expect(drawSeries(rank, record, 'zh')).toBeUndefined();
  const own = [...record.observations.values()].filter((each) => each.series === series.id);
  const withOnly = (count: number) => {
    const dataset = record.datasets.get(series.dataset);
    if (!dataset) throw new Error('The series has no dataset.');
    const observations = own.filter(({ edition }) => edition === series.edition).slice(0, count);
    return {
      ...record,
      datasets: new Map([[dataset.id, { ...dataset, observations }]]),
      observations: new Map(observations.map((each) => [each.id, each])),
    };
  };
  expect(drawSeries(series, withOnly(2), 'zh')).toBeUndefined();
  expect(drawSeries(series, withOnly(3), 'zh')).toBeDefined();
});
