import type { ComparedLevel, ComparedSeries, ComparisonData, FigureData } from '../client/figure-data.ts';
import type { Figure, FigureRow } from '../figures/figure.ts';
import { formatInterval } from '../locale/format.ts';
import { fill, words } from '../locale/words.ts';
import { computations } from '../model/computations/registry.ts';
import { observationsOf, refusalsOf } from '../model/quantity.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import { showBothUnits } from '../model/show.ts';

/** A series that a reader may switch on and off. */
export interface SeriesSwitch {
  readonly id: string;
  readonly label: string;
}

/** The periods of a row's observations, in words, without repeats. */
export function periodsOf(row: FigureRow, language: Figure['language']): string {
  const all = observationsOf(row.quantity).map((each) => formatInterval(each.start, each.end, language));
  return [...new Set(all)].join(words(language).page.listComma);
}

/**
 * The series of a chart that can be switched: several, few enough for a row of buttons, and each drawn with parts
 * that say which series they belong to.
 */
export function seriesSwitches({ placed, rows, wide }: Figure): readonly SeriesSwitch[] {
  const labels = new Map<string, string>();
  for (const { key, series } of placed.wide.marks)
    if (series !== '') labels.set(series, rows.find((row) => row.key === key)?.group ?? series);
  const told = [...labels.keys()].every((id) => wide.includes(`data-series="${id}"`));
  if (labels.size < 2 || labels.size > 6 || !told) return [];
  return [...labels].map(([id, label]) => ({ id, label }));
}

/** A period as an index may take it for its base. */
export interface BasePeriod {
  readonly period: string;
  readonly label: string;
}

/** The periods that a chart of levels can be set to 100 at; empty where it is not one. */
export function basePeriods(figure: Figure): readonly BasePeriod[] {
  if (!isOfLevels(figure)) return [];
  const periods = new Map(
    figure.rows.flatMap((row) =>
      observationsOf(row.quantity).map((each) => [periodOf(each), periodsOf(row, figure.language)] as const),
    ),
  );
  return periods.size < 2 ? [] : [...periods].sort().map(([period, label]) => ({ period, label }));
}

/** Only a line over time of printed levels or counts has growth and an index. */
function isOfLevels({ type, rows }: Figure): boolean {
  return (
    type === 'line' &&
    rows.every(
      ({ quantity: { origin } }) =>
        origin.kind === 'observation' && ['level', 'count'].includes(origin.series.measure),
    )
  );
}

function periodOf({ start, end }: Observation): string {
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return start === end ? start : end.slice(0, 7);
}

/** Everything that the client script needs to know of a figure. */
export function figureData(figure: Figure, record: HistoricalRecord): FigureData {
  const { id, language, type, rows, placed } = figure;
  const { figure: text, figureTools: tools, page, reason } = words(language);
  const series = new Map(placed.wide.marks.map((mark) => [mark.key, mark.series]));
  const groups = new Set(rows.map(({ group }) => group)).size > 1;
  return {
    id,
    language,
    axis: type === 'line' ? 'x' : type === 'bar' ? 'y' : 'xy',
    marks: rows
      .filter(({ key }) => series.has(key))
      .map((row) => ({
        key: row.key,
        series: series.get(row.key) ?? '',
        label: row.label,
        group: groups && row.group !== row.label ? row.group : '',
        value: showBothUnits(row.quantity, record, language),
        ...(refusalsOf(row.quantity).length > 0 ? { struck: true as const } : {}),
        facts: factsOf(row, figure, record),
      })),
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

  function factsOf(row: FigureRow, { language }: Figure, record: HistoricalRecord): [string, string][] {
    const { origin } = row.quantity;
    const periods = periodsOf(row, language);
    const facts: [string, string][] = [];
    if (periods !== row.label) facts.push([text.period, periods]);
    if (origin.kind === 'computation') {
      const computation = computations.find(({ name }) => name === origin.name);
      if (computation)
        facts.push([tools.rule, `${computation.title[language]} = ${computation.formula[language]}`]);
    }
    facts.push([text.edition, row.edition]);
    if (row.remark !== '')
      facts.push([refusalsOf(row.quantity).length > 0 ? tools.why : tools.status, row.remark]);
    facts.push([text.source, sourcesOf(row, record, language)]);
    return facts;
  }
}

/** Who printed the numbers of a row, each with the grade of its printing in words. */
function sourcesOf(row: FigureRow, record: HistoricalRecord, language: Figure['language']): string {
  const { page, grade } = words(language);
  const printings = observationsOf(row.quantity).flatMap((each) => each.printings);
  const named = printings.map((each) => {
    const publisher = record.sources.get(each.source)?.publisher[language] ?? each.source;
    return `${publisher}${page.open}${grade[each.grade]}${page.close}`;
  });
  return [...new Set(named)].join(page.semicolon);
}

function comparisonData({ rows, language, placed }: Figure, record: HistoricalRecord): ComparisonData {
  const series: Record<string, ComparedSeries> = {};
  const levels: Record<string, ComparedLevel> = {};
  const editions: Record<string, string> = {};
  const at = (size: 'wide' | 'narrow', key: string): number =>
    tenth(placed[size].marks.find((mark) => mark.key === key)?.x ?? 0);
  for (const { key, quantity } of rows) {
    if (quantity.origin.kind !== 'observation' || quantity.shown === undefined) continue;
    const { observation, series: info } = quantity.origin;
    const { measure, accumulation, unit, breaks, title } = info;
    series[info.id] ??= {
      measure,
      accumulation,
      unit,
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
      x: [at('wide', key), at('narrow', key)],
    };
  }
  const box = ({ plot }: Figure['placed']['wide']) =>
    [tenth(plot.x0), tenth(plot.y0), tenth(plot.x1), tenth(plot.y1)] as const;
  return { series, levels, editions, plots: { wide: box(placed.wide), narrow: box(placed.narrow) } };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** JSON that may stand in a `<script>`: nothing in it can end the element or begin a comment. */
export function toInertJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
