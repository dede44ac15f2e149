import type { BarChartOptions, BarRow } from '../../src/charts/bar/bar-options.ts';
import { type Fixture, shared } from './fixture.ts';

type BarParts = Omit<BarChartOptions, 'id' | 'size' | 'unit' | 'name' | 'texts'> & { readonly unit?: string };

function bar(id: string, parts: (zh: boolean) => BarParts): Fixture {
  return {
    type: 'bar',
    options: (language, size) => {
      const { unit, ...rest } = parts(language === 'zh');
      return { ...shared(id, language, size, unit), ...rest };
    },
  };
}

function barRow(key: string, label: string, text: string, more: Partial<BarRow> = {}): BarRow {
  return {
    key,
    label,
    value: Number(text.replace('\u2212', '-').replace(/[^\d.-]/g, '')),
    text,
    state: 'current',
    ...more,
  };
}

export const barFixtures: Readonly<Record<string, Fixture>> = {
  'bar-plain': bar('plain', (zh) => ({
    rows: [
      barRow('a', zh ? '装备制造' : 'Equipment', '2434.90'),
      barRow('b', zh ? '纺织服装' : 'Textiles and clothing', '1822.6', { emphasis: true }),
      barRow('c', zh ? '电子信息' : 'Electronics', '1120.0'),
      barRow('d', zh ? '船舶' : 'Ships', '34.5'),
      barRow('e', zh ? '钢铁' : 'Steel', '0'),
    ],
    annotations: [
      {
        at: 'b',
        text: zh ? '其中化纤占三分之一以上' : 'Chemical fibres are more than a third of it',
        side: 'below',
        emphasis: false,
      },
    ],
  })),
  'bar-intended': bar('intended', (zh) => ({
    rows: [
      barRow('a', zh ? '一期规划' : 'Planned, phase one', '30', { intended: true }),
      barRow('b', zh ? '二期规划' : 'Planned, phase two', '20', { intended: true, emphasis: true }),
    ],
  })),
  'bar-states': bar('states', (zh) => ({
    unit: '%',
    rows: [
      barRow('a', zh ? '首次公布' : 'First print', '+1.9%', {
        group: zh ? '2009年比2008年' : '2009 over 2008',
        emphasis: true,
      }),
      barRow('b', zh ? '修订后' : 'Revised', '+2.4%', {
        group: zh ? '2009年比2008年' : '2009 over 2008',
        state: 'other-edition',
      }),
      barRow('c', zh ? '跨版本相除' : 'Across editions', '\u22120.7%', {
        group: zh ? '2009年比2008年' : '2009 over 2008',
        state: 'refused',
      }),
      barRow('d', zh ? '首次公布' : 'First print', '\u22122.6%', {
        group: zh ? '2016年比2015年' : '2016 over 2015',
      }),
      barRow('e', zh ? '跨口径相除' : 'Across universes', '+1.7%', {
        group: zh ? '2016年比2015年' : '2016 over 2015',
        state: 'refused',
      }),
    ],
  })),
  'bar-bound': bar('bound', (zh) => ({
    unit: zh ? '家' : 'enterprises',
    rows: [
      barRow('a', zh ? '全市工业企业' : 'Industrial enterprises', zh ? '12000家以上' : 'above 12000', {
        state: 'bounded',
        value: 12000,
      }),
      barRow('b', zh ? '规模以上' : 'Above scale', '9871'),
      barRow('c', zh ? '停产' : 'Stopped', zh ? '不到2000家' : 'below 2000', {
        state: 'bounded',
        bound: 'below',
        value: 2000,
        emphasis: true,
      }),
    ],
  })),
  'bar-long-names': bar('long', (zh) => ({
    rows: [
      barRow(
        'a',
        zh
          ? '计算机、通信和其他电子设备制造业（含信息传输、软件和信息技术服务业中的制造环节）'
          : 'Computer, communication and other electronic equipment manufacturing, including the manufacturing stages of information services',
        '2434.90',
      ),
      barRow(
        'b',
        zh
          ? '铁路、船舶、航空航天和其他运输设备制造业'
          : 'Railway, ship, aerospace and other transport equipment',
        '120.35',
        { emphasis: true },
      ),
      barRow('c', zh ? '烟草' : 'Tobacco', '310.4'),
    ],
  })),
  'bar-diverging': bar('diverging', (zh) => ({
    unit: '%',
    rows: [
      barRow('a', zh ? '汽车' : 'Cars', '+12.4%'),
      barRow(
        'b',
        zh ? '计算机、通信和其他电子设备制造业' : 'Computer, communication and other electronic equipment',
        '+4.1%',
      ),
      barRow('c', zh ? '纺织业' : 'Textiles', '\u22127.0%'),
      barRow('d', zh ? '船舶' : 'Ships', '\u221230.5%', { emphasis: true }),
    ],
    annotations: [
      { at: 'd', text: zh ? '两家船厂停产' : 'Two shipyards stopped', side: 'below', emphasis: true },
    ],
  })),
  'bar-grouped': bar('grouped', (zh) => ({
    unit: '%',
    rows: [
      [2007, '19.5', '19.4', '28.8'],
      [2011, '20.5', '20.2', '24.0'],
    ].flatMap(([y, ...texts]) =>
      texts.map((text, i) =>
        barRow(
          `${y}-${i}`,
          (zh ? ['总产值', '销售产值', '私营企业'] : ['Output', 'Sales', 'Private firms'])[i] ?? '',
          `+${text}%`,
          { group: zh ? `${y}年` : String(y), tone: (['main', 'second', 'third'] as const)[i] ?? 'main' },
        ),
      ),
    ),
  })),
  'bar-one': bar('one', (zh) => ({ rows: [barRow('a', zh ? '全部' : 'All', '0')] })),
};
