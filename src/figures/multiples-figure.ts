import { renderChart } from '../charts/registry.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
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
  tableRows,
} from './tracks.ts';

/** Works out what small multiples plot, or says why they cannot be drawn. */
export function planMultiplesFigure(
  id: string,
  file: Frozen<FigureFileOf<'multiples'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const tracks = readTracks(file.series, record, problems).flatMap((track, index) =>
    track ? [{ ...track, emphasis: file.series[index]?.emphasis ?? false }] : [],
  );
  requireOneAxis(axisQuantities(tracks), ['series'], record, problems);
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: breaksWithin(tracks),
      rows: (language) => tableRows(tracks, record, language),
      draw: (language, size) =>
        renderChart('multiples', {
          ...chartOptions(id, file, first.info.unit, record, language, size),
          rows: lineRows(tracks, record, language, new Set()),
          series: tracks.map((track) => ({
            id: track.id,
            label: track.label(language),
            emphasis: track.emphasis,
          })),
          breaks: chartBreaks(tracks, language),
          zero: file.zero,
        }),
    },
  };
}
