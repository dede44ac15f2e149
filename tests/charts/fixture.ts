import type { ChartSize } from '../../src/charts/chart.ts';
import type { ChartTypeName, OptionsOf } from '../../src/charts/chart-types.ts';
import type { Language } from '../../src/locale/languages.ts';

/** Awkward charts. Every value is invented; the names only have to be as long as real ones. */
export type Fixture = {
  [Name in ChartTypeName]: {
    readonly type: Name;
    readonly options: (language: Language, size: ChartSize) => OptionsOf<Name>;
  };
}[ChartTypeName];

/** The options that all fixture charts share. */
export function shared(id: string, language: Language, size: ChartSize, unit?: string) {
  const zh = language === 'zh';
  return {
    id,
    size,
    unit: unit ?? (zh ? '亿元' : '100 million yuan'),
    name: zh
      ? { title: '测试图', description: '虚构数据。' }
      : { title: 'Test chart', description: 'Invented data.' },
    texts: { language, refused: zh ? '不可比' : 'not comparable' },
  };
}
