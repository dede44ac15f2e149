import type { LineChartOptions } from '../../src/charts/line/line-options.ts';
import type { LineRow } from '../../src/charts/line/line-state.ts';
import { type Fixture, shared } from './fixture.ts';

export function year(
  series: string,
  y: number,
  value: number,
  text: string,
  more: Partial<LineRow> = {},
): LineRow {
  const [start, end] = [new Date(Date.UTC(y, 0, 1)), new Date(Date.UTC(y, 11, 31))];
  return {
    key: `${series}-${y}${more.state ? `-${more.state}` : ''}`,
    series,
    start,
    end,
    value,
    text,
    state: 'current',
    ...more,
  };
}

export function years(series: string, from: number, texts: readonly string[]): LineRow[] {
  return texts.map((text, i) => year(series, from + i, Number(text.replace('\u2212', '-')), text));
}

function month(series: string, i: number, text: string): LineRow {
  const [start, end] = [new Date(Date.UTC(2016, i, 1)), new Date(Date.UTC(2016, i + 1, 0))];
  return {
    key: `${series}-${i}`,
    series,
    start,
    end,
    value: Number(text.replace('\u2212', '-')),
    text,
    state: 'current',
  };
}

type LineParts = Omit<LineChartOptions, 'id' | 'size' | 'unit' | 'name' | 'texts'> & {
  readonly unit?: string;
};
export function line(id: string, parts: (zh: boolean) => LineParts): Fixture {
  return {
    type: 'line',
    options: (language, size) => {
      const { unit, ...rest } = parts(language === 'zh');
      return { ...shared(id, language, size, unit), ...rest };
    },
  };
}

const revised = [
  '2056.90',
  '2389.40',
  '2387.10',
  '2844.10',
  '3323.80',
  '3572.60',
  '3662.00',
  '3845.60',
  '3909.00',
  '4120.90',
  '4362.50',
];
const wave = (i: number) =>
  (6 + 9 * Math.sin(i / 5) + 3 * Math.sin(i * 1.7)).toFixed(1).replace('-', '\u2212');

export const lineFixtures: Readonly<Record<string, Fixture>> = {
  'line-edition': line('edition', (zh) => ({
    series: [
      { id: 'a', label: zh ? '修订后' : 'Revised' },
      { id: 'b', label: zh ? '首次公布' : 'First print', draw: 'dots' },
    ],
    rows: [
      ...years('a', 2007, revised),
      year('b', 2009, 2434.9, '2434.90', { state: 'other-edition', emphasis: true }),
      year('b', 2016, 3977.4, '3977.40', { state: 'other-edition' }),
    ],
    annotations: [
      {
        at: 'b-2009-other-edition',
        text: zh ? '首次公布 2434.90，比2008年多1.9%' : 'First print 2434.90, 1.9% above 2008',
        side: 'above',
        emphasis: true,
      },
      { at: 'a-2009', text: zh ? '修订后 2387.10' : 'Revised 2387.10', side: 'below', emphasis: false },
      {
        at: 'b-2016-other-edition',
        text: zh ? '首次公布 3977.40' : 'First print 3977.40',
        side: 'below',
        emphasis: false,
      },
    ],
  })),
  'line-one-point': line('one', (zh) => ({
    series: [{ id: 'a', label: zh ? '工业增加值' : 'Industrial value added' }],
    rows: [year('a', 2009, 2434.9, '2434.90')],
  })),
  'line-gap': line('gap', (zh) => ({
    series: [{ id: 'a', label: zh ? '规模以上工业企业' : 'Enterprises above scale' }],
    unit: zh ? '家' : 'enterprises',
    rows: [
      ...years('a', 2001, ['4020', '4512', '5230']),
      ...years('a', 2006, ['7015', '8044', '9560', '9871']),
    ],
  })),
  'line-breaks': line('breaks', (zh) => ({
    series: [{ id: 'a', label: zh ? '规模以上工业总产值' : 'Gross output above scale' }],
    rows: years('a', 1997, [
      '1210.5',
      '1190.2',
      '1302.8',
      '1544.0',
      '1822.6',
      '2205.1',
      '2960.4',
      '4003.9',
      '5130.2',
      '6240.8',
      '7631.3',
      '8790.0',
      '8944.5',
      '11203.1',
      '12290.6',
    ]),
    breaks: [
      { at: '1998-01-01', label: zh ? '规模以上口径开始' : 'Above-scale universe begins', kind: 'universe' },
      {
        at: '2007-01-01',
        label: zh ? '门槛改为主营业务收入500万元' : 'Threshold: main business revenue of 5 million yuan',
        kind: 'universe',
      },
      {
        at: '2011-01-01',
        label: zh ? '门槛升至2000万元' : 'Threshold raised to 20 million yuan',
        kind: 'universe',
      },
    ],
    annotations: [
      {
        at: 'a-2009',
        text: zh ? '危机之年只多1.8%' : 'Up only 1.8% in the year of the crisis',
        side: 'below',
        emphasis: true,
      },
    ],
  })),
  'line-many-breaks': line('many-breaks', (zh) => ({
    series: [{ id: 'a', label: zh ? '工业增加值' : 'Industrial value added' }],
    rows: years(
      'a',
      1996,
      Array.from({ length: 29 }, (_, i) => String(500 + i * 140 + (i % 5) * 37)),
    ),
    breaks: [
      [1998, '规模以上口径开始', 'Above-scale universe begins'],
      [2004, '第一次经济普查', 'First economic census'],
      [2007, '门槛改为主营业务收入500万元', 'Threshold: main business revenue of 5 million yuan'],
      [2008, '第二次经济普查', 'Second economic census'],
      [2011, '门槛升至2000万元', 'Threshold raised to 20 million yuan'],
      [2013, '行业重新分类', 'Reclassification of industries'],
      [2013, '第三次经济普查', 'Third economic census'],
      [2018, '第四次经济普查', 'Fourth economic census'],
      [2019, '统一核算', 'Unified accounting'],
      [2023, '第五次经济普查', 'Fifth economic census'],
    ].map(([y, zhLabel, enLabel]) => ({
      at: `${y}-01-01`,
      label: String(zh ? zhLabel : enLabel),
      kind: 'census',
    })),
  })),
  'line-negative': line('negative', (zh) => ({
    series: [{ id: 'a', label: zh ? '增加值增速' : 'Growth of value added' }],
    unit: '%',
    rows: [
      ...years('a', 2004, ['15.2', '14.0', '13.9', '14.6', '9.8', '\u22121.7', '0', '11.4', '9.0']),
      year('a', 2013, -4.1, '\u22124.1', { state: 'refused' }),
      ...years('a', 2014, ['8.2', '5.5']),
    ],
    breaks: [{ at: '2013-01-01', label: zh ? '行业重新分类' : 'Reclassification', kind: 'classification' }],
  })),
  'line-several': line('several', (zh) => ({
    series: [
      { id: 'hz', label: zh ? '杭州' : 'Hangzhou' },
      { id: 'nb', label: zh ? '宁波' : 'Ningbo' },
      { id: 'sz', label: zh ? '苏州' : 'Suzhou' },
      { id: 'nj', label: zh ? '南京' : 'Nanjing' },
    ],
    rows: [
      ...years('hz', 2005, ['1482.0', '1701.0', '2010.0', '2389.0', '2434.9', '2844.1']),
      ...years('nb', 2005, ['1330.0', '1566.0', '1899.0', '2205.0', '2381.0', '2858.0']),
      ...years('sz', 2005, ['2672.0', '3140.0', '3620.0', '4012.0', '4310.0', '5100.0']),
      ...years('nj', 2005, ['1205.0', '1390.0', '1602.0', '1750.0', '1930.0', '2327.0']),
    ],
  })),
  'line-comparison': line('comparison', (zh) => ({
    series: [
      { id: 'a', label: zh ? '杭州' : 'Hangzhou', tone: 'main' },
      { id: 'b', label: zh ? '杭州，普查修订前' : 'Hangzhou, before the census', tone: 'main' },
      { id: 'c', label: zh ? '全国' : 'China', tone: 'quiet' },
      { id: 'd', label: zh ? '萧山（2001年撤市设区）' : 'Xiaoshan, a district since 2001', tone: 'second' },
    ],
    unit: zh ? '上年=100' : 'Previous year = 100',
    zero: false,
    rows: [
      ...years('a', 1998, ['110.2', '109.8', '112.1', '113.0', '113.9', '116.4', '115.2', '113.1']),
      ...years('b', 2001, ['112.1', '113.1', '114.9', '114.0']).map((row) => ({
        ...row,
        state: 'other-edition' as const,
        edition: 'first',
      })),
      ...years('c', 1998, ['108.9', '108.1', '109.4', '108.4', '109.8', '112.7', '111.1', '112.1']),
      ...years('d', 1998, ['111.0', '111.9', '113.4']),
    ],
    breaks: [
      {
        at: '2001-01-01',
        label: zh ? '萧山、余杭并入市区' : 'Xiaoshan and Yuhang join the city',
        kind: 'boundary',
        series: ['a', 'd'],
      },
    ],
  })),
  'line-long-names': line('long', (zh) => ({
    series: [
      {
        id: 'a',
        label: zh
          ? '规模以上计算机、通信和其他电子设备制造业增加值'
          : 'Value added of computer, communication and other electronic equipment manufacturing above scale',
      },
      {
        id: 'b',
        label: zh
          ? '规模以上铁路、船舶、航空航天和其他运输设备制造业增加值'
          : 'Value added of railway, ship, aerospace and other transport equipment manufacturing above scale',
      },
    ],
    rows: [
      ...years('a', 2012, ['310.4', '352.8', '420.0', '498.1', '612.7']),
      ...years('b', 2012, ['120.1', '118.0', '97.6', '90.2', '101.3']),
    ],
    annotations: [
      {
        at: 'b-2015',
        text: zh
          ? '两家船厂在这一年停产，名单见资料来源第三条'
          : 'Two shipyards stopped production in this year; the list is in the third source',
        side: 'above',
        emphasis: false,
      },
    ],
  })),
  'line-sixty': line('sixty', (zh) => ({
    series: [{ id: 'a', label: zh ? '月度增速' : 'Monthly growth' }],
    unit: '%',
    rows: Array.from({ length: 60 }, (_, i) => month('a', i, wave(i))),
    annotations: [
      { at: 'a-25', text: zh ? '最低的一个月' : 'The lowest month', side: 'below', emphasis: true },
    ],
  })),
  'line-bound': line('bound', (zh) => ({
    series: [{ id: 'a', label: zh ? '企业数' : 'Enterprises' }],
    unit: zh ? '家' : 'enterprises',
    zero: true,
    rows: [
      ...years('a', 2005, ['0', '3200', '6400']),
      year('a', 2008, 12000, zh ? '12000家以上' : 'above 12000', { state: 'bounded' }),
      ...years('a', 2009, ['9100', '8800']),
    ],
  })),
  'line-not-from-zero': line('not-from-zero', (zh) => ({
    series: [{ id: 'a', label: zh ? '第二产业占比' : 'Share of secondary industry' }],
    unit: '%',
    zero: false,
    rows: years('a', 1998, [
      '52.5',
      '51.9',
      '51.3',
      '50.9',
      '50.7',
      '51.5',
      '51.8',
      '50.9',
      '50.4',
      '50.1',
      '50.0',
      '47.8',
    ]),
  })),
};
