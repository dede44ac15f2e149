import { renderChart } from '../charts/chart-types.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions, unitLabel } from './chart-options.ts';
import { readValue, requireOneAxis } from './expressions.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

interface ReadPoint {
  readonly point: Frozen<FigureFileOf<'scatter'>>['points'][number];
  readonly x: Quantity;
  readonly y: Quantity;
}

/** Reads what a scatter figure plots, or finds why it cannot be drawn. */
export function planScatterFigure(
  id: string,
  file: Frozen<FigureFileOf<'scatter'>>,
  record: HistoricalRecord,
): Planned {
  const problems: FigureProblem[] = [];
  const points = file.points.flatMap((point, index): ReadPoint[] => {
    const path = ['points', index];
    const x = readValue(point.x, [...path, 'x'], record, problems);
    const y = readValue(point.y, [...path, 'y'], record, problems);
    if (!x || !y) return [];
    if (x.entity !== y.entity)
      problems.push({
        path,
        found: `numbers of ${x.entity ?? 'several places'} and of ${y.entity ?? 'several places'}`,
        expected: 'two numbers of one place',
        remedy: 'Take both from series of the same entity.',
      });
    return [{ point, x, y }];
  });
  for (const axis of ['x', 'y'] as const)
    requireOneAxis(
      points.map((each) => each[axis]),
      ['points'],
      record,
      problems,
    );
  const first = points[0];
  if (problems.length > 0 || !first) return { problems };
  return {
    plan: {
      quantities: points.flatMap(({ x, y }) => [x, y]),
      breaks: [],
      // A mark has two values and therefore two rows with the same key.
      rows: (language) =>
        points.flatMap(({ point, x, y }) =>
          (['x', 'y'] as const).map((axis) =>
            toRow(
              point.id,
              point.label[language],
              file[axis][language],
              axis === 'x' ? x : y,
              record,
              language,
            ),
          ),
        ),
      draw: (language, size) =>
        renderChart('scatter', {
          ...chartOptions(id, file, '', record, language, size),
          x: { title: file.x[language], unit: unitLabel(first.x.unit, record, language), zero: file.zero.x },
          y: { title: file.y[language], unit: unitLabel(first.y.unit, record, language), zero: file.zero.y },
          points: points.flatMap(({ point, x, y }) => {
            const horizontal = toChartValue(point.id, x, record, language, point.emphasis);
            const vertical = toChartValue(point.id, y, record, language, point.emphasis);
            if (!horizontal || !vertical) return [];
            return [
              {
                key: point.id,
                label: point.label[language],
                x: horizontal.value,
                y: vertical.value,
                state: horizontal.state === 'current' ? vertical.state : horizontal.state,
                emphasis: point.emphasis,
              },
            ];
          }),
        }),
    },
  };
}
