import { renderBarChart } from './bar-chart.ts';
import type { Chart } from './chart.ts';
import { renderLineChart } from './line-chart.ts';

interface ChartType<Options> {
  /** For the documentation: what it shows and when to take it. */
  readonly description: string;
  readonly render: (options: Options) => Chart;
}

function chartType<Options>(render: (options: Options) => Chart, description: string): ChartType<Options> {
  return { render, description };
}

/** Every chart type of the site, one line each. */
export const chartTypes = {
  line: chartType(
    renderLineChart,
    'Values over time; lines end at breaks, other editions stand as hollow dots.',
  ),
  bar: chartType(renderBarChart, 'Quantities that share one unit, as horizontal bars from zero.'),
} as const;

export type ChartTypeName = keyof typeof chartTypes;

/** The options of one chart type. */
export type OptionsOf<Name extends ChartTypeName> = Parameters<(typeof chartTypes)[Name]['render']>[0];

export const chartTypeNames = Object.keys(chartTypes) as readonly ChartTypeName[];

/** Renders any chart type by its name. */
export function renderChart<Name extends ChartTypeName>(type: Name, options: OptionsOf<Name>): Chart {
  const { render } = chartTypes[type] as ChartType<OptionsOf<Name>>;
  return render(options);
}
