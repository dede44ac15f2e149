import { drawArrayChart } from './array/array-chart.ts';
import { drawAttainmentChart } from './attainment/attainment-chart.ts';
import { drawBarChart } from './bar/bar-chart.ts';
import type { Chart } from './chart.ts';
import { drawColumnChart } from './column/column-chart.ts';
import { drawDotsChart } from './dots-chart.ts';
import { drawDumbbellChart } from './dumbbell-chart.ts';
import { type DrawnChart, drawPicture } from './frame.ts';
import { drawLineChart } from './line/line-chart.ts';
import { drawMapChart } from './map/map-chart.ts';
import { drawMatrixChart } from './matrix/matrix-chart.ts';
import { drawMultiplesChart } from './multiples/multiples-chart.ts';
import { drawRangeChart } from './range-chart.ts';
import { drawScatterChart } from './scatter-chart.ts';
import { drawSlopeChart } from './slope-chart.ts';
import { SvgDocument } from './svg-document.ts';
import { drawTimelineChart } from './timeline/timeline-chart.ts';

/**
 * Every chart type of the site. Each function lays out the picture and returns what to draw, without a document, so
 * that tests can draw it in another one. `gallery.types` of src/locale explains what each type is for.
 */
export const chartTypes = {
  line: drawLineChart,
  dots: drawDotsChart,
  bar: drawBarChart,
  column: drawColumnChart,
  array: drawArrayChart,
  dumbbell: drawDumbbellChart,
  attainment: drawAttainmentChart,
  range: drawRangeChart,
  slope: drawSlopeChart,
  multiples: drawMultiplesChart,
  scatter: drawScatterChart,
  timeline: drawTimelineChart,
  matrix: drawMatrixChart,
  map: drawMapChart,
} as const;

export type ChartTypeName = keyof typeof chartTypes;

/** The options of one chart type. */
export type OptionsOf<Name extends ChartTypeName> = Parameters<(typeof chartTypes)[Name]>[0];

export const chartTypeNames = Object.keys(chartTypes) as readonly ChartTypeName[];

/**
 * Renders any chart type by its name.
 * @throws ChartError if something that must be shown does not fit into the picture
 */
export function renderChart<Name extends ChartTypeName>(type: Name, options: OptionsOf<Name>): Chart {
  const draw = chartTypes[type] as (options: OptionsOf<Name>) => DrawnChart;
  const { chart, ...drawing } = draw(options);
  const root = drawPicture(drawing, new SvgDocument());
  return { root, svg: root.serialize(), ...chart };
}
