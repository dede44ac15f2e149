import type { SlopeChartOptions, SlopeRow } from '../../src/charts/slope-chart.ts';
import { type Fixture, shared } from './fixture.ts';

type SlopeParts = Pick<SlopeChartOptions, 'rows'> & { readonly unit?: string };

function slope(id: string, parts: (zh: boolean) => SlopeParts): Fixture {
  return {
    type: 'slope',
    options: (language, size) => {
      const { unit, rows } = parts(language === 'zh');
      const [from, to] = language === 'zh' ? ['2007年', '2010年'] : ['2007', '2010'];
      return { ...shared(id, language, size, unit), from, to, rows };
    },
  };
}

function row(id: string, label: string, from: string, to: string, more: Partial<SlopeRow> = {}): SlopeRow {
  const value = (at: string, text: string) => ({
    key: `${id}-${at}`,
    value: Number(text.replace('\u2212', '-')),
    text,
    state: 'current' as const,
  });
  return { id, label, from: value('from', from), to: value('to', to), ...more };
}

export const slopeFixtures: Readonly<Record<string, Fixture>> = {
  'slope-cities': slope('cities', (zh) => ({
    rows: [
      row('hz', zh ? '杭州' : 'Hangzhou', '8351.4', '11079.6', { emphasis: true }),
      row('nb', zh ? '宁波' : 'Ningbo', '8355.1', '10810.2'),
      row('sz', zh ? '苏州' : 'Suzhou', '15910.7', '24650.0'),
      row('wx', zh ? '无锡' : 'Wuxi', '8990.3', '12978.0'),
      row('nj', zh ? '南京' : 'Nanjing', '5960.0', '8600.5'),
      row('dg', zh ? '东莞' : 'Dongguan', '6110.9', '7735.1'),
      row('qd', zh ? '青岛' : 'Qingdao', '8040.2', '11150.4'),
    ],
  })),
  'slope-negative': slope('negative', (zh) => ({
    unit: '%',
    rows: [
      row(
        'a',
        zh ? '计算机、通信和其他电子设备制造业' : 'Computers, communication and other electronic equipment',
        '12.4',
        '\u22121.7',
      ),
      row('b', zh ? '纺织业' : 'Textiles', '\u22124.0', '0'),
    ],
  })),
  'slope-one': slope('one', (zh) => ({ rows: [row('a', zh ? '全市' : 'The city', '5', '5')] })),
};
