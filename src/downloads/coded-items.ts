import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { IndustriesFile, Industry } from '../model/schemas/industries.ts';
import { languageColumns, textColumns } from './both-languages.ts';
import { type Field, field, type Table, toList, toTable } from './table.ts';

type Item = Frozen<IndustriesFile>['requirements'][number];
type Code = Item['codes'][number];

/** One code of an item, which may have several. */
interface Coded {
  readonly number: number;
  readonly item: Item;
  readonly code: Code;
}

/** The items of a report, one row for each code of an item. */
export function codedItems(items: readonly Item[], record: HistoricalRecord): Table {
  return toTable<Coded>(
    [
      field('item', 'integer', ({ number }) => String(number)),
      ...textColumns<Coded>('text', record, ({ item }) => item.text),
      ...tagFields<Coded>(record, ({ code }) => code.tag),
      field('strength', 'text', ({ code }) => code.strength),
      field('targets', 'text', ({ item }) => toList(item.targets)),
      field('observations_used', 'text', ({ item }) => toList(item.observations)),
    ],
    items.flatMap((item, index) => item.codes.map((code) => ({ number: index + 1, item, code }))),
  );
}

/** A cell of the matrix of industries: how specific the report is about it, and in which items. */
export interface CodedCell {
  readonly industry: Frozen<Industry>;
  readonly tag: string;
  readonly strength: Code['strength'] | undefined;
  readonly items: readonly Item[];
}

/**
 * The matrix of industries by tags of the codebook, one row for each cell; the strength is empty where the report says
 * nothing.
 */
export function codedMatrix(cells: readonly CodedCell[], record: HistoricalRecord): Table {
  return toTable<CodedCell>(
    [
      field('industry', 'text', ({ industry }) => industry.id),
      ...textColumns<CodedCell>('industry', record, ({ industry }) => industry.name),
      field('items', 'integer', ({ industry }) => String(industry.items.length)),
      ...tagFields<CodedCell>(record, ({ tag }) => tag),
      field('strength', 'text', ({ strength }) => strength),
      ...languageColumns<CodedCell>('text', ({ items }, language) =>
        toList(items.map((each) => toPlainText(each.text, language, record).text)),
      ),
    ],
    cells,
  );
}

function tagFields<Row>(record: HistoricalRecord, read: (row: Row) => string): readonly Field<Row>[] {
  const tags = new Map(record.industries.codebook.tags.map((each) => [each.id, each]));
  return [field('tag', 'text', read), ...textColumns<Row>('tag', record, (row) => tags.get(read(row))?.name)];
}
