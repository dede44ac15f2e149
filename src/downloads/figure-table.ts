import type { Figure, FigureRow } from '../figures/figure.ts';
import type { Decimal } from '../locale/decimal.ts';
import { movePoint, toPlain, trim } from '../locale/decimal.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { breaksBefore } from '../model/breaks.ts';
import { observationsOf } from '../model/quantity.ts';
import { type HistoricalRecord, type Observation, observationsIn } from '../model/record.ts';
import { unitFor, unitName } from '../model/units.ts';
import { type Field, field, type Table, toList, toTable } from './table.ts';

/** A mark as both languages draw it. */
interface Mark {
  readonly zh: FigureRow;
  readonly en: FigureRow;
  readonly observations: readonly Observation[];
}

/**
 * Exactly what a figure draws, one row for each mark, in the units of both languages.
 * @param figure the same figure in both languages
 */
export function figureTable(figure: Readonly<Record<Language, Figure>>, record: HistoricalRecord): Table {
  // A mark with two values, as in a scatter plot, has two rows with the same key, in the same order in both languages.
  const english = Map.groupBy(figure.en.rows, (each) => each.key);
  const marks = figure.zh.rows.flatMap((zh): Mark[] => {
    const en = english.get(zh.key)?.shift();
    return en ? [{ zh, en, observations: zh.quantity ? observationsOf(zh.quantity) : [] }] : [];
  });
  const fields: readonly Field<Mark>[] = [
    field('figure', 'text', () => figure.zh.id),
    field('mark', 'text', ({ zh }) => zh.key),
    field('group_zh', 'text', ({ zh }) => zh.group || null),
    field('group_en', 'text', ({ en }) => en.group || null),
    field('label_zh', 'text', ({ zh }) => zh.label),
    field('label_en', 'text', ({ en }) => en.label),
    field('period_zh', 'text', ({ zh }) => zh.period || null),
    field('period_en', 'text', ({ en }) => en.period || null),
    field(
      'start',
      'day',
      ({ zh, observations }) => zh.quantity?.basis?.start ?? sharedDay(observations, 'start'),
    ),
    field('end', 'day', ({ zh, observations }) => zh.quantity?.basis?.end ?? sharedDay(observations, 'end')),
    field('value_zh', 'decimal', ({ zh }) => inUnitOf('zh', zh, record)),
    field('shown_zh', 'text', ({ zh }) => zh.value || null),
    field('shown_unit_zh', 'text', ({ zh }) => unitName(unitFor(zh.quantity?.unit, record, 'zh'))?.zh),
    field('value_en', 'decimal', ({ en }) => inUnitOf('en', en, record)),
    field('shown_en', 'text', ({ en }) => en.value || null),
    field('shown_unit_en', 'text', ({ en }) => unitName(unitFor(en.quantity?.unit, record, 'en'))?.en),
    field('bound', 'text', ({ zh }) => zh.quantity?.bound),
    field('is_refused', 'boolean', ({ zh }) => zh.struck),
    field('break_before', 'text', ({ observations }) => toList(breaksBeforeMark(observations, record))),
    field('remark_zh', 'text', ({ zh }) => zh.remark || null),
    field('remark_en', 'text', ({ en }) => en.remark || null),
    field('expression', 'text', ({ zh }) => zh.quantity?.expression),
    field('observations_used', 'text', ({ observations }) => toList(observations.map((each) => each.id))),
    field('editions', 'text', ({ observations }) =>
      toList([...new Set(observations.map((each) => each.edition))]),
    ),
    field('grade', 'text', ({ en }) => gradeLetter(en.grade)),
    field('sources', 'text', ({ zh }) => toList(zh.sources)),
  ];
  return toTable(fields, marks);
}

/** The breaks between a mark of one observation and the figure before it in its series and edition, as ids. */
function breaksBeforeMark([own, ...others]: readonly Observation[], record: HistoricalRecord): string[] {
  const series = record.series.get(own?.series ?? '');
  if (!own || !series || others.length > 0) return [];
  const before = observationsIn(record, series.id, own.edition).filter(({ start }) => start < own.start);
  return breaksBefore(series.breaks, own.start, before.at(-1)?.start).map(({ id }) => id);
}

/** The value in the unit in which a language shows it, with every digit. */
function inUnitOf(language: Language, { quantity }: FigureRow, record: HistoricalRecord): string | undefined {
  const own = record.units.get(quantity?.unit ?? '');
  const shown = unitFor(quantity?.unit, record, language);
  if (!own || !shown || !quantity?.shown) return undefined;
  const moved = (value: Decimal): Decimal => movePoint(value, own.power - shown.power);
  return toPlain(quantity.shown.scale === 0 ? trim(moved(quantity.shown)) : moved(quantity.shown));
}

/** The day that all observations share; undefined where they do not. */
function sharedDay(observations: readonly Observation[], side: 'start' | 'end'): string | undefined {
  const days = new Set(observations.map((each) => each[side]));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The letter of a grade given in words; files hold the letter. */
function gradeLetter(grade: string): string | undefined {
  return Object.entries(words('en').grade).find(([, wording]) => wording === grade)?.[0];
}
