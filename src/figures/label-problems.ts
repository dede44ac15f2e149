import { formatMonth } from '../locale/format.ts';
import { type Language, languages } from '../locale/languages.ts';
import { namesOf } from '../model/named-entities.ts';
import type { Path } from '../model/place.ts';
import { toPlainText } from '../model/plain-text.ts';
import { eventsOf, observationsOf, type Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import { unitFor } from '../model/units.ts';
import type { FigureRow } from './figure.ts';
import type { FigureProblem } from './plan.ts';

const monthsEn = Array.from({ length: 12 }, (_, index) => formatMonth(index + 1, 'en'));

/** The kinds of places that a label names to say whose number it is; firms and plants stand in labels for themselves. */
const placeKinds: ReadonlySet<string> = new Set([
  'country',
  'province',
  'city',
  'urban-districts',
  'district',
  'zone',
]);

/**
 * Finds labels that are not those of their numbers: a year, a month, a place or a unit in the label of a row that its
 * quantity does not have, and a unit in the subtitle that no row has.
 */
export function labelProblems(
  file: Frozen<FigureFile>,
  rows: (language: Language) => readonly FigureRow[],
  record: HistoricalRecord,
): FigureProblem[] {
  return languages.flatMap((language) => {
    const all = rows(language);
    const shown = new Set(all.flatMap(({ quantity }) => unitFor(quantity?.unit, record, language)?.id ?? []));
    const subtitle = toPlainText(file.subtitle, language, record).text;
    const foreignUnits =
      shown.size === 0 ? [] : unitsIn(subtitle, language, record).filter((id) => !shown.has(id));
    return [
      ...foreignUnits.map((id) => ({
        path: ['subtitle', language],
        found: `the unit “${record.units.get(id)?.label?.[language]}”, in which nothing is drawn`,
        expected: `the unit of the marks: ${[...shown].map((each) => record.units.get(each)?.label?.[language] ?? each).join(', ')}`,
        remedy: 'Correct the subtitle.',
      })),
      ...[...Map.groupBy(all, ({ key }) => key)].flatMap(([key, own]) =>
        markProblems(own, language, record).map((each) => ({ ...each, path: pathOf(file, key) })),
      ),
    ];
  });
}

/** Where the label of a mark stands in the file, if it has one of its own. */
function pathOf(file: Frozen<FigureFile>, key: string): Path {
  for (const list of ['bars', 'rows', 'points'] as const) {
    const entries = (file as Partial<Record<typeof list, readonly { readonly id: string }[]>>)[list] ?? [];
    const index = entries.findIndex(({ id }) => id === key);
    if (index >= 0) return [list, index, 'label'];
  }
  return [];
}

/** What the label of a mark names and none of its numbers has; a point of a scatter chart has two numbers. */
function markProblems(
  rows: readonly FigureRow[],
  language: Language,
  record: HistoricalRecord,
): Omit<FigureProblem, 'path'>[] {
  const quantities = rows.flatMap(({ quantity }) => quantity ?? []);
  if (quantities.length === 0) return [];
  const words = [...new Set(rows.flatMap(({ label, group }) => [label, group]))].join(' ');
  const days = quantities.flatMap(daysOf);
  const years = new Set(days.map((each) => each.slice(0, 4)));
  const months = new Set(days.map((each) => Number(each.slice(5, 7))));
  const units = quantities.map(({ unit }) => unitFor(unit, record, language)?.id);
  const found = [
    ...yearsIn(words)
      .filter((each) => days.length > 0 && !years.has(each))
      .map((each) => [`the year ${each}`, `a year of the number: ${[...years].join(', ')}`]),
    ...monthsIn(words, language)
      .filter((each) => days.length > 0 && !months.has(each))
      .map((each) => [`the month ${each}`, `the months of the number: ${[...months].join(', ')}`]),
    ...placesIn(words, language, record)
      .filter((each) => !quantities.some((quantity) => isOf(quantity, each, record)))
      .map((each) => [`the place “${record.entities.get(each)?.name[language]}”`, 'the place of the number']),
    ...unitsIn(words, language, record)
      .filter((each) => !units.includes(each))
      .map((each) => [`the unit “${record.units.get(each)?.label?.[language]}”`, 'the unit of the number']),
  ];
  return found.map(([what, expected]) => ({
    found: `"${rows[0]?.key}", whose ${language} label “${words.trim()}” names ${what}`,
    expected: expected ?? '',
    remedy: 'Correct the label, or the number that it stands for.',
  }));
}

/** The first and last days of everything that a quantity is made of. */
function daysOf(quantity: Quantity): string[] {
  const { origin } = quantity;
  const due = origin.kind === 'target' ? origin.target.due : null;
  const intervals = due === null ? observationsOf(quantity) : [due];
  return [
    ...intervals.flatMap((each) => [each.start, each.end]),
    ...eventsOf(quantity).map(({ date }) => date.date),
  ];
}

const yearsIn = (words: string): string[] => words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];

function monthsIn(words: string, language: Language): number[] {
  if (language === 'en')
    return monthsEn.flatMap((name, index) => (new RegExp(`\\b${name}\\b`).test(words) ? [index + 1] : []));
  return [...words.matchAll(/(?<!\d)(\d{1,2})(?:[—－–-](\d{1,2}))?月(?!份?起)/gu)].flatMap(([, from, to]) =>
    [from, to].flatMap((each) => (each === undefined ? [] : [Number(each)])),
  );
}

/** The places that words name, each by its longest name: 甲城区 is not 甲城. */
function placesIn(words: string, language: Language, record: HistoricalRecord): string[] {
  const names = [...record.entities.values()]
    .filter(({ kind }) => placeKinds.has(kind))
    .flatMap(({ id }) => namesOf(id, language, record).map((name) => ({ id, name })))
    .filter(({ name }) => name.length > 1)
    .toSorted((a, b) => b.name.length - a.name.length);
  let rest = words.replaceAll('’', "'");
  const found: string[] = [];
  for (const { id, name } of names) {
    const wanted = name.replaceAll('’', "'");
    if (!rest.includes(wanted)) continue;
    found.push(id);
    rest = rest.replaceAll(wanted, ' ');
  }
  return found;
}

/** Whether a quantity is about a place, or about something that has its name or lies within it. */
function isOf(quantity: Quantity, place: string, record: HistoricalRecord): boolean {
  const { origin } = quantity;
  const entities =
    origin.kind === 'target'
      ? [origin.target.entity]
      : observationsOf(quantity).flatMap((each) => record.series.get(each.series)?.entity ?? []);
  const liesWithin = (entity: string, seen: readonly string[] = []): boolean =>
    entity === place ||
    (!seen.includes(entity) &&
      (record.entities.get(entity)?.within ?? []).some((area) => liesWithin(area.entity, [...seen, entity])));
  return entities.length === 0 || entities.some((entity) => liesWithin(entity));
}

/** The units that words name: those of money, of shares, and those with a numeral, such as 万吨. */
function unitsIn(words: string, language: Language, record: HistoricalRecord): string[] {
  const labels = [...record.units.values()]
    .flatMap(({ id, label, power, dimension }) =>
      label !== undefined && (power > 0 || dimension === 'percent') ? [{ id, label: label[language] }] : [],
    )
    .toSorted((a, b) => b.label.length - a.label.length);
  let rest = words;
  const found: string[] = [];
  for (const { id, label } of labels) {
    if (label.length < 2 && label !== '%') continue;
    if (!rest.includes(label)) continue;
    found.push(id);
    rest = rest.replaceAll(label, ' ');
  }
  return found;
}
