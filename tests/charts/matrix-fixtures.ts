import {
  type MatrixCell,
  type MatrixChartOptions,
  strengths,
} from '../../src/charts/matrix/matrix-options.ts';
import { type Fixture, shared } from './fixture.ts';

type MatrixParts = Pick<MatrixChartOptions, 'rows' | 'columns' | 'cells'>;

function matrix(id: string, parts: (zh: boolean) => MatrixParts): Fixture {
  return {
    type: 'matrix',
    options: (language, size) => ({
      ...shared(id, language, size, ''),
      strengths:
        language === 'zh'
          ? { weak: '提到', middle: '点名', strong: '给出数量' }
          : { weak: 'mentioned', middle: 'named', strong: 'quantified' },
      ...parts(language === 'zh'),
    }),
  };
}

const names = (list: readonly (readonly [string, string, string])[], zh: boolean) =>
  list.map(([id, zhName, enName]) => ({ id, label: zh ? zhName : enName }));

const tags = [
  ['upgrade', '升级', 'Upgrading'],
  ['park', '园区平台', 'Parks'],
  ['brand', '品牌质量', 'Brand and quality'],
  ['market', '市场', 'Markets'],
  ['technology', '技术', 'Technology'],
  ['environment', '环保与淘汰', 'Environment and closures'],
  ['new', '新业态', 'New lines of business'],
  ['large', '大企业', 'Large firms'],
  ['infrastructure', '基础设施', 'Infrastructure'],
  ['investment', '投资', 'Investment'],
  ['size', '规模目标', 'Size'],
] as const;

const industries = [
  ['equipment', '装备制造', 'Equipment manufacturing'],
  ['ships', '船舶', 'Ships'],
  ['cars', '汽车', 'Cars'],
  ['clothing', '纺织服装', 'Textiles and clothing'],
] as const;

/** Cells in every column and of every strength; the row of ships is empty. */
function pattern(rows: readonly string[], columns: readonly string[]): MatrixCell[] {
  return rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      r === 1 || (r * 5 + c * 3) % 4 === 0
        ? []
        : [{ key: `${row}-${column}`, row, column, strength: strengths[(r + c) % 3] ?? 'weak' }],
    ),
  );
}

const tagIds = tags.map(([id]) => id);
const industryIds = industries.map(([id]) => id);

export const matrixFixtures: Readonly<Record<string, Fixture>> = {
  'matrix-priorities': matrix('priorities', (zh) => ({
    rows: names(industries, zh).map((row) => (row.id === 'cars' ? { ...row, emphasis: true } : row)),
    columns: names(tags, zh),
    cells: pattern(industryIds, tagIds),
  })),
  'matrix-one': matrix('one', (zh) => ({
    rows: names(industries.slice(0, 1), zh),
    columns: names(tags.slice(0, 1), zh),
    cells: [{ key: 'only', row: 'equipment', column: 'upgrade', strength: 'strong' }],
  })),
  'matrix-long-names': matrix('long', (zh) => ({
    rows: [
      {
        id: 'long',
        label: zh
          ? '计算机、通信和其他电子设备制造业（含信息服务）'
          : 'Computer, communication and other electronic equipment manufacturing',
      },
      ...names(industries.slice(0, 2), zh),
    ],
    columns: [
      ...names(tags.slice(0, 4), zh),
      {
        id: 'long-tag',
        label: zh
          ? '公共基础设施与统计等公共基础工作'
          : 'Infrastructure and public groundwork such as statistics',
      },
    ],
    cells: pattern(['long', 'equipment'], [...tagIds.slice(0, 4), 'long-tag']),
  })),
};
