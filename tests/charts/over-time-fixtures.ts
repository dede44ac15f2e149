import type { LineRow } from '../../src/charts/line/line-state.ts';
import type { MultiplesChartOptions } from '../../src/charts/multiples/multiples-options.ts';
import { type Fixture, shared } from './fixture.ts';
import { line, year, years } from './line-fixtures.ts';

type MultiplesParts = Pick<MultiplesChartOptions, 'series' | 'rows' | 'breaks'>;

function multiples(id: string, parts: (zh: boolean) => MultiplesParts): Fixture {
  return {
    type: 'multiples',
    options: (language, size) => ({ ...shared(id, language, size), ...parts(language === 'zh') }),
  };
}

/** Months `from` to `to` of a year, both counted from 1. */
function interval(
  series: string,
  y: number,
  from: number,
  to: number,
  text: string,
  accumulation: string,
): LineRow {
  return {
    key: `${series}-${y}-${from}-${to}`,
    series,
    start: new Date(Date.UTC(y, from - 1, 1)),
    end: new Date(Date.UTC(y, to, 0)),
    value: Number(text.replace('\u2212', '-')),
    text,
    state: 'current',
    accumulation,
  };
}

const months = (y: number, from: number, texts: readonly string[]): LineRow[] =>
  texts.map((text, i) => interval('a', y, from + i, from + i, text, 'month'));
const toDate = (y: number, ends: readonly number[], texts: readonly string[]): LineRow[] =>
  texts.map((text, i) => interval('a', y, 1, ends[i] ?? 12, text, 'year-to-date'));

const cities = [
  ['hz', '杭州', 'Hangzhou'],
  ['nb', '宁波', 'Ningbo'],
  ['sx', '绍兴', 'Shaoxing'],
  ['wz', '温州', 'Wenzhou'],
  ['jx', '嘉兴', 'Jiaxing'],
] as const;
const climb = (i: number) =>
  ['4149.1', '5441.1', '6975.5', '8351.4', '9379.6', '9390.7', '11079.6', '12352.9'].map((text) =>
    (Number(text) * (1 - i * 0.17)).toFixed(1),
  );

export const overTimeFixtures: Readonly<Record<string, Fixture>> = {
  'line-area': line('area', (zh) => ({
    area: true,
    series: [{ id: 'a', label: zh ? '工业用电' : 'Electricity used by industry' }],
    unit: zh ? '亿千瓦时' : 'GWh',
    rows: years('a', 2003, ['180.4', '201.7', '232.0', '261.9', '300.2', '305.8', '311.1']),
    breaks: [{ at: '2007-01-01', label: zh ? '口径改变' : 'The coverage changes', kind: 'universe' }],
  })),
  'line-months': line('months', (zh) => ({
    series: [{ id: 'a', label: zh ? '增加值增速' : 'Growth of value added' }],
    unit: '%',
    rows: [
      ...months(2008, 3, ['17.8', '15.7', '16.0', '16.0', '14.7', '12.8', '11.4', '8.2', '5.4', '5.7']),
      interval('a', 2009, 1, 2, '3.8', 'january-february'),
      ...months(2009, 3, ['8.3', '7.3', '8.9', '10.7', '10.8', '12.3', '13.9', '16.1', '19.2', '18.5']),
    ],
    annotations: [
      {
        at: 'a-2009-1-2',
        text: zh ? '两个月合并公布' : 'Two months, printed as one',
        side: 'below',
        emphasis: true,
      },
    ],
  })),
  'line-to-date': line('to-date', (zh) => ({
    series: [{ id: 'a', label: zh ? '累计产值' : 'Output, year to date' }],
    rows: [
      ...toDate(2008, [3, 6, 9, 12], ['2010.5', '4402.8', '6790.1', '8944.5']),
      ...toDate(2009, [3, 9, 12], ['1705.2', '6102.4', '8801.0']),
    ],
  })),
  'dots-gaps': {
    type: 'dots',
    options: (language, size) => {
      const zh = language === 'zh';
      return {
        ...shared('dots-gaps', language, size, '%'),
        series: [
          { id: 'a', label: zh ? '新产品产值率' : 'New-product rate' },
          { id: 'b', label: zh ? '出口交货值占比' : 'Share of exports' },
        ],
        rows: [
          year('a', 2005, 9.4, '9.4'),
          year('a', 2007, 13.3, '13.3', { emphasis: true }),
          year('a', 2011, 22.3, '22.3'),
          year('a', 2015, 30, zh ? '30以上' : 'above 30', { state: 'bounded' }),
          year('b', 2004, 24.0, '24.0'),
          year('b', 2012, 15.8, '15.8'),
        ],
        breaks: [{ at: '2011-01-01', label: zh ? '门槛升至2000万元' : 'Threshold raised', kind: 'universe' }],
      };
    },
  },
  'dots-negative': {
    type: 'dots',
    options: (language, size) => ({
      ...shared('dots-negative', language, size, '%'),
      series: [{ id: 'a', label: language === 'zh' ? '利润增速' : 'Growth of profit' }],
      rows: years('a', 2008, ['\u22127.1', '12.0', '0']),
    }),
  },
  'multiples-cities': multiples('cities', (zh) => ({
    series: cities.map(([id, zhName, enName]) => ({
      id,
      label: zh ? zhName : enName,
      emphasis: id === 'hz',
    })),
    rows: cities.flatMap(([id], i) => years(id, 2004, climb(i))),
    breaks: [
      { at: '2007-01-01', label: zh ? '统计范围改变' : 'The firms counted change', kind: 'universe' },
      {
        at: '2011-01-01',
        label: zh ? '门槛升至2000万元' : 'Threshold raised to 20 million yuan',
        kind: 'universe',
        series: ['hz', 'nb'],
      },
    ],
  })),
  'multiples-awkward': multiples('awkward', (zh) => ({
    series: [
      {
        id: 'a',
        label: zh
          ? '计算机、通信和其他电子设备制造业'
          : 'Computer, communication and other electronic equipment',
      },
      { id: 'b', label: zh ? '船舶' : 'Ships' },
    ],
    rows: [
      ...years('a', 2008, ['12.4', '\u22123.0']),
      ...years('a', 2012, ['9.8', '10.1']),
      year('b', 2009, -8.5, '\u22128.5'),
      year('b', 2013, 4, '4.0', { state: 'refused' }),
    ],
  })),
  'multiples-many': multiples('many', (zh) => ({
    series: Array.from({ length: 12 }, (_, i) => ({
      id: `s${i}`,
      label: `${zh ? '城市' : 'City'} ${String.fromCharCode(65 + i)}`,
    })),
    rows: Array.from({ length: 12 }, (_, i) => years(`s${i}`, 2004, climb(i % 5))).flat(),
  })),
};
