import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside, labelSize } from '../label.ts';
import { spread } from '../place-labels.ts';
import { textWidth, widestLine } from '../text-width.ts';
import { yearTicks } from '../ticks.ts';
import { wrapText } from '../wrap-text.ts';
import type { TimelineChartOptions, TimelineEvent } from './timeline-options.ts';

const day = 86_400_000;

export interface PlacedEvent extends TimelineEvent {
  readonly laneIndex: number;
  readonly emphasis: boolean;
  readonly x: number;
  readonly y: number;
  /** The stretch of the rail that its date may mean. */
  readonly y1: number;
  readonly y2: number;
  /** Path from the mark to its text. */
  readonly leader: string;
}

/** Where everything of a timeline stands, px. */
export interface TimelineLayout {
  readonly height: number;
  readonly plot: Box;
  /** x of each lane's rail. */
  readonly rails: readonly number[];
  /** y at which a printed year begins. */
  readonly yearMarks: readonly number[];
  readonly placed: readonly PlacedEvent[];
  readonly labels: readonly PlacedLabel[];
}

/** Between rails, from the last rail to the texts, between texts, between date and text, px. */
const measures = { rail: 20, tie: 34, gap: 12, dateGap: 12 };
/** How tall the rail would like to be for each year and at most, px. */
const perYear = 46;
const tallest = { wide: 420, narrow: 520 };

interface Block {
  readonly event: TimelineEvent;
  readonly height: number;
  readonly place: (top: number) => PlacedLabel[];
}

/** The date and the words of one event: side by side, or one over the other on a phone. */
function block(event: TimelineEvent, left: number, dateWidth: number, options: TimelineChartOptions): Block {
  const { width, tick, label } = sizesOf(options);
  const narrow = options.size === 'narrow';
  const textLeft = narrow ? left : left + dateWidth + measures.dateGap;
  const weight = event.emphasis ? (600 as const) : (400 as const);
  const date = {
    role: 'tick',
    lines: [event.date],
    fontSize: tick,
    weight: 400,
    className: 'c-tick',
  } as const;
  const text = {
    role: 'note',
    lines: wrapText(event.text, width - textLeft, label, weight),
    fontSize: label,
    weight,
    className: event.emphasis ? 'c-emphasis' : 'c-category',
  } as const;
  const [dateHeight, textHeight] = [labelSize(date).height, labelSize(text).height];
  if (narrow)
    return {
      event,
      height: dateHeight + textHeight + 1,
      place: (top) => [labelBelow(date, left, top), labelBelow(text, left, top + dateHeight + 1)],
    };
  return {
    event,
    height: Math.max(dateHeight, textHeight),
    place: (top) => {
      const words = labelBelow(text, textLeft, top);
      // Both stand on the baseline of the first line, whatever their sizes.
      return [{ ...labelBelow(date, left, top + (label - tick) * 0.9) }, words];
    },
  };
}

/** Works out the height that the texts need, and then moves them apart beside their rails. */
export function timelineLayout(options: TimelineChartOptions, top: number): TimelineLayout {
  const { width, tick } = sizesOf(options);
  const events = [...options.events].sort(
    (a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime(),
  );
  const yearWidth = textWidth('0000', tick);
  const rails = options.lanes.map((_, i) => Math.round(yearWidth + 14 + i * measures.rail) + 0.5);
  const left = (rails.at(-1) ?? 0) + measures.tie;
  const dateWidth = widestLine(
    events.map(({ date }) => date),
    tick,
  );
  const blocks = events.map((event) => block(event, left, dateWidth, options));

  const years = events.flatMap(({ start, end }) => [start.getUTCFullYear(), end.getUTCFullYear()]);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
  const needed = blocks.reduce((sum, { height }) => sum + height + measures.gap, 0);
  const wished = Math.min((to - from + 1) * perYear, tallest[options.size]);
  const length = Math.ceil(Math.max(needed, wished));
  const y = (time: number) => top + ((time - first) / (last - first)) * length;

  const middles = spread(
    blocks.map(({ event }) => (y(event.start.getTime()) + y(event.end.getTime() + day)) / 2),
    blocks.map(({ height }) => height + measures.gap),
    top - measures.gap / 2,
    top + length + measures.gap / 2,
  );
  const labels: PlacedLabel[] = [];
  const placed = blocks.map(({ event, height, place }, i): PlacedEvent => {
    const blockTop = (middles[i] ?? top) - height / 2;
    const texts = place(blockTop);
    labels.push(...texts);
    const laneIndex = Math.max(
      0,
      options.lanes.findIndex(({ id }) => id === event.lane),
    );
    const x = rails[laneIndex] ?? 0;
    const [y1, y2] = [y(event.start.getTime()), y(event.end.getTime() + day)];
    const at = (y1 + y2) / 2;
    const tied = (texts[0]?.box.y0 ?? blockTop) + tick * 0.56;
    const leader = `M${x},${at}H${left - measures.tie + 9}L${left - 14},${tied}H${left - 6}`;
    return { ...event, emphasis: event.emphasis ?? false, laneIndex, x, y: at, y1, y2, leader };
  });
  const shown = yearTicks(from, to, length / (to - from + 1), tick + 6);
  const yearLabels = shown.map((year) =>
    labelBeside(
      { role: 'tick', lines: [String(year)], fontSize: tick, weight: 400, className: 'c-tick' },
      0,
      y(Date.UTC(year, 0, 1)),
    ),
  );
  const bottom = Math.max(top + length, ...labels.map(({ box }) => box.y1));
  return {
    height: Math.ceil(bottom + 4),
    plot: { x0: rails[0] ?? 0, y0: top, x1: width, y1: top + length },
    rails,
    yearMarks: shown.map((year) => y(Date.UTC(year, 0, 1))),
    placed,
    labels: [...yearLabels, ...labels],
  };
}
