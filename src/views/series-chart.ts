import { type SmallChart, smallChart } from '../charts/small-chart.ts';
import { chartBreaks, lineRows, readTracks } from '../figures/tracks.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { HistoricalRecord, SeriesInfo } from '../model/record.ts';
import { showQuantity } from '../model/show.ts';

/** With fewer values the chart shows nothing that the table does not. */
const fewest = 3;

/** A small chart of a series, with its first and last value and a label in words. */
export interface DrawnSeries {
  readonly chart: SmallChart;
  readonly first: string;
  readonly last: string;
  readonly label: string;
}

/** Draws the current edition of a series; undefined for ranks and where it has too few values. */
export function drawSeries(
  series: SeriesInfo,
  record: HistoricalRecord,
  language: Language,
): DrawnSeries | undefined {
  if (series.measure === 'rank') return undefined;
  const tracks = readTracks([{ series: series.id }], record, []);
  const rows = lineRows(tracks, record, language, new Set());
  const points = tracks.flatMap((track) => track.points);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || rows.length < fewest) return undefined;
  const { page } = words(language);
  const end = ({ observation, quantity }: typeof first): string =>
    `${formatInterval(observation.start, observation.end, language)}${page.colon}${showQuantity(quantity, record, language, 'exact').text}`;
  return {
    chart: smallChart(rows, chartBreaks(tracks, language)),
    first: end(first),
    last: end(last),
    label: `${series.title[language]}${page.semicolon}${end(first)}${page.semicolon}${end(last)}`,
  };
}
