import { renderChart } from '../charts/chart-types.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import type { Planned } from './plan.ts';
import { planTracks } from './plan-tracks.ts';

/** Reads what small multiples plot, or finds why they cannot be drawn. */
export function planMultiplesFigure(
  id: string,
  file: Frozen<FigureFileOf<'multiples'>>,
  record: HistoricalRecord,
): Planned {
  return planTracks(id, file, record, (options, tracks, language) =>
    renderChart('multiples', {
      ...options,
      series: tracks.map((track) => ({
        id: track.id,
        label: track.label(language),
        emphasis: track.entry.emphasis,
      })),
      zero: file.zero,
    }),
  );
}
