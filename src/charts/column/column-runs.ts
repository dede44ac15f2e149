import type { PlacedLabel } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import { labelBelow } from '../label.ts';
import { narrowestWrap, wrapText } from '../wrap-text.ts';
import type { ColumnChartOptions } from './column-options.ts';

/** The text of a run of columns, with its extent in px and the labels of its first and last column. */
export interface RunSpan {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly from: string;
  readonly to: string;
}

export interface PlacedRuns {
  readonly labels: readonly PlacedLabel[];
  /** Path of the brackets below the columns. */
  readonly brackets: string;
  /** y of the lower edge. */
  readonly bottom: number;
}

/** The most lines of a text below its own bracket; longer ones are listed below each other. */
const mostLines = 4;

/**
 * Places the texts of runs below brackets from `top` down, each below its own columns; where one of them is too long
 * for that, all of them in a list below, each after the columns that it is about.
 */
export function placeRuns(spans: readonly RunSpan[], top: number, options: ColumnChartOptions): PlacedRuns {
  if (spans.length === 0) return { labels: [], brackets: '', bottom: top };
  const { width, tick: fontSize } = sizesOf(options);
  const style = { role: 'note', fontSize, weight: 400, className: 'c-key' } as const;
  const brackets = spans.map(({ x0, x1 }) => `M${x0 + 0.5},${top}v5H${x1 - 0.5}v-5`).join('');
  const under = top + 9;
  const roomOf = ({ x0 }: RunSpan, i: number) => (spans[i + 1]?.x0 ?? width + 12) - 12 - x0;
  const wrapped = spans.map((span, i) => ({ span, lines: wrapText(span.text, roomOf(span, i), fontSize) }));
  const fits = wrapped.every(
    ({ span, lines }, i) =>
      lines.length <= mostLines && narrowestWrap(span.text, fontSize) <= roomOf(span, i),
  );
  if (fits) {
    const labels = wrapped.map(({ span, lines }) => labelBelow({ ...style, lines }, span.x0, under));
    return { labels, brackets, bottom: Math.max(...labels.map(({ box }) => box.y1)) };
  }
  const [dash, colon] = options.texts.language === 'zh' ? ['—', '：'] : ['–', ': '];
  let y = under;
  const labels = spans.map(({ text, from, to }) => {
    const named = `${from === to ? from : `${from}${dash}${to}`}${colon}${text}`;
    const label = labelBelow({ ...style, lines: wrapText(named, width, fontSize) }, 0, y);
    y = label.box.y1 + 4;
    return label;
  });
  return { labels, brackets, bottom: y - 4 };
}
