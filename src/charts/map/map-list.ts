import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow, labelSize, lineHeight } from '../label.ts';
import { wrapText } from '../wrap-text.ts';
import type { MapChartOptions } from './map-options.ts';

/** One thing that is on the map, as the list below it has it. */
export interface ListItem {
  /** The place, before the text; empty for what has none. */
  readonly name: string;
  readonly text: string;
  /** A line of its own; empty for what has none. */
  readonly day: string;
  /** The side of the square that stands before it, px; 0 for other shapes. */
  readonly side: number;
}

/** The list below a map. */
interface MapList {
  /** One text a column: positions told line from line take a third of the bytes of positions on the picture. */
  readonly labels: readonly PlacedLabel[];
  /** The upper left corner of the shape before each item, px. */
  readonly samples: readonly (readonly [number, number])[];
  readonly bottom: number;
}

/** Width before the text of an item, for its shape, px. */
const shapeRoom = 30;
/** Between two columns, and between two items, px. */
const gaps = { column: 24, item: 8 };

/** Lays out the list, in two columns or on a phone in one. */
export function mapList(items: readonly ListItem[], options: MapChartOptions, top: number): MapList {
  const { width, label: fontSize } = sizesOf(options);
  const columns = options.size === 'wide' ? 2 : 1;
  const columnWidth = (width - gaps.column * (columns - 1)) / columns;
  // Of a column; which one an item falls into is known only once all are wrapped.
  const roomOf = (own: readonly { readonly side: number }[]): number =>
    Math.ceil(Math.max(shapeRoom, ...own.map(({ side }) => side + 10)));
  const widest = roomOf(items);
  const colon = options.texts.language === 'zh' ? '：' : ': ';
  const written = items.map(({ name, text, day, side }) => {
    const whole = name === '' ? text : `${name}${colon}${text}`;
    const lines = [...wrapText(whole, columnWidth - widest, fontSize), ...(day === '' ? [] : [day])];
    const { height } = labelSize({ lines, fontSize, weight: 400 });
    return { lines, side, height: Math.round(Math.max(height, side) + gaps.item) };
  });
  const total = written.reduce((sum, { height }) => sum + height, 0);
  const samples: (readonly [number, number])[] = [];
  const parts: (typeof written)[] = [];
  let y = top;
  let bottom = top;
  for (const item of written) {
    const isFull = parts.length > 0 && parts.length < columns && y - top >= total / columns;
    if (parts.length === 0 || isFull) {
      parts.push([]);
      y = top;
    }
    parts.at(-1)?.push(item);
    samples.push([(parts.length - 1) * (columnWidth + gaps.column), y]);
    y += item.height;
    bottom = Math.max(bottom, y);
  }
  const labels = parts.map((own, column) => {
    const lines = own.flatMap((each) => each.lines);
    const style = { role: 'legend', lines, fontSize, weight: 400, className: 'c-category' } as const;
    const placed = labelBelow(style, Math.round(column * (columnWidth + gaps.column) + roomOf(own)), top);
    const height = own.reduce((sum, each) => sum + each.height, -gaps.item);
    return {
      ...placed,
      y: Math.round(placed.y),
      rooms: roomsBetween(own, fontSize),
      box: { ...placed.box, y1: placed.box.y0 + height },
    };
  });
  return { labels, samples, bottom };
}

/** What stands between the last line of an item and the first of the next, beyond the usual distance of lines. */
function roomsBetween(
  items: readonly { readonly lines: readonly string[]; readonly height: number }[],
  fontSize: number,
): ReadonlyMap<number, number> {
  let line = 0;
  return new Map(
    items.map(({ lines, height }) => {
      line += lines.length;
      return [line, height - lines.length * lineHeight * fontSize] as const;
    }),
  );
}
