import type { Chart, ChartBreak, ChartOptions } from '../charts/chart.ts';
import type { LineRow } from '../charts/line/line-state.ts';
import type { Language } from '../locale/languages.ts';
import { declaredReasons } from '../model/declared-refusals.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import type { FigureProblem, Planned } from './plan.ts';
import {
  axisQuantities,
  breaksOfTracks,
  chartBreaks,
  lineRows,
  quantitiesOf,
  readTracks,
  type SeriesEntry,
  type Track,
  tableRows,
} from './tracks.ts';

/** The options that all charts of series over time share. */
interface TrackOptions extends ChartOptions {
  readonly rows: readonly LineRow[];
  readonly breaks: readonly ChartBreak[];
}

/**
 * Reads what a figure of series over time plots, or finds why it cannot be drawn.
 * @param draw renders the chart, and adds the options of its own type
 * @param refuse finds problems that are specific to the chart type
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
  problems.push(...refuse(tracks), ...lineProblems(file, tracks));
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };
  const emphasized = new Set(file.annotations.filter((each) => each.emphasis).map((each) => each.at));
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: breaksOfTracks(tracks),
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

/** Refuses a line through figures of a series that declares that it has none. */
function lineProblems<Entry extends SeriesEntry & { readonly dotsOnly?: boolean }>(
  file: Frozen<FigureFile> & { readonly series: readonly Entry[] },
  tracks: readonly Track<Entry>[],
): FigureProblem[] {
  if (file.type === 'dots') return [];
  return tracks.flatMap(({ entry, points }) => {
    const quantities = points.map(({ quantity }) => quantity);
    const [reason] = points.length > 1 && !entry.dotsOnly ? declaredReasons(quantities, 'line') : [];
    if (!reason) return [];
    return [
      {
        path: ['series', file.series.indexOf(entry)],
        found: `a line through “${entry.series}”, which declares that it has none: ${reason.detail.en}`,
        expected: 'single marks',
        remedy: 'Draw the figures as dots.',
      },
    ];
  });
}
