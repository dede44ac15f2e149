import { renderChart } from '../charts/chart-types.ts';
import type { RowBand, RowPoint } from '../charts/point-rows/point-rows-options.ts';
import type { Language } from '../locale/languages.ts';
import { atOneTimeReasons } from '../model/comparability.ts';
import { toQuantity } from '../model/evaluate.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { showQuantity } from '../model/show.ts';
import { chartOptions } from './chart-options.ts';
import { readValue, requireOneAxis } from './expressions.ts';
import { positionOf, toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

type RangeFile = Frozen<FigureFileOf<'range'>>;

interface ReadRow {
  readonly row: RangeFile['rows'][number];
  readonly band: Quantity | undefined;
  readonly points: readonly { readonly kind: string; readonly quantity: Quantity }[];
}

/** Reads what a range figure plots, or finds why it cannot be drawn. */
export function planRangeFigure(id: string, file: RangeFile, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const rows = file.rows.map((row, index) => readRow(row, index, file, record, problems));
  const quantities = rows.flatMap(({ band, points }) => [
    ...(band ? [band] : []),
    ...points.map((each) => each.quantity),
  ]);
  requireOneAxis(quantities, ['rows'], record, problems);
  const bands = file.rows.some(({ band }) => band !== undefined);
  if (bands !== (file.bandLabel !== undefined))
    problems.push({
      path: ['bandLabel'],
      found: bands ? 'bands without a name' : 'a name for bands, of which there are none',
      expected: 'a name where there are bands, and only there',
      remedy: bands ? 'Say what the bands are.' : 'Leave it away.',
    });
  const first = quantities[0];
  if (problems.length > 0 || !first) return { problems };

  const nameOf = new Map(file.kinds.map((kind) => [kind.id, kind.label]));
  return {
    plan: {
      quantities,
      breaks: [],
      rows: (language) =>
        rows.flatMap(({ row, band, points }) => [
          ...(band
            ? [
                toRow(
                  `${row.id}-band`,
                  row.label[language],
                  file.bandLabel?.[language] ?? '',
                  band,
                  record,
                  language,
                ),
              ]
            : []),
          ...points.map(({ kind, quantity }) =>
            toRow(
              `${row.id}-${kind}`,
              row.label[language],
              nameOf.get(kind)?.[language] ?? '',
              quantity,
              record,
              language,
            ),
          ),
        ]),
      draw: (language, size) =>
        renderChart('range', {
          ...chartOptions(id, file, first.unit, record, language, size),
          kinds: file.kinds.map((kind) => ({ ...kind, label: kind.label[language] })),
          ...(file.bandLabel ? { bandLabel: file.bandLabel[language] } : {}),
          rows: rows.map(({ row, band, points }) => {
            const own = band && toBand(`${row.id}-band`, band, record, language);
            return {
              id: row.id,
              label: row.label[language],
              emphasis: row.emphasis,
              points: points.flatMap(({ kind, quantity }): RowPoint[] => {
                const value = toChartValue(`${row.id}-${kind}`, quantity, record, language, false);
                return value ? [{ ...value, kind }] : [];
              }),
              ...(own ? { band: own } : {}),
            };
          }),
        }),
    },
  };
}

function readRow(
  row: RangeFile['rows'][number],
  index: number,
  file: RangeFile,
  record: HistoricalRecord,
  problems: FigureProblem[],
): ReadRow {
  const kinds = file.kinds.map((kind) => kind.id);
  const path = ['rows', index];
  const points = row.points.flatMap(({ kind, quantity: expression }, at) => {
    if (!kinds.includes(kind))
      problems.push({
        path: [...path, 'points', at, 'kind'],
        found: `a kind "${kind}" that the figure does not declare`,
        expected: `one of ${kinds.join(', ')}`,
        remedy: 'Declare it under kinds, or correct it.',
      });
    const quantity = readValue(expression, [...path, 'points', at, 'quantity'], record, problems);
    return quantity ? [{ kind, quantity }] : [];
  });
  const band = row.band === undefined ? undefined : readBand(row.band, [...path, 'band'], record, problems);
  if (points.length === 0 && row.points.length === 0 && row.band === undefined)
    problems.push({
      path,
      found: 'a row with nothing in it',
      expected: 'points, a band, or both',
      remedy: 'Give it a value, or take it out.',
    });
  // A row compares editions; in everything else its values must agree.
  const [one, ...others] = [...points.map((each) => each.quantity), ...(band ? [band] : [])];
  for (const other of others) {
    const reasons = one
      ? atOneTimeReasons(one, other, record, { sameEntity: true, sameIndicator: true }).filter(
          ({ kind }) => kind !== 'edition',
        )
      : [];
    for (const reason of reasons)
      problems.push({
        path,
        found: `${one?.expression} beside ${other.expression}, which differ in ${reason.kind} (${reason.detail.en})`,
        expected: 'editions of one quantity, or a forecast of it',
        remedy: 'Give each quantity a row of its own.',
      });
  }
  return { row, band, points };
}

function readBand(
  id: string,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): Quantity | undefined {
  const observation = record.observations.get(id);
  const series = observation && record.series.get(observation.series);
  if (observation && series && observation.low !== undefined && observation.high !== undefined)
    return toQuantity(observation, series);
  problems.push({
    path,
    found: observation ? `"${id}", which has no low and high` : `an observation "${id}" that does not exist`,
    expected: 'an observation that is a range',
    remedy: 'Draw a value as a point, or correct the id.',
  });
  return undefined;
}

function toBand(
  key: string,
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
): RowBand | undefined {
  const low = positionOf({ unit: quantity.unit, shown: quantity.low }, record, language);
  const high = positionOf({ unit: quantity.unit, shown: quantity.high }, record, language);
  if (low === undefined || high === undefined) return undefined;
  return { key, low, high, text: showQuantity(quantity, record, language, 'label').number };
}
