import type { ScatterChartOptions, ScatterPoint } from '../../src/charts/scatter-chart.ts';
import { type Fixture, shared } from './fixture.ts';

type ScatterParts = Pick<ScatterChartOptions, 'points' | 'x' | 'y'>;

function scatter(id: string, parts: (zh: boolean) => ScatterParts): Fixture {
  return {
    type: 'scatter',
    options: (language, size) => ({ ...shared(id, language, size, ''), ...parts(language === 'zh') }),
  };
}

const point = (
  key: string,
  label: string,
  x: number,
  y: number,
  more: Partial<ScatterPoint> = {},
): ScatterPoint => ({
  key,
  label,
  x,
  y,
  state: 'current',
  ...more,
});

const names = [
  ['苏州', 'Suzhou'],
  ['无锡', 'Wuxi'],
  ['南京', 'Nanjing'],
  ['宁波', 'Ningbo'],
  ['青岛', 'Qingdao'],
  ['东莞', 'Dongguan'],
  ['成都', 'Chengdu'],
  ['武汉', 'Wuhan'],
  ['大连', 'Dalian'],
  ['佛山', 'Foshan'],
  ['沈阳', 'Shenyang'],
  ['长沙', 'Changsha'],
] as const;

export const scatterFixtures: Readonly<Record<string, Fixture>> = {
  'scatter-cities': scatter('cities', (zh) => ({
    x: {
      title: zh ? '2007年总产值' : 'Gross output in 2007',
      unit: zh ? '亿元' : 'billion yuan',
      zero: true,
    },
    y: { title: zh ? '到2010年的增长' : 'Growth to 2010', unit: '%', zero: true },
    points: [
      point('hz', zh ? '杭州' : 'Hangzhou', 8351.4, 32.7, { emphasis: true }),
      ...names.map(([zhName, enName], i) =>
        point(
          `c${i}`,
          zh ? zhName : enName,
          2400 + ((i * 2741) % 13500),
          ((i * 37) % 90) + 8,
          i === 5 ? { state: 'other-edition' } : {},
        ),
      ),
    ],
  })),
  'scatter-awkward': scatter('awkward', (zh) => ({
    x: { title: zh ? '增加值增速' : 'Growth of value added', unit: '%', zero: true },
    y: {
      title: zh
        ? '规模以上工业企业利润总额增速，当年价格'
        : 'Growth of the profit of enterprises above scale, current prices',
      unit: '%',
      zero: true,
    },
    points: [
      point(
        'a',
        zh ? '计算机、通信和其他电子设备制造业' : 'Computer, communication and other electronic equipment',
        12.4,
        -30.5,
      ),
      point('b', zh ? '纺织业' : 'Textiles', -4, 8),
      point('c', zh ? '船舶' : 'Ships', -4, 8.2),
      point('d', zh ? '烟草' : 'Tobacco', 0, 0, { emphasis: true }),
    ],
  })),
};
