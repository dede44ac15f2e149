import { renderChart } from '../charts/chart-types.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import type { Planned } from './plan.ts';
import { planTracks } from './plan-tracks.ts';

/** Reads what a figure of dots plots, or finds why it cannot be drawn. */
export function planDotsFigure(
  id: string,
  file: Frozen<FigureFileOf<'dots'>>,
  record: HistoricalRecord,
): Planned {
  return planTracks(id, file, record, (options, tracks, language) =>
    renderChart('dots', {
      ...options,
      series: tracks.map((track) => ({ id: track.id, label: track.label(language) })),
    }),
  );
}
