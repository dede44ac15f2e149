import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { IndustriesFile, Industry } from '../model/schemas/industries.ts';
import { inBoth, textInBoth } from './both-languages.ts';
import { type Field, field, type Table, toList, toTable } from './table.ts';

type Item = Frozen<IndustriesFile>['requirements'][number];
type Code = Item['codes'][number];

/** One code of an item: the report may name several things in one breath. */
interface Coded {
  readonly at: number;
  readonly item: Item;
  readonly code: Code;
}

/** What a report says, one row for each code that an item of it bears. */
export function codedItems(items: readonly Item[], record: HistoricalRecord): Table {
  return toTable<Coded>(
    [
      field('item', 'integer', ({ at }) => String(at)),
      ...textInBoth<Coded>('text', record, ({ item }) => item.text),
      ...tagFields<Coded>(record, ({ code }) => code.tag),
      field('strength', 'text', ({ code }) => code.strength),
      field('targets', 'text', ({ item }) => toList(item.targets)),
      field('observations_used', 'text', ({ item }) => toList(item.observations)),
    ],
    items.flatMap((item, index) => item.codes.map((code) => ({ at: index + 1, item, code }))),
  );
}

/** A place of the matrix of industries: how far the report goes there, and in which items. */
export interface CodedCell {
  readonly industry: Frozen<Industry>;
  readonly tag: string;
  readonly strength: Code['strength'] | undefined;
  readonly items: readonly Item[];
}

/** The industries against the tags of the codebook, one row a place; where the report says nothing the strength is empty. */
export function codedMatrix(cells: readonly CodedCell[], record: HistoricalRecord): Table {
  return toTable<CodedCell>(
    [
      field('industry', 'text', ({ industry }) => industry.id),
      ...textInBoth<CodedCell>('industry', record, ({ industry }) => industry.name),
      field('items', 'integer', ({ industry }) => String(industry.items.length)),
      ...tagFields<CodedCell>(record, ({ tag }) => tag),
      field('strength', 'text', ({ strength }) => strength),
      ...inBoth<CodedCell>('text', ({ items }, language) =>
        toList(items.map((each) => toPlainText(each.text, language, record).text)),
      ),
    ],
    cells,
  );
}

function tagFields<Row>(record: HistoricalRecord, read: (row: Row) => string): readonly Field<Row>[] {
  const tags = new Map(record.industries.codebook.tags.map((each) => [each.id, each]));
  return [field('tag', 'text', read), ...textInBoth<Row>('tag', record, (row) => tags.get(read(row))?.name)];
}
