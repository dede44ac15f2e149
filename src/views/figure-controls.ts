import type {
  ComparedLevel,
  ComparedSeries,
  ComparisonData,
  FigureData,
  MarkData,
} from '../client/figure-data.ts';
import type { Figure, FigureRow } from '../figures/figure.ts';
import { fill, words } from '../locale/words.ts';
import { computations } from '../model/computations/computations.ts';
import { periodOf } from '../model/dates.ts';
import { observationsOf } from '../model/quantity.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import { showBothUnits } from '../model/show.ts';

/** A series that readers can switch on and off. */
export interface SeriesSwitch {
  readonly id: string;
  readonly label: string;
}

/** The observations that a row rests on; none for a target, an event or a coding. */
export function observationsOfRow({ quantity }: FigureRow): readonly Observation[] {
  return quantity === undefined ? [] : observationsOf(quantity);
}

/**
 * The series of a chart that can be switched on and off: two to six of them, if the drawing marks which of its parts
 * belong to which series.
 */
export function seriesSwitches({ placed, rows, wide }: Figure): readonly SeriesSwitch[] {
  const labels = new Map<string, string>();
  for (const { key, series } of placed.wide.marks)
    if (series !== '') labels.set(series, rows.find((row) => row.key === key)?.group ?? series);
  const isMarked = [...labels.keys()].every((id) => wide.includes(`data-series="${id}"`));
  if (labels.size < 2 || labels.size > 6 || !isMarked) return [];
  return [...labels].map(([id, label]) => ({ id, label }));
}

/** A period that can be the base of an index. */
export interface BasePeriod {
  readonly period: string;
  readonly label: string;
}

/** The periods at which a chart of levels can be set to 100; empty for other charts. */
export function basePeriods(figure: Figure): readonly BasePeriod[] {
  if (!isOfLevels(figure)) return [];
  const periods = new Map(
    figure.rows.flatMap((row) => observationsOfRow(row).map((each) => [periodOf(each), row.period] as const)),
  );
  return periods.size < 2 ? [] : [...periods].sort().map(([period, label]) => ({ period, label }));
}

/** Whether a chart is a line over time of printed levels or counts; only such a chart has growth and an index. */
function isOfLevels({ type, rows }: Figure): boolean {
  return (
    type === 'line' &&
    rows.every(
      ({ quantity }) =>
        quantity?.origin.kind === 'observation' &&
        ['level', 'count'].includes(quantity.origin.series.measure),
    )
  );
}

/** The axis along which readers move through each type of chart; types that are not listed use both axes. */
const axes: Partial<Readonly<Record<Figure['type'], FigureData['axis']>>> = {
  line: 'x',
  dots: 'x',
  bar: 'y',
  column: 'x',
  array: 'y',
  dumbbell: 'y',
  attainment: 'y',
  range: 'y',
  timeline: 'y',
  map: 'y',
};

/** Everything that the browser script needs to know of a figure. */
export function figureData(figure: Figure, record: HistoricalRecord): FigureData {
  const { id, language, type, rows, placed } = figure;
  const { figureTools: tools, page, reason } = words(language);
  const groups = new Set(rows.map(({ group }) => group)).size > 1;
  return {
    id,
    language,
    axis: axes[type] ?? 'xy',
    marks: placed.wide.marks.flatMap(({ key, series }) => {
      const own = rows.filter((row) => row.key === key);
      return own.length === 0 ? [] : [{ key, series, ...markData(own, groups, figure, record) }];
    }),
    ...(basePeriods(figure).length > 0 ? { comparison: comparisonData(figure, record) } : {}),
    words: {
      role: tools.role,
      hint: tools.hint,
      growthOf: tools.growthOf,
      refused: tools.refused,
      span: tools.span,
      notComparable: words(language).notComparable,
      setBase: tools.setBase,
      sorted: fill(tools.sorted, { hint: tools.hint }),
      reason: {
        edition: reason.edition,
        break: reason.break,
        bound: reason.bound,
        zero: reason.zero,
        declared: reason.declared,
        'year-to-date': reason['year-to-date'],
      },
      colon: page.colon,
      comma: page.listComma,
      semicolon: page.semicolon,
      stop: words(language).story.stop,
      open: page.open,
      close: page.close,
    },
  };
}

/**
 * The label, value and facts of a mark. A mark with two values, as in a scatter plot, has two rows and is labelled by
 * their group.
 */
function markData(
  rows: readonly FigureRow[],
  groups: boolean,
  figure: Figure,
  record: HistoricalRecord,
): Omit<MarkData, 'key' | 'series'> {
  const { language } = figure;
  const { page } = words(language);
  const [first] = rows as readonly [FigureRow];
  const isOne = rows.length === 1;
  const facts = rows.flatMap((row) => factsOf(row, figure, record));
  return {
    label: isOne ? first.label : first.group,
    group: isOne && groups && first.group !== first.label ? first.group : '',
    value: rows
      .map((row) => (isOne ? '' : `${row.label}${page.colon}`) + writtenValue(row, language, record))
      .join(page.semicolon),
    ...(rows.some(({ struck }) => struck) ? { struck: true as const } : {}),
    facts: [...new Map(facts.map((fact) => [fact.join(' '), fact])).values()],
  };
}

function writtenValue(row: FigureRow, language: Figure['language'], record: HistoricalRecord): string {
  if (row.quantity !== undefined) return showBothUnits(row.quantity, record, language);
  const gap = row.unit !== '' && language === 'en' ? '\u00a0' : '';
  return `${row.value}${gap}${row.unit}`;
}

function factsOf(row: FigureRow, { language }: Figure, record: HistoricalRecord): [string, string][] {
  const { figure: text, figureTools: tools } = words(language);
  const facts: [string, string][] = [];
  if (row.period !== '' && row.period !== row.label) facts.push([text.period, row.period]);
  const origin = row.quantity?.origin;
  const computation = computations.find(({ name }) => origin?.kind === 'computation' && name === origin.name);
  if (computation)
    facts.push([tools.rule, `${computation.title[language]} = ${computation.formula[language]}`]);
  if (row.edition !== '') facts.push([text.edition, row.edition]);
  if (row.remark !== '') facts.push([row.struck ? tools.why : tools.status, row.remark]);
  // What was not found has no source.
  if (row.sources.length > 0) facts.push([text.source, sourcesOf(row, record, language)]);
  return facts;
}

/** Who printed the numbers of a row, each with the grade of its printing in words. */
function sourcesOf(row: FigureRow, record: HistoricalRecord, language: Figure['language']): string {
  const { page, grade } = words(language);
  const write = (source: string, graded: string): string =>
    `${record.sources.get(source)?.publisher[language] ?? source}${graded === '' ? '' : `${page.open}${graded}${page.close}`}`;
  const printings = observationsOfRow(row).flatMap((each) => each.printings);
  const named =
    printings.length > 0
      ? printings.map((each) => write(each.source, grade[each.grade]))
      : row.sources.map((source) => write(source, row.grade));
  return [...new Set(named)].join(page.semicolon);
}

function comparisonData({ rows, language, placed }: Figure, record: HistoricalRecord): ComparisonData {
  const series: Record<string, ComparedSeries> = {};
  const levels: Record<string, ComparedLevel> = {};
  const editions: Record<string, string> = {};
  const xOf = (size: 'wide' | 'narrow', key: string): number =>
    roundToTenth(placed[size].marks.find((mark) => mark.key === key)?.x ?? 0);
  for (const { key, quantity } of rows) {
    if (quantity?.origin.kind !== 'observation' || quantity.shown === undefined) continue;
    const { observation, series: info } = quantity.origin;
    const { measure, accumulation, unit, breaks, title } = info;
    const refuses = info.refuses?.filter(({ what }) => what === 'growth') ?? [];
    series[info.id] ??= {
      measure,
      accumulation,
      unit,
      ...(refuses.length > 0 ? { refuses } : {}),
      title: title[language],
      breaks: breaks.map((each) => [each.at, each.title[language]] as const),
    };
    editions[observation.edition] ??= record.editions.get(observation.edition)?.title[language] ?? '';
    levels[key] = {
      of: info.id,
      edition: observation.edition,
      start: observation.start,
      end: observation.end,
      value: observation.value ?? '',
      bounded: observation.bound !== undefined,
      period: periodOf(observation),
      x: [xOf('wide', key), xOf('narrow', key)],
    };
  }
  const box = ({ plot }: Figure['placed']['wide']) =>
    [roundToTenth(plot.x0), roundToTenth(plot.y0), roundToTenth(plot.x1), roundToTenth(plot.y1)] as const;
  return { series, levels, editions, plots: { wide: box(placed.wide), narrow: box(placed.narrow) } };
}

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;
