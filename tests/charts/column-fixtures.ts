import type { ColumnChartOptions } from '../../src/charts/column/column-options.ts';
import { type Fixture, shared } from './fixture.ts';

type ColumnParts = Pick<ColumnChartOptions, 'rows' | 'runs' | 'annotations'> & { readonly unit?: string };

function column(id: string, parts: (zh: boolean) => ColumnParts): Fixture {
  return {
    type: 'column',
    options: (language, size) => {
      const { unit, ...rest } = parts(language === 'zh');
      return { ...shared(id, language, size, unit), ...rest };
    },
  };
}

type Row = Exclude<ColumnChartOptions['rows'][number], { readonly absent: string }>;

function row(label: string, text: string, more: Partial<Row> = {}): Row {
  const value = Number(text.replace('\u2212', '-').replace(',', ''));
  return { key: `c${label}`, label, value, text, state: 'current', touches: true, ...more };
}

export const columnFixtures: Readonly<Record<string, Fixture>> = {
  'column-runs': column('runs', (zh) => ({
    unit: zh ? '亿元' : 'billion yuan',
    rows: [
      row('2004', '414.9'),
      row('2005', '544.1'),
      row('2006', '697.5'),
      row('2007', '835.1', { touches: false, emphasis: true }),
      row('2008', '938.0'),
      row('2009', '939.1'),
      row('2010', '1,108.0'),
      row('2011', '1,235.3', { touches: false }),
    ],
    runs: [
      {
        at: 'c2004',
        text: zh
          ? '全部国有企业，以及年收入500万元以上的其他企业'
          : 'All state firms, others from 5 million yuan of revenue a year',
      },
      { at: 'c2007', text: zh ? '年收入500万元以上的企业' : 'Firms from 5 million yuan, state or not' },
      { at: 'c2011', text: zh ? '年收入2000万元以上' : 'Firms from 20 million' },
    ],
    annotations: [
      { at: 'c2009', text: zh ? '几乎没有增长' : 'It hardly grew', side: 'above', emphasis: false },
      { at: 'c2007', text: zh ? '这一年' : 'This year', side: 'above', emphasis: true },
    ],
  })),
  'column-states': column('states', (zh) => ({
    unit: zh ? '辆' : 'vehicles',
    rows: [
      row('2015', '60,000'),
      { key: 'c2016', label: '2016', absent: zh ? '没有找到' : 'not found' },
      row('2018', '7,056', { state: 'bounded', bound: 'above' }),
      row('2019', '1,947', { state: 'bounded', bound: 'below' }),
      row('2020', '77', { state: 'other-edition', touches: false }),
      row('2021', '30,000', { state: 'refused', touches: false }),
    ],
  })),
  'column-negative': column('negative', (zh) => ({
    unit: '%',
    rows: [
      row('2007', '19.5'),
      row('2008', '12.3'),
      row('2009', '\u22121.25'),
      row('2010', '\u221210.5', { emphasis: true, state: 'bounded', bound: 'above' }),
      row('2011', '0'),
      row('2012', '\u22120.1', { touches: false, state: 'bounded', bound: 'below' }),
    ],
    runs: [{ at: 'c2007', text: zh ? '同比' : 'On the year before' }],
  })),
  'column-wide-numbers': column('wide-numbers', () => ({
    unit: '',
    rows: Array.from({ length: 9 }, (_, i) => row(String(2000 + i), `${9 - (i % 3)},300.${i}`)),
  })),
  'column-one': column('one', (zh) => ({
    rows: [row(zh ? '全年' : 'The year', '0'), { key: 'x', label: '2', absent: zh ? '无' : 'none' }],
  })),
};
