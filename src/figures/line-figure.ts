import type { LineRow } from '../charts/line-chart.ts';
import { renderChart } from '../charts/registry.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { toTime } from '../model/dates.ts';
import { toQuantity } from '../model/evaluate.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import { observationsIn } from '../model/record.ts';
import type { LineFigureFile } from '../model/schemas/figures.ts';
import { axisConflicts } from './axis.ts';
import { chartOptions } from './chart-options.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

interface Track {
  readonly id: string;
  readonly info: SeriesInfo;
  readonly label: (language: Language) => string;
  readonly dotsOnly: boolean;
  readonly points: readonly { readonly observation: Observation; readonly quantity: Quantity }[];
}

/** Works out what a line figure plots, or says why it cannot be drawn. */
export function planLineFigure(id: string, file: Frozen<LineFigureFile>, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const tracks = file.series.flatMap((entry, index): Track[] => {
    const info = record.series.get(entry.series);
    if (!info) {
      problems.push({
        path: ['series', index, 'series'],
        found: `a series "${entry.series}" that does not exist`,
        expected: 'the id of a series',
        remedy: 'Correct the id.',
      });
      return [];
    }
    const chosen = observationsIn(record, entry.series, entry.edition).filter((each) => {
      const year = Number(each.start.slice(0, 4));
      return (
        (entry.from === undefined || year >= entry.from) &&
        (entry.to === undefined || year <= entry.to) &&
        each.value !== undefined
      );
    });
    if (chosen.length === 0) {
      problems.push({
        path: ['series', index],
        found: 'no observation in that edition and those years',
        expected: 'at least one',
        remedy: 'Correct edition, from or to.',
      });
      return [];
    }
    const edition = entry.edition ?? info.edition;
    return [
      {
        id: edition === info.edition ? info.id : `${info.id}-${edition}`,
        info,
        label: (language) => (entry.label ?? info.shortTitle ?? info.title)[language],
        dotsOnly: entry.dotsOnly,
        points: chosen.map((observation) => ({ observation, quantity: toQuantity(observation, info) })),
      },
    ];
  });
  const quantities = tracks.flatMap((track) => track.points.map((each) => each.quantity));
  for (const found of axisConflicts(quantities, record))
    problems.push({
      path: ['series'],
      found,
      expected: 'quantities that may stand on one axis',
      remedy: 'Draw them in figures of their own.',
    });
  const first = tracks[0];
  if (problems.length > 0 || !first) return { problems };

  const emphasized = new Set(file.annotations.filter((each) => each.emphasis).map((each) => each.at));
  const starts = tracks.flatMap((track) => track.points.map((each) => each.observation.start)).sort();
  const [from, to] = [starts[0] ?? '', starts.at(-1) ?? ''];
  const breaks = first.info.breaks.filter((each) => from < each.at && each.at <= to);
  const rowsOf = (language: Language): LineRow[] =>
    tracks.flatMap((track) =>
      track.points.flatMap(({ observation, quantity }) => {
        const value = toChartValue(
          observation.id,
          quantity,
          record,
          language,
          emphasized.has(observation.id),
        );
        if (!value) return [];
        return [
          {
            ...value,
            series: track.id,
            start: new Date(toTime(observation.start)),
            end: new Date(toTime(observation.end)),
            edition: observation.edition,
          },
        ];
      }),
    );
  return {
    plan: {
      quantities,
      breaks,
      rows: (language) =>
        tracks.flatMap((track) =>
          track.points.map(({ observation, quantity }) =>
            toRow(
              observation.id,
              track.label(language),
              formatInterval(observation.start, observation.end, language),
              quantity,
              record,
              language,
            ),
          ),
        ),
      draw: (language, size) =>
        renderChart('line', {
          ...chartOptions(id, file, first.info.unit, record, language, size),
          rows: rowsOf(language),
          series: tracks.map((track) => ({
            id: track.id,
            label: track.label(language),
            draw: track.dotsOnly ? 'dots' : 'line',
          })),
          breaks: breaks.map((each) => ({ at: each.at, label: each.title[language], kind: each.kind })),
        }),
    },
  };
}
