import { renderChart } from '../charts/registry.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import type { FigureProblem, Planned } from './plan.ts';
import { breaksWithin, chartBreaks, lineRows, quantitiesOf, readTracks, tableRows } from './tracks.ts';

/** Works out what a figure of dots plots, or says why it cannot be drawn. */
export function planDotsFigure(
  id: string,
  file: Frozen<FigureFileOf<'dots'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const tracks = readTracks(file.series, record, problems).flatMap((track) => track ?? []);
  requireOneAxis(quantitiesOf(tracks), ['series'], record, problems);
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };
  const emphasized = new Set(file.annotations.filter((each) => each.emphasis).map((each) => each.at));
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: breaksWithin(tracks),
      rows: (language) => tableRows(tracks, record, language),
      draw: (language, size) =>
        renderChart('dots', {
          ...chartOptions(id, file, first.info.unit, record, language, size),
          rows: lineRows(tracks, record, language, emphasized),
          series: tracks.map((track) => ({ id: track.id, label: track.label(language) })),
          breaks: chartBreaks(tracks, language),
        }),
    },
  };
}
