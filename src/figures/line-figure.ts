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

/** Works out what a line figure plots, or says why it cannot be drawn. */
export function planLineFigure(
  id: string,
  file: Frozen<FigureFileOf<'line'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const read = readTracks(file.series, record, problems);
  const tracks = read.flatMap((track, index) =>
    track ? [{ ...track, dotsOnly: file.series[index]?.dotsOnly ?? false }] : [],
  );
  requireOneAxis(axisQuantities(tracks), ['series'], record, problems);
  const lines = tracks.filter((track) => !track.dotsOnly);
  if (file.area && (lines.length !== 1 || lines[0]?.info.measure !== 'level' || !file.zero))
    problems.push({
      path: ['area'],
      found:
        lines.length === 1
          ? `an area under a ${lines[0]?.info.measure}`
          : `an area under ${lines.length} lines`,
      expected: 'one series of levels on an axis from zero, where a surface has a meaning',
      remedy: 'Leave area away.',
    });
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };

  const emphasized = new Set(file.annotations.filter((each) => each.emphasis).map((each) => each.at));
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: breaksWithin(tracks),
      rows: (language) => tableRows(tracks, record, language),
      draw: (language, size) =>
        renderChart('line', {
          ...chartOptions(id, file, first.info.unit, record, language, size),
          rows: lineRows(tracks, record, language, emphasized),
          series: tracks.map((track) => ({
            id: track.id,
            label: track.label(language),
            draw: track.dotsOnly ? ('dots' as const) : ('line' as const),
          })),
          breaks: chartBreaks(tracks, language),
          zero: file.zero,
          area: file.area,
        }),
    },
  };
}
