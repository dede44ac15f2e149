import type { ChartValue } from '../charts/chart.ts';
import { movePoint, toPosition } from '../locale/decimal.ts';
import { formatDate, formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { bestGrade } from '../model/best-grade.ts';
import type { Quantity } from '../model/quantity.ts';
import { eventsOf, observationsOf, printingsOf, refusalsOf } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { Bound, Grade } from '../model/schemas/primitives.ts';
import { showQuantity } from '../model/show.ts';
import { unitFor } from '../model/units.ts';
import { writeReasons } from '../model/write-reasons.ts';
import type { FigureRow } from './figure.ts';

/** The grade of a number: that of its observation, or the weakest of those it is computed from. */
function gradeOf(quantity: Quantity): Grade {
  if (quantity.origin.kind === 'target') return bestGrade(quantity.origin.target.printings);
  const grades = [...observationsOf(quantity), ...eventsOf(quantity)].map((each) =>
    bestGrade(each.printings),
  );
  return grades.sort().at(-1) ?? 'A';
}

/** The remark on a value: refused, a target, of another edition than the current one, or its status. */
function remarkOf(quantity: Quantity, language: Language): string {
  const dictionary = words(language);
  const reasons = refusalsOf(quantity);
  const { open, close } = dictionary.page;
  if (reasons.length > 0)
    return `${dictionary.notComparable}${open}${writeReasons(reasons, language)}${close}`;
  if (quantity.origin.kind === 'target')
    return fill(dictionary.figure.setBy, { who: quantity.origin.target.setBy[language] });
  if (quantity.origin.kind !== 'observation') return '';
  const { observation, series } = quantity.origin;
  if (observation.edition !== series.edition) return dictionary.otherEdition;
  return observation.status ?? '';
}

/** The table row of a plotted quantity, with every digit that the source prints. */
export function toRow(
  key: string,
  group: string,
  label: string,
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
): FigureRow {
  const shown = showQuantity(quantity, record, language, 'exact');
  const observations = observationsOf(quantity);
  const editions = new Set(
    observations.map((each) => record.editions.get(each.edition)?.title[language] ?? ''),
  );
  const due = quantity.origin.kind === 'target' ? quantity.origin.target.due : null;
  const intervals = due === null ? observations : [due];
  const dates = eventsOf(quantity).map(({ date }) => formatDate(date.date, language));
  const periods = new Set([
    ...intervals.map((each) => formatInterval(each.start, each.end, language)),
    ...dates,
  ]);
  return {
    key,
    group,
    label,
    period: [...periods].join(words(language).page.listComma),
    value: shown.number,
    unit: shown.unit,
    edition: [...editions].join(words(language).page.semicolon),
    remark: remarkOf(quantity, language),
    struck: refusalsOf(quantity).length > 0,
    grade: words(language).grade[gradeOf(quantity)],
    sources: [...new Set(printingsOf(quantity).map((each) => each.source))],
    quantity,
  };
}

/** The table row of a mark that says in words what there is in place of a number. */
export function emptyRow(key: string, label: string, value: string): FigureRow {
  return {
    key,
    group: '',
    label,
    period: '',
    value,
    unit: '',
    edition: '',
    remark: '',
    struck: false,
    grade: '',
    sources: [],
    quantity: undefined,
  };
}

/** The position of a number on an axis in the unit of the language; undefined for a range or an unknown unit. */
export function positionOf(
  { unit, shown }: Pick<Quantity, 'unit' | 'shown'>,
  record: HistoricalRecord,
  language: Language,
): number | undefined {
  const own = record.units.get(unit);
  const target = unitFor(unit, record, language);
  if (!own || !target || shown === undefined) return undefined;
  return toPosition(movePoint(shown, own.power - target.power));
}

/** Whether the true value is above or below the number, where only a bound is known. */
function openSide(bound: Bound | undefined): Pick<ChartValue, 'bound'> {
  if (bound === undefined) return {};
  return { bound: ['below', 'at-most', 'nearly'].includes(bound) ? 'below' : 'above' };
}

/** A quantity as charts take it, with its position in the unit of the language; undefined where it has none. */
export function toChartValue(
  key: string,
  quantity: Quantity,
  record: HistoricalRecord,
  language: Language,
  emphasis: boolean,
): ChartValue | undefined {
  const value = positionOf(quantity, record, language);
  if (value === undefined) return undefined;
  const observed = quantity.origin.kind === 'observation' ? quantity.origin : undefined;
  const state =
    refusalsOf(quantity).length > 0
      ? 'refused'
      : quantity.bound !== undefined
        ? 'bounded'
        : observed && observed.observation.edition !== observed.series.edition
          ? 'other-edition'
          : 'current';
  return {
    key,
    value,
    text: showQuantity(quantity, record, language, 'label').number,
    state,
    emphasis,
    ...openSide(quantity.bound),
  };
}
