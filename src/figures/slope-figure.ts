import { renderChart } from '../charts/chart-types.ts';
import { formatDate } from '../locale/format.ts';
import { overTimeReasons } from '../model/comparability.ts';
import { declaredReasons } from '../model/declared-refusals.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { requireOneAxis } from './expressions.ts';
import { toChartValue } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';
import { quantitiesOf, readTracks, tableRows } from './tracks.ts';

/** Reads what a slope figure plots, or finds why it cannot be drawn. */
export function planSlopeFigure(
  id: string,
  file: Frozen<FigureFileOf<'slope'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  if (file.from >= file.to)
    problems.push({
      path: ['to'],
      found: `${file.to}, which is not after ${file.from}`,
      expected: 'a later year',
      remedy: 'Give the earlier year as from.',
    });
  const entries = file.series.map((each) => ({ ...each, from: file.from, to: file.to }));
  const tracks = readTracks(entries, record, problems).flatMap((track) => {
    const path = ['series', entries.indexOf(track.entry)];
    const ends = [file.from, file.to].flatMap((year) => {
      const found = track.points.filter(({ observation }) => Number(observation.start.slice(0, 4)) === year);
      if (found.length !== 1 || track.info.accumulation !== 'year')
        problems.push({
          path,
          found: `${found.length} values of "${track.id}" in ${year}`,
          expected: 'one value of the whole year',
          remedy: 'Take years that the edition prints, and a series of whole years.',
        });
      return found.slice(0, 1);
    });
    const [from, to] = ends;
    if (!from || !to) return [];
    // A line between two values shows a change, so they must be comparable over time.
    for (const reason of [
      ...overTimeReasons(to.quantity, from.quantity, record),
      ...declaredReasons([to.quantity, from.quantity], 'growth', 'line'),
    ])
      problems.push({
        path,
        found: `a line from ${from.observation.id} to ${to.observation.id}, which the model refuses: ${reason.kind} (${reason.detail.en})`,
        expected: 'two values that mean the same thing',
        remedy: 'Take years between which nothing changes, or draw the values as dots.',
      });
    return [{ ...track, points: [from, to] }];
  });
  requireOneAxis(quantitiesOf(tracks), ['series'], record, problems);
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };
  return {
    plan: {
      quantities: quantitiesOf(tracks),
      breaks: [],
      rows: (language) => tableRows(tracks, record, language),
      draw: (language, size) =>
        renderChart('slope', {
          ...chartOptions(id, file, first.info.unit, record, language, size),
          from: formatDate(String(file.from), language),
          to: formatDate(String(file.to), language),
          rows: tracks.flatMap(({ id, label, entry: { emphasis }, points }) => {
            const [from, to] = points.map(({ observation, quantity }) =>
              toChartValue(observation.id, quantity, record, language, emphasis),
            );
            return from && to ? [{ id, label: label(language), emphasis, from, to }] : [];
          }),
        }),
    },
  };
}
