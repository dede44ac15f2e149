import { scaleLinear } from 'd3';
import type { Box } from '../boxes.ts';
import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelBeside, labelSize } from '../label.ts';
import { day } from '../line/line-state.ts';
import { spread } from '../place-labels.ts';
import { textWidth, widestLine } from '../text-width.ts';
import { yearTicks } from '../ticks.ts';
import { wrapText } from '../wrap-text.ts';
import type { TimelineChartOptions, TimelineEvent } from './timeline-options.ts';

export interface PlacedEvent extends TimelineEvent {
  readonly laneIndex: number;
  readonly emphasis: boolean;
  readonly x: number;
  readonly y: number;
  /** Start and end of its date on the rail; they differ even for a single day. */
  readonly y1: number;
  readonly y2: number;
  /** Path of the leader line from the mark to its text. */
  readonly leader: string;
}

/** The positions of everything in a timeline, px. */
export interface TimelineLayout {
  readonly height: number;
  readonly plot: Box;
  /** x of the rail of each lane: the vertical line that carries its marks. */
  readonly rails: readonly number[];
  /** y at which each labelled year begins. */
  readonly yearMarks: readonly number[];
  readonly placed: readonly PlacedEvent[];
  readonly labels: readonly PlacedLabel[];
}

/** Gaps between rails, from the last rail to the texts (for leader lines), between texts, between date and text, px. */
const spacing = { rail: 20, leader: 34, gap: 12, dateGap: 12 };
/** Height of a rail: preferred per year, and the limit of that; texts may need more, px. */
const perYear = 46;
const maxHeight = { wide: 420, narrow: 520 };

interface Block {
  readonly event: TimelineEvent;
  readonly height: number;
  readonly place: (top: number) => PlacedLabel[];
}

/** The date and the text of one event: side by side, or on a phone the date above the text. */
function eventBlock(
  event: TimelineEvent,
  left: number,
  dateWidth: number,
  options: TimelineChartOptions,
): Block {
  const { width, tick, label } = sizesOf(options);
  const narrow = options.size === 'narrow';
  const textLeft = narrow ? left : left + dateWidth + spacing.dateGap;
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
      // Aligns the date with the baseline of the first line of the text, which is larger.
      return [{ ...labelBelow(date, left, top + (label - tick) * 0.9) }, words];
    },
  };
}

/** Computes the height that the texts need, and then moves overlapping texts apart. */
export function timelineLayout(options: TimelineChartOptions, top: number): TimelineLayout {
  const { width, tick } = sizesOf(options);
  const events = [...options.events].sort(
    (a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime(),
  );
  const yearWidth = textWidth('0000', tick);
  const rails = options.lanes.map((_, i) => Math.round(yearWidth + 14 + i * spacing.rail) + 0.5);
  const left = (rails.at(-1) ?? 0) + spacing.leader;
  const dateWidth = widestLine(
    events.map(({ date }) => date),
    tick,
  );
  const blocks = events.map((event) => eventBlock(event, left, dateWidth, options));

  const years = events.flatMap(({ start, end }) => [start.getUTCFullYear(), end.getUTCFullYear()]);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const [first, last] = [Date.UTC(from, 0, 1), Date.UTC(to + 1, 0, 1)];
  const needed = blocks.reduce((sum, { height }) => sum + height + spacing.gap, 0);
  const preferred = Math.min((to - from + 1) * perYear, maxHeight[options.size]);
  const length = Math.ceil(Math.max(needed, preferred));
  const y = scaleLinear([first, last], [top, top + length]);

  const middles = spread(
    blocks.map(({ event }) => (y(event.start.getTime()) + y(event.end.getTime() + day)) / 2),
    blocks.map(({ height }) => height + spacing.gap),
    top - spacing.gap / 2,
    top + length + spacing.gap / 2,
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
    const leaderEnd = (texts[0]?.box.y0 ?? blockTop) + tick * 0.56;
    const leader = `M${x},${at}H${left - spacing.leader + 9}L${left - 14},${leaderEnd}H${left - 6}`;
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
