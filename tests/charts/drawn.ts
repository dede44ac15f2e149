import type { Chart, PlacedLabel } from '../../src/charts/chart.ts';
import { renderChart } from '../../src/charts/chart-types.ts';
import { fixtures } from './fixtures.ts';

/** A fixture picture in Chinese; the name must be one of the fixtures. */
export function drawn(name: string, size: 'wide' | 'narrow' = 'wide', language: 'zh' | 'en' = 'zh'): Chart {
  const fixture = fixtures[name];
  if (!fixture) throw new Error(`No fixture ${name}`);
  return renderChart(fixture.type, fixture.options(language, size) as never);
}

/** The mark with a key; it must exist. */
export function markOf(chart: Chart, key: string): Chart['marks'][number] {
  const mark = chart.marks.find((each) => each.key === key);
  if (!mark) throw new Error(`No mark ${key}`);
  return mark;
}

/** The label with a text; it must exist. */
export function labelOf(chart: Chart, text: string): PlacedLabel {
  const label = chart.labels.find(({ lines }) => lines.join('') === text);
  if (!label) throw new Error(`No label ${text}`);
  return label;
}
