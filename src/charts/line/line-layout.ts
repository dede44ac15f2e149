import { scaleLinear } from 'd3';
import { formatMonth } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import type { Box, LineSegment } from '../boxes.ts';
import { type BreakLine, breakKey, placeBreakLabels } from '../break-labels.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelAt, labelBelow, labelSize } from '../label.ts';
import { textWidth } from '../text-width.ts';
import { monthStep, type NumberTicks, numberTicks, tickText, yearTicks } from '../ticks.ts';
import type { Tone } from '../tones.ts';
import { type EndLabels, endLabels, placeEndLabels } from './line-ends.ts';
import { lineLegend } from './line-legend.ts';
import type { LineChartOptions } from './line-options.ts';
import { day, type LinePoint, type LineState } from './line-state.ts';

/** The positions of everything in a line chart, px. */
export interface LineLayout {
  readonly height: number;
  readonly plot: Box;
  readonly x: { readonly domain: readonly [number, number]; readonly range: readonly [number, number] };
  readonly y: { readonly domain: readonly [number, number]; readonly range: readonly [number, number] };
  readonly ticks: NumberTicks;
  /** x of the tick marks of the time axis. */
  readonly axisMarks: readonly number[];
  /** Radius of the dots; where points are close, dots are hardly larger than the line. */
  readonly radius: number;
  readonly breakLines: readonly BreakLine[];
  /** Labels of axes, unit, legend, breaks and line ends; annotations are placed around them later. */
  readonly labels: readonly PlacedLabel[];
  /** Ids of the series that are labelled at the end of their line. */
  readonly ended: ReadonlySet<string>;
  readonly dataLines: readonly LineSegment[];
  /** Intervals of the values that cover two months in a monthly series. */
  readonly spans: readonly {
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly tone: Tone;
  }[];
  readonly place: (point: LinePoint) => { readonly x: number; readonly y: number };
}

const heights = { wide: 300, narrow: 236 };
/** Distance from the left edge of the plot to the first point, and from the last point to the right edge, px. */
const insetLeft = 16;
const insetRight = 6;

/** The time from the first to the last point, or a year around a single one. */
export function timeDomain(points: readonly LinePoint[]): readonly [number, number] {
  const first = Math.min(...points.map((p) => p.time));
  const last = Math.max(...points.map((p) => p.time));
  const half = 366 * 43_200_000;
  return first === last ? [first - half, last + half] : [first, last];
}

/** A label of the time axis. */
function timeLabel(text: string, x: number, y: number, tick: number): PlacedLabel {
  const label = { role: 'tick', lines: [text], fontSize: tick, weight: 400, className: 'c-tick' } as const;
  return labelBelow({ ...label, anchor: 'middle' }, x, y);
}

/** Whether every value covers less than a year, so that a year is a range of the axis and not a point. */
function hasShortPeriods(state: LineState): boolean {
  return state.points.every((p) => p.end.getTime() - p.start.getTime() < 300 * day);
}

/** Month labels, each centred on its month, as many as fit; none where values cover whole years. */
function monthLabels(
  state: LineState,
  x: (time: number) => number,
  top: number,
  tick: number,
  language: Language,
): readonly PlacedLabel[] {
  if (!hasShortPeriods(state)) return [];
  const names = Array.from({ length: 12 }, (_, i) => formatMonth(i + 1, language).slice(0, 3));
  const [first, last] = [
    Math.min(...state.points.map((p) => p.time)),
    Math.max(...state.points.map((p) => p.time)),
  ];
  const pixelsPerMonth = ((x(last) - x(first)) / (last - first)) * (365.25 / 12) * day;
  const step = monthStep(pixelsPerMonth, Math.max(...names.map((name) => textWidth(name, tick))) + 9);
  if (step === undefined) return [];
  const labels: PlacedLabel[] = [];
  for (let month = new Date(first).getUTCFullYear() * 12; ; month += step) {
    const [year, inYear] = [Math.floor(month / 12), month % 12];
    const middle = (Date.UTC(year, inYear, 1) + Date.UTC(year, inYear + 1, 1)) / 2;
    if (middle > last + 16 * day) return labels;
    if (middle >= first - 16 * day) labels.push(timeLabel(names[inYear] ?? '', x(middle), top, tick));
  }
}

function yearLabels(state: LineState, x: (time: number) => number, top: number, tick: number, width: number) {
  const years = state.points.flatMap((p) => [p.start.getUTCFullYear(), p.end.getUTCFullYear()]);
  const from = Math.min(...years);
  const to = Math.max(...years);
  const middleOf = (year: number) => x((Date.UTC(year, 0, 1) + Date.UTC(year + 1, 0, 1)) / 2);
  const [left, right] = [
    Math.min(...state.points.map((p) => x(p.time))),
    Math.max(...state.points.map((p) => x(p.time))),
  ];
  const pixelsPerYear = middleOf(from + 1) - middleOf(from);
  const shown = yearTicks(from, to, pixelsPerYear, textWidth('0000', tick) + 9);
  const labels = shown.map((year) => {
    const half = textWidth('0000', tick) / 2;
    // The middle of a year that is only partly drawn can be outside the data or the picture.
    const place = Math.min(Math.max(middleOf(year), left), right, width - half);
    return timeLabel(String(year), Math.max(place, half), top, tick);
  });
  const marks = hasShortPeriods(state)
    ? Array.from({ length: to - from }, (_, i) => x(Date.UTC(from + i + 1, 0, 1)))
    : shown.map(middleOf);
  return { labels, marks };
}

function valueLabels(
  ticks: NumberTicks,
  y: (value: number) => number,
  right: number,
  tick: number,
  { texts }: LineChartOptions,
) {
  return ticks.values.map((value) =>
    labelAt(
      {
        role: 'tick',
        lines: [tickText(value, ticks.digits, texts)],
        fontSize: tick,
        weight: 400,
        className: 'c-tick',
        anchor: 'end',
      },
      right,
      y(value) + tick * 0.36,
    ),
  );
}

/** The line segments of the data lines, which labels must avoid. */
function dataSegments(state: LineState, place: LineLayout['place']): LineSegment[] {
  const pairs = state.series.flatMap((s) => [
    ...s.segments.flatMap((segment) => segment.slice(1).map((p, i) => [segment[i] as LinePoint, p] as const)),
    ...s.gaps,
  ]);
  return pairs.map(([a, b]) => {
    const [from, to] = [place(a), place(b)];
    return [from.x, from.y, to.x, to.y] as const;
  });
}

/** The shortest distance between two points of a series, px. */
function shortestDistance(state: LineState, x: (time: number) => number): number {
  const distances = state.series.flatMap(({ points }) =>
    points.slice(1).map((p, i) => x(p.time) - x(points[i]?.time ?? 0)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...distances.filter((d) => d > 0));
}

/** Computes the margins from the labels in them, and then all positions. */
export function lineLayout(state: LineState, options: LineChartOptions): LineLayout {
  const sizes = sizesOf(options);
  const ticks = numberTicks(
    state.points.map((p) => p.value),
    options.zero ?? true,
  );
  const unit = labelBelow(
    { role: 'unit', lines: [options.unit], fontSize: sizes.tick, weight: 400, className: 'c-unit' },
    0,
    0,
  );
  const ends: EndLabels = endLabels(state, options);
  const legend = ends.needsLegend ? lineLegend(state, options, labelSize(unit).height + 8) : [];

  const tickWidth = Math.max(
    ...ticks.values.map((v) => textWidth(tickText(v, ticks.digits, options.texts), sizes.tick)),
  );
  const left = tickWidth + 8;
  const right = sizes.width - Math.max(ends.width === 0 ? 0 : ends.width + 9 - insetRight, 20);
  const xScale = { domain: timeDomain(state.points), range: [left + insetLeft, right - insetRight] as const };
  const x = scaleLinear(xScale.domain, xScale.range);

  const head = [unit, ...legend].map(({ box }) => box);
  const breaks = placeBreakLabels(state.breaks, x, options, { head, x0: 0, x1: sizes.width });
  const highest = Math.max(...head.map((b) => b.y1), ...breaks.labels.map(({ box }) => box.y1));
  // On half pixels hairlines are sharp where the picture is not scaled.
  const top = Math.round(highest + 12) + 0.5;
  const bottom = top + heights[options.size];
  const yScale = { domain: ticks.domain, range: [bottom, top] as const };
  const y = scaleLinear(yScale.domain, yScale.range);
  const place = (point: LinePoint) => ({ x: x(point.time), y: y(point.value) });

  const months = monthLabels(state, x, bottom + 9, sizes.tick, options.texts.language);
  const monthsEnd = Math.max(bottom + 9, ...months.map(({ box }) => box.y1));
  const years = yearLabels(state, x, monthsEnd, sizes.tick, sizes.width);
  const foot = Math.max(...years.labels.map(({ box }) => box.y1));
  const key = breakKey(breaks, foot + 12, options);
  const height = Math.ceil(Math.max(foot, ...key.map(({ box }) => box.y1)) + 2);
  const pitch = shortestDistance(state, x);
  const axis = [
    ...valueLabels(ticks, y, tickWidth, sizes.tick, options),
    unit,
    ...legend,
    ...months,
    ...years.labels,
  ];
  return {
    height,
    plot: { x0: left, y0: top, x1: right, y1: bottom },
    x: xScale,
    y: yScale,
    ticks,
    axisMarks: years.marks,
    radius: pitch < 12 ? 1.25 : pitch < 18 ? 2.5 : 3.5,
    breakLines: breaks.lines,
    labels: [
      ...axis,
      ...breaks.labels,
      ...key,
      ...placeEndLabels(ends, place, { x0: left, y0: top - 10, x1: sizes.width, y1: bottom + 4 }),
    ],
    ended: new Set(ends.ends.map(({ series }) => series.id)),
    dataLines: dataSegments(state, place),
    spans: state.series.flatMap(({ points, tone }) =>
      points
        .filter((p) => p.accumulation === 'january-february')
        .map((p) => ({ x1: x(p.start.getTime()), x2: x(p.end.getTime() + day), y: y(p.value), tone })),
    ),
    place,
  };
}
