import type { LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { provablyPublicBy } from '../model/dates.ts';
import type { Dataset, HistoricalRecord } from '../model/record.ts';
import type { DatasetAbout } from './about-dataset.ts';
import { plainLocalText } from './data-table.ts';
import { type Column, type ColumnName, field, type Table, toTable } from './table.ts';

/** Something to know before using the figures. */
interface Note {
  readonly kind: 'dataset' | 'column' | 'indicator' | 'entity' | 'universe' | 'edition' | 'break';
  readonly id: string;
  readonly day?: string | undefined;
  readonly title?: LocalText | undefined;
  readonly text?: LocalText | undefined;
  readonly source?: string | null | undefined;
}

/** The notes of a dataset: what it is, its licence and citation, its columns, terms, universes, editions and breaks. */
export function notesTable(
  dataset: Dataset,
  record: HistoricalRecord,
  about: DatasetAbout,
  columns: readonly Column[],
): Table {
  return toTable<Note>(
    [
      field('note_kind', 'text', (each) => each.kind),
      field('id', 'text', (each) => each.id),
      field('day', 'day', (each) => each.day),
      field('title_zh', 'text', (each) => each.title?.zh),
      field('title_en', 'text', (each) => each.title?.en),
      field('text_zh', 'text', (each) => each.text?.zh),
      field('text_en', 'text', (each) => each.text?.en),
      field('source', 'text', (each) => each.source),
    ],
    [...aboutNotes(about), ...columnNotes(columns), ...recordNotes(dataset, record)],
  );
}

function aboutNotes(about: DatasetAbout): Note[] {
  const { zh, en } = { zh: words('zh').download, en: words('en').download };
  const same = (text: string): LocalText => ({ zh: text, en: text });
  const note = (id: keyof typeof zh.about, text: LocalText, day?: string): Note => ({
    kind: 'dataset',
    id,
    day,
    title: { zh: zh.about[id], en: en.about[id] },
    text,
  });
  return [
    note('title', about.title),
    note('description', about.description),
    note('citation', about.citation),
    note('licence', about.licence.terms),
    note('version', same(about.version)),
    note('modified', same(about.modified), about.modified),
    note('hash', same(about.hash)),
    note('page', about.pages),
  ];
}

function columnNotes(columns: readonly Column[]): Note[] {
  return columns.map(({ name }) => ({
    kind: 'column',
    id: name,
    text: { zh: words('zh').column[name], en: words('en').column[name] },
  }));
}

function recordNotes(dataset: Dataset, record: HistoricalRecord): Note[] {
  const used = (read: (each: Dataset['series'][number]) => string | null): ReadonlySet<string | null> =>
    new Set(dataset.series.map(read));
  const [terms, entities, universes] = [
    used((each) => each.of),
    used((each) => each.entity),
    used((each) => each.universe),
  ];
  const editions = new Set(dataset.observations.map((each) => each.edition));
  const breaks = new Set(dataset.series.flatMap((each) => each.breaks.map(({ id }) => id)));
  const plain = (text: LocalText | undefined): LocalText | undefined => text && plainLocalText(text, record);
  return [
    ...[...record.terms.values()]
      .filter((each) => terms.has(each.id))
      .map(
        (each): Note => ({ kind: 'indicator', id: each.id, title: each.name, text: plain(each.definition) }),
      ),
    ...[...record.entities.values()]
      .filter((each) => entities.has(each.id))
      .map((each): Note => ({ kind: 'entity', id: each.id, title: each.name, text: plain(each.note) })),
    ...[...record.universes.values()]
      .filter((each) => universes.has(each.id))
      .map(
        (each): Note => ({
          kind: 'universe',
          id: each.id,
          title: each.name,
          text: plain(each.definition),
          source: each.source,
        }),
      ),
    ...[...record.editions.values()]
      .filter((each) => editions.has(each.id))
      .map(
        (each): Note => ({
          kind: 'edition',
          id: each.id,
          day: provablyPublicBy(each.released),
          title: each.title,
          text: plain(each.note),
        }),
      ),
    ...[...record.breaks.values()]
      .filter((each) => breaks.has(each.id))
      .map(
        (each): Note => ({
          kind: 'break',
          id: each.id,
          day: each.at,
          title: each.title,
          text: plain(each.description),
          source: each.source,
        }),
      ),
  ];
}

/** Every column of the given tables, each once, in order of appearance. */
export function columnsOf(tables: readonly Table[]): readonly Column[] {
  const found = new Map<ColumnName, Column>();
  for (const each of tables.flatMap(({ columns }) => columns))
    if (!found.has(each.name)) found.set(each.name, each);
  return [...found.values()];
}
