import type { AttainmentRow } from '../../src/charts/attainment/attainment-options.ts';
import { type Fixture, shared } from './fixture.ts';

function row(
  id: string,
  label: string,
  target: string,
  outcome: string,
  unit: string,
  more: Partial<AttainmentRow> = {},
): AttainmentRow {
  const value = (end: string, text: string) => ({
    key: `${id}-${end}`,
    value: Number(text),
    text,
    state: 'current' as const,
  });
  return {
    id,
    label,
    target: value('t', target),
    outcome: value('o', outcome),
    targetText: `${target} ${unit}`,
    outcomeText: `${outcome} ${unit}`,
    ...more,
  };
}

function attainment(id: string, rows: (zh: boolean) => readonly AttainmentRow[]): Fixture {
  return {
    type: 'attainment',
    options: (language, size) => ({
      ...shared(id, language, size, ''),
      target: language === 'zh' ? '目标' : 'Target',
      rows: rows(language === 'zh'),
    }),
  };
}

export const attainmentFixtures: Readonly<Record<string, Fixture>> = {
  'attainment-units': attainment('units', (zh) => [
    row('a', zh ? '汽车销量' : 'Vehicles sold', '1000', '1364', zh ? '万辆' : 'ten thousand vehicles'),
    row('b', zh ? '造船完工量' : 'Ships completed', '50', '42.5', zh ? '百万载重吨' : 'million dwt', {
      emphasis: true,
    }),
    row(
      'c',
      zh
        ? '纺织工业规模以上企业的出口总额，按海关统计'
        : 'Exports of the above-scale firms of the textile industry, as customs counts them',
      '240',
      '240',
      zh ? '十亿美元' : 'billion US dollars',
    ),
    row('d', zh ? '没有开工' : 'Never begun', '3', '0', zh ? '座' : 'plants'),
  ]),
  'attainment-one': attainment('one', (zh) => [row('a', zh ? '面积' : 'Area', '2', '9.75', 'km²')]),
};
