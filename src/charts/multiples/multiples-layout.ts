import { scaleLinear } from 'd3';
import type { Box } from '../boxes.ts';
import type { PlacedLabel, ValueState } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelAt, labelBelow, labelSize } from '../label.ts';
import { timeDomain } from '../line/line-layout.ts';
import { type LinePoint, lineState } from '../line/line-state.ts';
import { textWidth } from '../text-width.ts';
import { type NumberTicks, numberTicks, tickText } from '../ticks.ts';
import { unitLabel } from '../unit-label.ts';
import { wrapText } from '../wrap-text.ts';
import type { MultiplesChartOptions } from './multiples-options.ts';

export interface PanelPoint {
  readonly key: string;
  readonly state: ValueState;
  readonly x: number;
  readonly y: number;
  /** Whether no line joins it to another point. */
  readonly alone: boolean;
}

export interface Panel {
  readonly id: string;
  readonly emphasis: boolean;
  readonly box: Box;
  readonly y: (value: number) => number;
  readonly points: readonly PanelPoint[];
  readonly segments: readonly (readonly PanelPoint[])[];
  readonly gaps: readonly (readonly PanelPoint[])[];
  /** The point whose value is printed. */
  readonly last: PanelPoint | undefined;
  /** x of the breaks of its series. */
  readonly breaks: readonly number[];
}

/** The positions of everything in small multiples, px. */
export interface MultiplesLayout {
  readonly height: number;
  readonly plot: Box;
  readonly panels: readonly Panel[];
  readonly ticks: NumberTicks;
  readonly labels: readonly PlacedLabel[];
  /** Centres of the dashes before the names of breaks, below the panels. */
  readonly breakKeys: readonly { readonly x: number; readonly y: number }[];
}

const spacing = {
  wide: { height: 104, gutter: 26, rowGap: 20 },
  narrow: { height: 86, gutter: 18, rowGap: 16 },
};
/** Space above the highest point of a panel, for the label of the last value, px. */
const headroom = 20;

function columnsFor(count: number, size: MultiplesChartOptions['size']): number {
  if (size === 'narrow') return 2;
  return count <= 4 ? count : count % 4 === 0 || count > 9 ? 4 : 3;
}

/** Every second tick of a large chart, zero among them, because panels are small. */
function fewTicks(values: readonly number[], zero: boolean): NumberTicks {
  const ticks = numberTicks(values, zero);
  const every = ticks.values.length > 4 ? 2 : 1;
  const from = ticks.values.indexOf(0);
  const phase = from < 0 ? 0 : from % every;
  return { ...ticks, values: ticks.values.filter((_, i) => i % every === phase) };
}

/** Computes the scale that all panels share, and then lays out the panels row by row. */
export function multiplesLayout(options: MultiplesChartOptions): MultiplesLayout {
  const { width, tick, label: fontSize } = sizesOf(options);
  const m = spacing[options.size];
  const state = lineState(options.rows, options.series, options.breaks ?? []);
  const ticks = fewTicks(
    state.points.map((p) => p.value),
    options.zero ?? true,
  );
  const columns = columnsFor(options.series.length, options.size);
  const tickTexts = ticks.values.map((value) => tickText(value, ticks.digits, options.texts));
  const tickWidth = Math.max(...tickTexts.map((text) => textWidth(text, tick)));
  const left = tickWidth + 8;
  const panelWidth = (width - left - m.gutter * (columns - 1)) / columns;
  const titles = options.series.map(({ label, emphasis }) => ({
    role: 'group' as const,
    lines: wrapText(label, panelWidth, fontSize, 600),
    fontSize,
    weight: 600 as const,
    className: emphasis ? 'c-emphasis' : 'c-group',
  }));

  const domain = timeDomain(state.points);
  const years = state.points.flatMap((p) => [p.start.getUTCFullYear(), p.end.getUTCFullYear()]);
  const [fromYear, toYear] = [String(Math.min(...years)), String(Math.max(...years))];

  const tickStyle = { role: 'tick', fontSize: tick, weight: 400, className: 'c-tick' } as const;
  const labels: PlacedLabel[] = [];
  if (options.unit !== '') labels.push(unitLabel(options.unit, width, tick));
  let top = labels[0] ? labels[0].box.y1 + 12 : 0;
  const panels: Panel[] = [];
  for (let start = 0; start < options.series.length; start += columns) {
    const inRow = options.series.slice(start, start + columns);
    const titleHeight = Math.max(
      ...titles.slice(start, start + columns).map((title) => labelSize(title).height),
    );
    const y0 = Math.round(top + titleHeight + 4) + 0.5;
    const y1 = y0 + m.height;
    const y = scaleLinear(ticks.domain, [y1, y0 + headroom]);
    labels.push(
      ...ticks.values.map((value, i) =>
        labelAt(
          { ...tickStyle, lines: [tickTexts[i] ?? ''], anchor: 'end' },
          tickWidth,
          y(value) + tick * 0.36,
        ),
      ),
    );
    inRow.forEach((series, column) => {
      const index = start + column;
      const box = {
        x0: left + column * (panelWidth + m.gutter),
        y0,
        x1: left + column * (panelWidth + m.gutter) + panelWidth,
        y1,
      };
      const title = titles[index];
      if (title) labels.push(labelBelow(title, box.x0, top + titleHeight - labelSize(title).height));
      const x = scaleLinear(domain, [box.x0 + 4, box.x1 - 4]);
      const own = state.series[index];
      if (own === undefined) return;
      const alone = new Set(own.segments.filter((segment) => segment.length === 1).flat());
      const placed = new Map<LinePoint, PanelPoint>(
        own.points.map((p) => [
          p,
          { key: p.key, state: p.state, x: x(p.time), y: y(p.value), alone: alone.has(p) },
        ]),
      );
      const place = (points: readonly LinePoint[]) => points.flatMap((p) => placed.get(p) ?? []);
      const end = own.points.findLast((p) => p.state === 'current') ?? own.points.at(-1);
      const last = end && placed.get(end);
      if (end && last) {
        const style = {
          role: 'end',
          lines: [end.text],
          fontSize,
          weight: 600,
          className: series.emphasis ? 'c-emphasis' : 'c-end-value',
        } as const;
        const half = labelSize(style).width / 2;
        const middle = Math.min(Math.max(last.x, box.x0 + half), box.x1 - half);
        labels.push(labelAt({ ...style, anchor: 'middle' }, middle, last.y - 8));
      }
      if (fromYear !== toYear)
        labels.push(labelBelow({ ...tickStyle, lines: [fromYear], anchor: 'start' }, box.x0, y1 + 5));
      labels.push(labelBelow({ ...tickStyle, lines: [toYear], anchor: 'end' }, box.x1, y1 + 5));
      panels.push({
        id: series.id,
        emphasis: series.emphasis ?? false,
        box,
        y,
        points: [...placed.values()],
        segments: own.segments.filter((segment) => segment.length > 1).map(place),
        gaps: own.gaps.map(place),
        last,
        breaks: state.breaks
          .filter((each) => each.series === undefined || each.series.includes(series.id))
          .map((each) => x(each.time)),
      });
    });
    top = y1 + 5 + tick * 1.12 + m.rowGap;
  }
  let bottom = top - m.rowGap;
  const breakKeys: { x: number; y: number }[] = [];
  for (const { time, label } of state.breaks) {
    const lines = wrapText(`${new Date(time).getUTCFullYear()} ${label}`, width - 14, tick);
    const text = labelBelow(
      { role: 'break', lines, fontSize: tick, weight: 400, className: 'c-break-label' },
      14,
      bottom + 8,
    );
    labels.push(text);
    breakKeys.push({ x: 4.5, y: text.y - tick * 0.36 });
    bottom = text.box.y1;
  }
  const boxes = panels.map(({ box }) => box);
  return {
    height: Math.ceil(bottom + 3),
    plot: {
      x0: left,
      y0: Math.min(...boxes.map(({ y0 }) => y0)),
      x1: width,
      y1: Math.max(...boxes.map(({ y1 }) => y1)),
    },
    panels,
    ticks,
    labels,
    breakKeys,
  };
}
