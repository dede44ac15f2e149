import type { Language, LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import { itemsOfReport } from '../model/report-items.ts';
import type { Report } from '../model/schemas/reports.ts';
import { languageColumns, textColumns } from './both-languages.ts';
import { field, type Table, toList, toTable } from './table.ts';

/** A row of the file of a report: somebody’s part, or an item. */
interface Row {
  readonly part: string;
  readonly id: string;
  readonly text: LocalText;
  readonly named: readonly LocalText[];
  readonly beside?: LocalText | undefined;
  readonly targets: readonly string[];
  readonly observations: readonly string[];
}

/** A report taken apart, one row for each person and each item, in the order of its page. */
export function reportTable(report: Frozen<Report>, record: HistoricalRecord): Table {
  const people = new Map(record.reports.people.map(({ id, name }) => [id, name]));
  const rows: Row[] = [
    ...report.people.map(({ person, office, did }) => ({
      part: 'people',
      id: person,
      text: inBoth((language) => {
        const { page } = words(language);
        return `${did[language]}${page.open}${office[language]}${page.close}`;
      }),
      named: [people.get(person) ?? []].flat(),
      targets: [],
      observations: [],
    })),
    ...itemsOfReport(report).map(({ part, item }) => ({ ...item, part })),
  ];
  return toTable<Row>(
    [
      field('part', 'text', ({ part }) => part),
      field('item_id', 'text', ({ id }) => id),
      ...textColumns<Row>('text', record, ({ text }) => text),
      ...languageColumns<Row>('named', ({ named }, language) => toList(named.map((each) => each[language]))),
      ...textColumns<Row>('beside', record, ({ beside }) => beside),
      field('targets', 'text', ({ targets }) => toList(targets)),
      field('observations_used', 'text', ({ observations }) => toList(observations)),
    ],
    rows,
  );
}

function inBoth(write: (language: Language) => string): LocalText {
  return { zh: write('zh'), en: write('en') };
}
