import type { ArrayPart, DotArray } from '../charts/array/array-options.ts';
import type { ChartValue } from '../charts/chart.ts';
import { renderChart } from '../charts/chart-types.ts';
import { fromInteger } from '../locale/decimal.ts';
import { formatNumber } from '../locale/format.ts';
import { type Language, languages } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { readValue, requireOneAxis } from './expressions.ts';
import type { FigureRow } from './figure.ts';
import { emptyRow, toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

type ArrayFile = Frozen<FigureFileOf<'array'>>;
type Declared = ArrayFile['arrays'][number];

interface Counted<Entry> {
  readonly entry: Entry;
  readonly quantity: Quantity;
  /** How many dots it is. */
  readonly count: number;
}

interface ReadArray {
  readonly declared: Declared;
  readonly whole: Counted<NonNullable<Declared['whole']>> | undefined;
  readonly parts: readonly Counted<Declared['parts'][number]>[];
  /** How many of the whole are in no part. */
  readonly left: number;
}

/**
 * Reads what a figure of dot arrays plots, or finds why it cannot be drawn. A dot stands for one thing, so each number
 * must be whole and exact; parts of a whole must be of the same place, and what they leave of it must be declared.
 */
export function planArrayFigure(id: string, file: ArrayFile, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const arrays = file.arrays.flatMap(
    (each, index) => readArray(each, ['arrays', index], record, problems) ?? [],
  );
  const quantities = arrays.flatMap(({ whole, parts }) =>
    [...(whole ? [whole] : []), ...parts].map(({ quantity }) => quantity),
  );
  requireOneAxis(quantities, ['arrays'], record, problems);
  const [first] = quantities;
  if (problems.length > 0 || first === undefined) return { problems };
  return {
    plan: {
      quantities,
      breaks: [],
      rows: (language) => arrays.flatMap((each) => tableRows(each, record, language)),
      draw: (language, size) =>
        renderChart('array', {
          ...chartOptions(id, file, first.unit, record, language, size),
          arrays: arrays.map((each) => chartArray(each, record, language)),
        }),
    },
  };
}

function readArray(
  declared: Declared,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): ReadArray | undefined {
  const before = problems.length;
  const { whole: entire } = declared;
  const whole = entire && readCount(entire, [...path, 'whole', 'quantity'], record, problems);
  const parts = declared.parts.flatMap(
    (part, index) => readCount(part, [...path, 'parts', index, 'quantity'], record, problems) ?? [],
  );
  if (problems.length > before) return undefined;
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const left = (whole?.count ?? sum) - sum;
  const refuse = (found: string, expected: string, remedy: string): void =>
    void problems.push({ path, found, expected, remedy });
  const entities = new Set(
    [...(whole ? [whole] : []), ...parts].flatMap(({ quantity }) => quantity.entity ?? []),
  );
  if (whole && entities.size > 1)
    refuse(
      `a whole and parts of ${[...entities].join(', ')}`,
      'numbers of one place',
      'Draw them as arrays of their own.',
    );
  if (left < 0)
    refuse(`parts of ${sum} in a whole of ${whole?.count}`, 'parts that fit into it', 'Draw them apart.');
  if (left > 0 && !declared.rest)
    refuse(
      `parts of ${sum} in a whole of ${whole?.count}`,
      '`rest`, which says what is left',
      'Say in `rest` what is known of the others, if only that nothing is.',
    );
  if (left === 0 && declared.rest) refuse('`rest` where nothing is left', 'none', 'Leave `rest` out.');
  return { declared, whole, parts, left };
}

function readCount<Entry extends { readonly id: string; readonly quantity: string }>(
  entry: Entry,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): Counted<Entry> | undefined {
  const quantity = readValue(entry.quantity, path, record, problems);
  if (quantity === undefined) return undefined;
  const counts = languages.map((language) => countedValue(entry.id, quantity, record, language)?.value ?? -1);
  const [count = -1] = counts;
  if (
    quantity.bound === undefined &&
    counts.every((each) => each === count) &&
    count >= 0 &&
    Number.isInteger(count)
  )
    return { entry, quantity, count };
  problems.push({
    path,
    found:
      quantity.bound === undefined
        ? `${entry.quantity}, which is no whole number`
        : `${entry.quantity}, which is only a bound`,
    expected: 'an exact count, since each dot stands for one',
    remedy: 'Draw it as a bar.',
  });
  return undefined;
}

const countedValue = (
  key: string,
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
  emphasis = false,
): ChartValue | undefined => toChartValue(key, quantity, record, language, emphasis);

const countText = (count: number, language: Language): string => formatNumber(fromInteger(count), language);

function chartArray(
  { declared, whole, parts, left }: ReadArray,
  record: HistoricalRecord,
  language: Language,
): DotArray {
  const drawn = parts.flatMap(({ entry, quantity }): ArrayPart[] => {
    const value = countedValue(entry.id, quantity, record, language, entry.emphasis);
    return value ? [{ ...value, label: entry.label[language], look: entry.look }] : [];
  });
  const rest: ArrayPart[] = declared.rest
    ? [
        {
          key: declared.rest.id,
          value: left,
          text: countText(left, language),
          state: 'current',
          label: declared.rest.label[language],
          look: 'dotted',
        },
      ]
    : [];
  const all = whole && countedValue(whole.entry.id, whole.quantity, record, language);
  return {
    ...(whole && all ? { whole: { key: all.key, text: all.text, label: whole.entry.label[language] } } : {}),
    parts: [...drawn, ...rest],
  };
}

function tableRows(
  { declared, whole, parts, left }: ReadArray,
  record: HistoricalRecord,
  language: Language,
): FigureRow[] {
  const group = whole?.entry.label[language] ?? '';
  const row = ({
    entry,
    quantity,
  }: ReadArray['parts'][number] | NonNullable<ReadArray['whole']>): FigureRow =>
    toRow(entry.id, group, entry.label[language], quantity, record, language);
  const { rest } = declared;
  const all = whole ? [row(whole)] : [];
  const { unit = '', sources = [], grade = '' } = all[0] ?? {};
  const remark = words(language).figure.rest;
  return [
    ...all,
    ...parts.map(row),
    ...(rest
      ? [
          {
            ...emptyRow(rest.id, rest.label[language], countText(left, language)),
            group,
            unit,
            sources,
            grade,
            remark,
          },
        ]
      : []),
  ];
}
