import type { ChartValue } from '../../src/charts/chart.ts';
import type { DumbbellRow } from '../../src/charts/dumbbell-chart.ts';
import type { PointRow, RowPoint } from '../../src/charts/point-rows/point-rows-options.ts';
import { type Fixture, shared } from './fixture.ts';

function value(key: string, text: string, more: Partial<ChartValue> = {}): ChartValue {
  const number = Number(text.replace('\u2212', '-').replace(/[^\d.-]/g, ''));
  return { key, value: number, text, state: 'current', ...more };
}

function dumbbell(id: string, rows: (zh: boolean) => readonly DumbbellRow[], unit = '%'): Fixture {
  return {
    type: 'dumbbell',
    options: (language, size) => ({
      ...shared(id, language, size, unit),
      ...(language === 'zh' ? { target: '目标', outcome: '结果' } : { target: 'Target', outcome: 'Outcome' }),
      rows: rows(language === 'zh'),
    }),
  };
}

function range(id: string, rows: (zh: boolean) => readonly PointRow[]): Fixture {
  return {
    type: 'range',
    options: (language, size) => {
      const zh = language === 'zh';
      return {
        ...shared(id, language, size),
        kinds: [
          { id: 'first', label: zh ? '首次公布' : 'First print', look: 'hollow' },
          { id: 'revised', label: zh ? '普查修订' : 'After the census', look: 'solid' },
          { id: 'current', label: zh ? '现用' : 'Current', look: 'solid' },
        ],
        ...(id === 'forecast' ? { bandLabel: zh ? '预测区间' : 'Range forecast' } : {}),
        rows: rows(zh),
      };
    },
  };
}

const point = (key: string, kind: string, text: string, more: Partial<ChartValue> = {}): RowPoint => ({
  ...value(key, text, more),
  kind,
});

export const pointRowFixtures: Readonly<Record<string, Fixture>> = {
  'dumbbell-years': dumbbell('years', (zh) => [
    { id: 'a', label: zh ? '2008年' : '2008', target: value('at', '12'), outcome: value('ao', '11.0') },
    {
      id: 'b',
      label: zh ? '2009年' : '2009',
      target: value('bt', zh ? '超过10' : 'above 10', { state: 'bounded' }),
      outcome: value('bo', '10.0'),
    },
    {
      id: 'c',
      label: zh ? '2010年' : '2010',
      target: value('ct', '10'),
      outcome: value('co', '12.0'),
      emphasis: true,
    },
    { id: 'd', label: zh ? '2012年' : '2012', target: value('dt', '9'), outcome: value('do', '9.0') },
  ]),
  'dumbbell-negative': dumbbell('negative', (zh) => [
    {
      id: 'a',
      label: zh
        ? '单位工业增加值能耗（规模以上，按可比价格计算的累计降幅）'
        : 'Energy used for a unit of industrial value added, above scale, cumulative fall at comparable prices',
      target: value('at', zh ? '不超过\u221220.0' : 'at most \u221220.0', {
        state: 'bounded',
        bound: 'below',
        value: -20,
      }),
      outcome: value('ao', '\u221220.67'),
    },
    {
      id: 'b',
      label: zh ? '增加值' : 'Value added',
      target: value('bt', '+3'),
      outcome: value('bo', '\u22121.7'),
    },
  ]),
  'dumbbell-one': dumbbell('one', (zh) => [
    { id: 'a', label: zh ? '产值' : 'Output', target: value('at', '0'), outcome: value('ao', '0') },
  ]),
  'range-editions': range('editions', (zh) => [
    {
      id: 'a',
      label: zh ? '2007年' : '2007',
      points: [
        point('a1', 'first', '4103.89'),
        point('a2', 'revised', '4104.01'),
        point('a3', 'current', '4104.16'),
      ],
    },
    {
      id: 'b',
      label: zh ? '2008年' : '2008',
      points: [point('b1', 'first', '4781.16'), point('b2', 'revised', '4788.97')],
      emphasis: true,
    },
    {
      id: 'c',
      label: zh ? '2009年' : '2009',
      points: [point('c1', 'first', '5098.66'), point('c3', 'current', '5111.40')],
    },
    {
      id: 'd',
      label: zh ? '2010年' : '2010',
      points: [point('d1', 'first', zh ? '5900以上' : 'above 5900', { state: 'bounded' })],
    },
  ]),
  'range-forecast': range('forecast', (zh) => [
    {
      id: 'a',
      label: zh
        ? '年初预测与全年结果，规模以上工业总产值'
        : 'A forecast of January and the year’s result, above-scale gross output',
      band: { key: 'ab', low: 9000, high: 9800, text: zh ? '9000至9800' : '9000\u20139800' },
      points: [point('a3', 'current', '9379.58')],
    },
    {
      id: 'b',
      label: zh ? '只有区间' : 'A range only',
      band: { key: 'bb', low: 8000, high: 8100, text: zh ? '8000至8100' : '8000\u20138100' },
      points: [],
    },
  ]),
};
