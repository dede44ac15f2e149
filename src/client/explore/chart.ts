import type { ChartBreak } from '../../charts/chart.ts';
import { ChartError } from '../../charts/chart.ts';
import { drawPicture } from '../../charts/frame.ts';
import { drawLineChart } from '../../charts/line/line-chart.ts';
import type { LineRow, LineSeries } from '../../charts/line/line-state.ts';
import { SvgDocument } from '../../charts/svg-document.ts';
import { parseDecimal } from '../../locale/decimal.ts';
import { formatNumber } from '../../locale/format.ts';
import type { Language } from '../../locale/languages.ts';
import { toTime } from '../../model/dates.ts';
import type { ExploreRow } from './rows.ts';

/** The settings of the chart. */
export interface ChartFrame {
  readonly language: Language;
  /** Id and name of each line, in the order of choice. */
  readonly lines: readonly Pick<LineSeries, 'id' | 'label' | 'draw'>[];
  readonly unit: string;
  readonly zero: boolean;
  /** The id of the element that names the picture. */
  readonly labelledBy: string;
  readonly refused: string;
}

/**
 * Draws a view in both sizes, with the same functions that draw the charts of the site at build time.
 * @returns undefined if the labels do not fit into the picture
 */
export function drawView(
  rows: readonly ExploreRow[],
  frame: ChartFrame,
): readonly SVGSVGElement[] | undefined {
  const drawn = rows.filter((row) => row.position !== undefined);
  const series: LineSeries[] = frame.lines.filter(({ id }) => drawn.some(({ line }) => line === id));
  const breaks = breaksOf(drawn, frame.language);
  try {
    return (['wide', 'narrow'] as const).map((size) =>
      toElement(
        drawPicture(
          drawLineChart({
            id: 'explore',
            size,
            name: { labelledBy: frame.labelledBy },
            unit: frame.unit,
            texts: {
              language: frame.language,
              refused: frame.refused,
              formatTick: (value, digits) =>
                formatNumber(parseDecimal(value.toFixed(digits)), frame.language),
            },
            rows: drawn.map(toLineRow),
            series,
            breaks,
            zero: frame.zero,
          }),
          new SvgDocument(),
          'page',
        ).serialize(),
      ),
    );
  } catch (error) {
    if (error instanceof ChartError) return undefined;
    throw error;
  }
}

function toLineRow({ observation, series, line, position, label, against }: ExploreRow): LineRow {
  const isBounded = observation.bound !== undefined && against === '';
  const below = ['below', 'at-most', 'nearly'].includes(observation.bound ?? '');
  return {
    key: `${line}.${observation.id}`,
    series: line,
    value: position ?? 0,
    text: label,
    state: isBounded ? 'bounded' : observation.edition === series.edition ? 'current' : 'other-edition',
    ...(isBounded ? { bound: below ? ('below' as const) : ('above' as const) } : {}),
    start: new Date(toTime(observation.start)),
    end: new Date(toTime(observation.end)),
    edition: observation.edition,
    accumulation: series.accumulation,
  };
}

/** The breaks of all lines, without duplicates, each with the lines that it interrupts. */
function breaksOf(rows: readonly ExploreRow[], language: Language): ChartBreak[] {
  const found = new Map<string, ChartBreak & { series: string[] }>();
  for (const { series, line } of rows)
    for (const { id, at, kind, title } of series.breaks) {
      const known = found.get(id) ?? { at, kind, label: title[language], series: [] };
      if (!known.series.includes(line)) known.series.push(line);
      found.set(id, known);
    }
  return [...found.values()];
}

/** Parses the markup of a chart. It is safe: `SvgElement` escapes all texts. */
function toElement(svg: string): SVGSVGElement {
  const named = svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const parsed = new DOMParser().parseFromString(named, 'image/svg+xml').querySelector('svg');
  return document.importNode(parsed as SVGSVGElement, true);
}
