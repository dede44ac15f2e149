import { formatMonth } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import type { Box, Stretch } from '../boxes.ts';
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

/** Where everything of a line chart stands, px. */
export interface LineLayout {
  readonly height: number;
  readonly plot: Box;
  readonly x: { readonly domain: readonly [number, number]; readonly range: readonly [number, number] };
  readonly y: { readonly domain: readonly [number, number]; readonly range: readonly [number, number] };
  readonly ticks: NumberTicks;
  /** x of the small marks under the axis. */
  readonly axisMarks: readonly number[];
  /** Radius of the dots; small enough to vanish in the line where points stand close. */
  readonly radius: number;
  readonly breakLines: readonly BreakLine[];
  /** Axis, unit, legend, breaks and line ends; annotations come later, around them. */
  readonly labels: readonly PlacedLabel[];
  /** Ids of the series whose name or value stands at the line's end. */
  readonly ended: ReadonlySet<string>;
  readonly dataLines: readonly Stretch[];
  /** The days of values that sum up two months among single ones. */
  readonly spans: readonly {
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly tone: Tone;
  }[];
  readonly place: (point: LinePoint) => { readonly x: number; readonly y: number };
}

const heights = { wide: 300, narrow: 236 };
/** Room between the left edge of the plot and the first point, and from the last to the right edge. */
const insetLeft = 16;
const insetRight = 6;

function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  return (value) => range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);
}

function timeDomain(points: readonly LinePoint[]): readonly [number, number] {
  const first = Math.min(...points.map((p) => p.time));
  const last = Math.max(...points.map((p) => p.time));
  const half = 366 * 43_200_000;
  return first === last ? [first - half, last + half] : [first, last];
}

/** A label under the axis. */
function timeLabel(text: string, x: number, y: number, tick: number): PlacedLabel {
  const label = { role: 'tick', lines: [text], fontSize: tick, weight: 400, className: 'c-tick' } as const;
  return labelBelow({ ...label, anchor: 'middle' }, x, y);
}

/** Whether each value sums up less than a year, so that years are stretches of the axis and not points on it. */
function liesWithinYears(state: LineState): boolean {
  return state.points.every((p) => p.end.getTime() - p.start.getTime() < 300 * day);
}

/** Names of months, each in its middle, as many as there is room for; none where the values are of whole years. */
function monthLabels(
  state: LineState,
  x: (time: number) => number,
  top: number,
  tick: number,
  language: Language,
): readonly PlacedLabel[] {
  if (!liesWithinYears(state)) return [];
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
    // Months of a year that is only partly drawn would put its label outside the data, or the picture.
    const place = Math.min(Math.max(middleOf(year), left), right, width - half);
    return timeLabel(String(year), Math.max(place, half), top, tick);
  });
  const marks = liesWithinYears(state)
    ? Array.from({ length: to - from }, (_, i) => x(Date.UTC(from + i + 1, 0, 1)))
    : shown.map(middleOf);
  return { labels, marks };
}

function valueLabels(
  ticks: NumberTicks,
  y: (value: number) => number,
  right: number,
  tick: number,
  o: LineChartOptions,
) {
  return ticks.values.map((value) =>
    labelAt(
      {
        role: 'tick',
        lines: [tickText(value, ticks.digits, o.texts)],
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

/** The stretches that data lines cover, for the placer to keep clear of. */
function stretches(state: LineState, place: LineLayout['place']): Stretch[] {
  const pairs = state.series.flatMap((s) => [
    ...s.segments.flatMap((segment) => segment.slice(1).map((p, i) => [segment[i] as LinePoint, p] as const)),
    ...s.gaps,
  ]);
  return pairs.map(([a, b]) => {
    const [from, to] = [place(a), place(b)];
    return [from.x, from.y, to.x, to.y] as const;
  });
}

/** Distance in px between the two closest points of a series. */
function closest(state: LineState, x: (time: number) => number): number {
  const distances = state.series.flatMap(({ points }) =>
    points.slice(1).map((p, i) => x(p.time) - x(points[i]?.time ?? 0)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...distances.filter((d) => d > 0));
}

/** Works out the margins from the labels they must hold, and then every place. */
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
  const x = linear(xScale.domain, xScale.range);

  const head = [unit, ...legend].map(({ box }) => box);
  const breaks = placeBreakLabels(state.breaks, x, options, { head, x0: 0, x1: sizes.width });
  const highest = Math.max(...head.map((b) => b.y1), ...breaks.labels.map(({ box }) => box.y1));
  // On the half pixel, so that the hairlines at top and bottom stay sharp where the picture is not scaled.
  const top = Math.round(highest + 12) + 0.5;
  const bottom = top + heights[options.size];
  const yScale = { domain: ticks.domain, range: [bottom, top] as const };
  const y = linear(yScale.domain, yScale.range);
  const place = (point: LinePoint) => ({ x: x(point.time), y: y(point.value) });

  const months = monthLabels(state, x, bottom + 9, sizes.tick, options.texts.language);
  const monthsEnd = Math.max(bottom + 9, ...months.map(({ box }) => box.y1));
  const years = yearLabels(state, x, monthsEnd, sizes.tick, sizes.width);
  const foot = Math.max(...years.labels.map(({ box }) => box.y1));
  const key = breakKey(breaks, foot + 12, options);
  const height = Math.ceil(Math.max(foot, ...key.map(({ box }) => box.y1)) + 2);
  const pitch = closest(state, x);
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
    dataLines: stretches(state, place),
    spans: state.series.flatMap(({ points, tone }) =>
      points
        .filter((p) => p.accumulation === 'january-february')
        .map((p) => ({ x1: x(p.start.getTime()), x2: x(p.end.getTime() + day), y: y(p.value), tone })),
    ),
    place,
  };
}
