import { renderChart } from '../charts/chart-types.ts';
import type { ColumnRow, EmptyColumn } from '../charts/column/column-options.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { breaksBefore } from '../model/breaks.ts';
import { overTimeReasons } from '../model/comparability.ts';
import type { Path } from '../model/place.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Reason } from '../model/reason.ts';
import type { Frozen, HistoricalRecord, SeriesInfo } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { writeReasons } from '../model/write-reasons.ts';
import { chartOptions } from './chart-options.ts';
import { readValue, requireOneAxis } from './expressions.ts';
import type { FigureRow } from './figure.ts';
import { emptyRow, toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

type ColumnFile = Frozen<FigureFileOf<'column'>>;

interface Column {
  readonly column: ColumnFile['columns'][number];
  /** Undefined where nothing was found. */
  readonly quantity: Quantity | undefined;
  /** Why it may not be compared with the column before it; empty if it may, and for the first. */
  readonly reasons: readonly Reason[];
}

/**
 * Reads what a figure of columns plots, or finds why it cannot be drawn. Which columns touch is not declared: each is
 * compared with the one before it, by the same rules as a growth rate would be.
 */
export function planColumnFigure(id: string, file: ColumnFile, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const columns = readColumns(file, record, problems);
  const quantities = columns.flatMap(({ quantity }) => quantity ?? []);
  requireOneAxis(quantities, ['columns'], record, problems);
  problems.push(...runProblems(file, columns));
  const [first] = quantities;
  if (first === undefined && problems.length === 0)
    problems.push({
      path: ['columns'],
      found: 'no column with a quantity',
      expected: 'at least one',
      remedy: 'Say in words that nothing was found.',
    });
  if (problems.length > 0 || first === undefined) return { problems };
  return {
    plan: {
      quantities,
      breaks: breaksBetween(quantities),
      rows: (language) => columns.map((each) => tableRow(each, record, language)),
      draw: (language, size) =>
        renderChart('column', {
          ...chartOptions(id, file, first.unit, record, language, size),
          rows: columns.flatMap((each) => chartRow(each, record, language) ?? []),
          runs: file.runs.map(({ at, text }) => ({ at, text: toPlainText(text, language, record).text })),
        }),
    },
  };
}

function readColumns(file: ColumnFile, record: HistoricalRecord, problems: FigureProblem[]): Column[] {
  let before: Quantity | undefined;
  return file.columns.flatMap((column, index): Column[] => {
    const path: Path = ['columns', index];
    if ((column.quantity === undefined) === (column.absent === undefined)) {
      problems.push({
        path,
        found:
          column.quantity === undefined ? 'neither `quantity` nor `absent`' : 'both `quantity` and `absent`',
        expected: 'one of them',
        remedy: 'Give the quantity, or say in `absent` that none was found.',
      });
      return [];
    }
    if (column.quantity === undefined) return [{ column, quantity: undefined, reasons: [] }];
    const quantity = readValue(column.quantity, [...path, 'quantity'], record, problems);
    if (quantity === undefined) return [];
    const reasons = before === undefined ? [] : overTimeReasons(quantity, before, record);
    before = quantity;
    return [{ column, quantity, reasons }];
  });
}

/** The breaks that lie between columns, for the list below the picture. */
function breaksBetween(quantities: readonly Quantity[]): SeriesInfo['breaks'] {
  const found = quantities.flatMap(({ basis }, index) =>
    basis ? breaksBefore(basis.series.breaks, basis.start, quantities[index - 1]?.basis?.start) : [],
  );
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

/** A run begins with the first column and with each that may not be compared with the one before it. */
function runProblems(file: ColumnFile, columns: readonly Column[]): FigureProblem[] {
  const begins = columns
    .filter(({ reasons }, index) => index === 0 || reasons.length > 0)
    .map(({ column }) => column.id);
  return file.runs.flatMap(({ at }, index) =>
    begins.includes(at)
      ? []
      : [
          {
            path: ['runs', index, 'at'],
            found: `"${at}", at which no run of columns begins`,
            expected: `one of ${begins.join(', ')}`,
            remedy: 'Name a column that may not be compared with the one before it, or the first.',
          },
        ],
  );
}

function chartRow(
  { column, quantity, reasons }: Column,
  record: HistoricalRecord,
  language: Language,
): ColumnRow | EmptyColumn | undefined {
  const label = column.label[language];
  if (quantity === undefined)
    return {
      key: column.id,
      label,
      absent: toPlainText(column.absent ?? column.label, language, record).text,
    };
  const value = toChartValue(column.id, quantity, record, language, column.emphasis);
  return value && { ...value, label, touches: reasons.length === 0 };
}

function tableRow(
  { column, quantity, reasons }: Column,
  record: HistoricalRecord,
  language: Language,
): FigureRow {
  const label = column.label[language];
  if (quantity === undefined)
    return emptyRow(column.id, label, toPlainText(column.absent ?? column.label, language, record).text);
  const row = toRow(column.id, '', label, quantity, record, language);
  if (reasons.length === 0) return row;
  const { figure, page } = words(language);
  const { open, close, semicolon } = page;
  const unequal = fill(figure.unequal, { open, close, reasons: writeReasons(reasons, language) });
  return { ...row, remark: row.remark === '' ? unequal : `${row.remark}${semicolon}${unequal}` };
}
