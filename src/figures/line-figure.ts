import { renderChart } from '../charts/chart-types.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import type { FigureProblem, Planned } from './plan.ts';
import { planTracks } from './plan-tracks.ts';
import type { Track } from './tracks.ts';

type LineFile = Frozen<FigureFileOf<'line'>>;

/** Reads what a line figure plots, or finds why it cannot be drawn. */
export function planLineFigure(id: string, file: LineFile, record: HistoricalRecord): Planned {
  return planTracks(
    id,
    file,
    record,
    (options, tracks, language) =>
      renderChart('line', {
        ...options,
        series: tracks.map((track) => ({
          id: track.id,
          label: track.label(language),
          draw: track.entry.dotsOnly ? ('dots' as const) : ('line' as const),
        })),
        zero: file.zero,
        area: file.area,
      }),
    (tracks) => areaProblems(file, tracks),
  );
}

function areaProblems(
  file: LineFile,
  tracks: readonly Track<LineFile['series'][number]>[],
): readonly FigureProblem[] {
  const lines = tracks.filter(({ entry }) => !entry.dotsOnly);
  const measure = lines[0]?.info.measure;
  if (!file.area || (lines.length === 1 && measure === 'level' && file.zero)) return [];
  return [
    {
      path: ['area'],
      found: lines.length === 1 ? `an area under a ${measure}` : `an area under ${lines.length} lines`,
      expected: 'one series of levels on an axis from zero, where a surface has a meaning',
      remedy: 'Leave area away.',
    },
  ];
}
