import type { Chart, ChartBreak, ChartOptions } from '../charts/chart.ts';
import type { LineRow } from '../charts/line/line-state.ts';
import type { Language } from '../locale/languages.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import type { FigureProblem, Planned } from './plan.ts';
import {
  axisQuantities,
  breaksWithin,
  chartBreaks,
  lineRows,
  quantitiesOf,
  readTracks,
  type SeriesEntry,
  type Track,
  tableRows,
} from './tracks.ts';

/** What every chart of series over time takes. */
interface TrackOptions extends ChartOptions {
  readonly rows: readonly LineRow[];
  readonly breaks: readonly ChartBreak[];
}

/**
 * Works out what a figure of series over time plots, or says why it cannot be drawn.
 * @param draw hands the chart what its type takes besides
 * @param refuse what its type refuses besides
 */
export function planTracks<Entry extends SeriesEntry>(
  id: string,
  file: Frozen<FigureFile> & { readonly series: readonly Entry[] },
  record: HistoricalRecord,
  draw: (options: TrackOptions, tracks: readonly Track<Entry>[], language: Language) => Chart,
  refuse: (tracks: readonly Track<Entry>[]) => readonly FigureProblem[] = () => [],
): Planned {
  const problems: FigureProblem[] = [];
  const tracks = readTracks(file.series, record, problems);
  requireOneAxis(axisQuantities(tracks), ['series'], record, problems);
  problems.push(...refuse(tracks));
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };
  const emphasized = new Set(file.annotations.filter((each) => each.emphasis).map((each) => each.at));
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: breaksWithin(tracks),
      rows: (language) => tableRows(tracks, record, language),
      draw: (language, size) =>
        draw(
          {
            ...chartOptions(id, file, first.info.unit, record, language, size),
            rows: lineRows(tracks, record, language, emphasized),
            breaks: chartBreaks(tracks, language),
          },
          tracks,
          language,
        ),
    },
  };
}
