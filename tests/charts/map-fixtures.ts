import type { MapChartOptions } from '../../src/charts/map/map-options.ts';
import { type Fixture, shared } from './fixture.ts';

const words = (zh: boolean): MapChartOptions['words'] =>
  zh
    ? {
        opened: '开办',
        closed: '关停',
        planned: '计划',
        stays: '还在',
        moved: '迁移',
        toMove: '计划迁移',
        scale: '{length}公里',
      }
    : {
        opened: 'opened',
        closed: 'closed',
        planned: 'planned',
        stays: 'still there',
        moved: 'moved',
        toMove: 'to move',
        scale: '{length} km',
      };

type MapParts = Pick<MapChartOptions, 'area' | 'shapes' | 'places' | 'marks' | 'moves' | 'squares'>;

function map(id: string, parts: (zh: boolean) => MapParts): Fixture {
  return {
    type: 'map',
    options: (language, size) => {
      const zh = language === 'zh';
      return { ...shared(id, language, size, ''), words: words(zh), ...parts(zh) };
    },
  };
}

export const mapFixtures: Readonly<Record<string, Fixture>> = {
  'map-bend': map('bend', (zh) => ({
    area: [10, 50, 11, 50.5],
    shapes: [
      {
        kind: 'water',
        points: [
          [10.3, 50.2],
          [10.6, 50.4],
          [12, 50.4],
          [12, 49],
          [10.7, 50.1],
        ],
      },
      {
        kind: 'stream',
        points: [
          [10.3, 50.2],
          [10.2, 50.1],
          [10.1, 49.5],
        ],
      },
    ],
    places: [
      { id: 'centre', name: zh ? '城里' : 'The centre', at: [10.35, 50.3] },
      { id: 'hill', name: zh ? '半坡' : 'Halfhill', at: [10.38, 50.36] },
      { id: 'new', name: zh ? '新区' : 'New Town', at: [10.75, 50.3] },
      { id: 'edge', name: zh ? '边上' : 'At the very edge', at: [10.98, 50.45] },
    ],
    marks: [
      {
        key: 'hill-shut',
        place: 'hill',
        look: 'closed',
        emphasis: true,
        text: zh ? '钢厂关停' : 'Steelworks shut',
        day: zh ? '2015年12月23日' : '23 December 2015',
      },
      { key: 'cars', place: 'new', look: 'opened', text: zh ? '汽车厂投产' : 'Car works open', day: '2015' },
      {
        key: 'oil',
        place: 'new',
        look: 'planned',
        text: zh
          ? '炼油厂，没有找到下文'
          : 'Refinery, of which nothing more was found in any of the places where it was looked for',
        day: '2008',
      },
      { key: 'port', place: 'edge', look: 'stays', text: zh ? '码头' : 'Wharf', day: '' },
    ],
    moves: [
      {
        key: 'moved',
        from: 'centre',
        to: 'new',
        planned: false,
        text: zh ? '工厂迁出' : 'Works move out',
        day: '2006',
      },
      {
        key: 'to-move',
        from: 'centre',
        to: 'edge',
        planned: true,
        text: zh ? '打算迁出' : 'Works are to move',
        day: zh ? '2006年报道' : 'reported 2006',
      },
    ],
    squares: [{ key: 'park', squareKilometres: 35, text: zh ? '园区，35平方公里' : 'The park, 35 km²' }],
  })),
  'map-one': map('one', (zh) => ({
    area: [0, 0, 0.1, 0.05],
    shapes: [],
    places: [{ id: 'a', name: zh ? '甲' : 'A', at: [0.05, 0.02] }],
    marks: [{ key: 'a', place: 'a', look: 'opened', text: zh ? '开办' : 'Opened', day: '2001' }],
    moves: [],
    squares: [],
  })),
};
