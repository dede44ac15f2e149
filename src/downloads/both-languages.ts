import { type Language, type LocalText, languages } from '../locale/languages.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { type Cell, type ColumnName, type Field, field } from './table.ts';

/** The part before `_zh` and `_en` in the names of two columns with the same content in both languages. */
type Stem = { [Name in ColumnName]: Name extends `${infer Before}_zh` ? Before : never }[ColumnName];

/** A column for each language. */
export function languageColumns<Item>(
  stem: Stem,
  read: (item: Item, language: Language) => Cell | undefined,
): readonly Field<Item>[] {
  return languages.map((language) =>
    field<Item>(`${stem}_${language}`, 'text', (item) => read(item, language)),
  );
}

/** A text of the data as a text column for each language, with its bound numbers evaluated. */
export function textColumns<Item>(
  stem: Stem,
  record: HistoricalRecord,
  read: (item: Item) => LocalText | null | undefined,
): readonly Field<Item>[] {
  return languageColumns(stem, (item, language) => {
    const text = read(item);
    return text && toPlainText(text, language, record).text;
  });
}
