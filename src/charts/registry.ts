import { drawBarChart } from './bar-chart.ts';
import type { Chart } from './chart.ts';
import { drawDotsChart } from './dots-chart.ts';
import { drawDumbbellChart } from './dumbbell-chart.ts';
import { type DrawnChart, writePicture } from './frame.ts';
import { drawLineChart } from './line-chart.ts';
import { drawMatrixChart } from './matrix-chart.ts';
import { drawMultiplesChart } from './multiples-chart.ts';
import { drawRangeChart } from './range-chart.ts';
import { drawScatterChart } from './scatter-chart.ts';
import { drawSlopeChart } from './slope-chart.ts';
import { drawTimelineChart } from './timeline-chart.ts';

interface ChartType<Options> {
  /** For the documentation: what it shows and when to take it. */
  readonly description: string;
  /** Lays the picture out and says how to draw it, so that tests can draw it in another document too. */
  readonly draw: (options: Options) => DrawnChart;
}

function chartType<Options>(draw: (options: Options) => DrawnChart, description: string): ChartType<Options> {
  return { draw, description };
}

/** Every chart type of the site, one line each. */
export const chartTypes = {
  line: chartType(
    drawLineChart,
    'Values over time; lines end at breaks, other editions stand as hollow dots.',
  ),
  dots: chartType(
    drawDotsChart,
    'Single values over time, each with its number; for series whose gaps no line should bridge.',
  ),
  bar: chartType(drawBarChart, 'Quantities that share one unit, as horizontal bars from zero.'),
  dumbbell: chartType(
    drawDumbbellChart,
    'Targets against outcomes, a row each; drawn only where both mean the same thing.',
  ),
  range: chartType(
    drawRangeChart,
    'Editions of one quantity, or forecasts and fact: several values a row, ranges as bands.',
  ),
  matrix: chartType(
    drawMatrixChart,
    'What is said of what, and how strongly: a table of shapes, turned into a list on a phone.',
  ),
  multiples: chartType(
    drawMultiplesChart,
    'The same small line chart for each of several series, on one scale.',
  ),
  scatter: chartType(
    drawScatterChart,
    'Two quantities of each of several places or things, one on each axis.',
  ),
  slope: chartType(
    drawSlopeChart,
    'How several things moved between two dates: two values each, joined by a line.',
  ),
  timeline: chartType(
    drawTimelineChart,
    'Events by their dates, time running down; a date known only to the month or year covers its days.',
  ),
} as const;

export type ChartTypeName = keyof typeof chartTypes;

/** The options of one chart type. */
export type OptionsOf<Name extends ChartTypeName> = Parameters<(typeof chartTypes)[Name]['draw']>[0];

export const chartTypeNames = Object.keys(chartTypes) as readonly ChartTypeName[];

/**
 * Renders any chart type by its name.
 * @throws ChartError if the picture has no room for what it is to show
 */
export function renderChart<Name extends ChartTypeName>(type: Name, options: OptionsOf<Name>): Chart {
  const { draw } = chartTypes[type] as ChartType<OptionsOf<Name>>;
  const { chart, ...drawing } = draw(options);
  return { svg: writePicture(drawing), ...chart };
}
