import type { ArrayChartOptions, ArrayPart } from '../../src/charts/array/array-options.ts';
import { type Fixture, shared } from './fixture.ts';

function array(id: string, arrays: (zh: boolean) => ArrayChartOptions['arrays'], unit?: string): Fixture {
  return {
    type: 'array',
    options: (language, size) => ({ ...shared(id, language, size, unit), arrays: arrays(language === 'zh') }),
  };
}

const part = (key: string, value: number, label: string, more: Partial<ArrayPart> = {}): ArrayPart => ({
  key,
  value,
  text: String(value),
  label,
  state: 'current',
  look: 'solid',
  ...more,
});

export const arrayFixtures: Readonly<Record<string, Fixture>> = {
  'array-parts': array('parts', (zh) => [
    {
      whole: { key: 'all', text: '237', label: zh ? '起初' : 'At the outset' },
      parts: [
        part('closed', 126, zh ? '当年关停' : 'Closed that year', { look: 'crossed' }),
        part('kept', 111, zh ? '保留' : 'Kept'),
      ],
    },
    {
      parts: [part('last', 12, zh ? '最后停产' : 'The last to stop', { look: 'crossed', emphasis: true })],
    },
  ]),
  'array-rest': array(
    'rest',
    (zh) => [
      {
        whole: {
          key: 'all',
          text: '130',
          label: zh
            ? '列入搬迁计划的工业企业，名单由市里几个部门一起拟定，分几年搬完'
            : 'Industrial firms on the relocation plan, which several departments of the city drew up for a number of years',
        },
        parts: [
          part('moved', 86, zh ? '整体搬完' : 'Fully moved'),
          part('moving', 33, zh ? '新址在建或准备' : 'Building anew or preparing', { look: 'hollow' }),
          part('rest', 11, zh ? '没有交代' : 'Not said', { look: 'dotted' }),
        ],
      },
    ],
    '',
  ),
  'array-few': array('few', (zh) => [
    { parts: [part('none', 0, zh ? '没有' : 'None'), part('one', 1, zh ? '一' : 'One', { look: 'hollow' })] },
  ]),
};
