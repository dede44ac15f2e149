import { type Language, type LocalText, languages } from '../locale/languages.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { type Cell, type ColumnName, type Field, field } from './table.ts';

/** What comes before `_zh` and `_en` in the names of two columns that say one thing in both languages. */
type Stem = { [Name in ColumnName]: Name extends `${infer Before}_zh` ? Before : never }[ColumnName];

/** A column for each language. */
export function inBoth<Item>(
  stem: Stem,
  read: (item: Item, language: Language) => Cell | undefined,
): readonly Field<Item>[] {
  return languages.map((language) =>
    field<Item>(`${stem}_${language}`, 'text', (item) => read(item, language)),
  );
}

/** A text of the data as a column for each language; bound numbers in it are worked out. */
export function textInBoth<Item>(
  stem: Stem,
  record: HistoricalRecord,
  read: (item: Item) => LocalText | null | undefined,
): readonly Field<Item>[] {
  return inBoth(stem, (item, language) => {
    const text = read(item);
    return text && toPlainText(text, language, record).text;
  });
}
