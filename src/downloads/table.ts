import type { Words } from '../locale/words.ts';

/** What a cell holds. A `decimal` keeps every printed digit; a `day` is `YYYY-MM-DD`. */
export type CellType = 'text' | 'day' | 'decimal' | 'integer' | 'boolean';

/** Text, days, decimals and integers as text; null where there is nothing. */
export type Cell = string | boolean | null;

/** The name of a column. It means the same in every file, and both languages describe it under `column`. */
export type ColumnName = keyof Words['column'];

export interface Column {
  readonly name: ColumnName;
  readonly type: CellType;
}

/** The names of the tables that a dataset is published as; they name sheets, keys and files. */
export type TableName = 'data' | 'series' | 'printings' | 'sources' | 'notes';

/** A table whose columns may have any names, such as the headings of a page. */
export interface PlainTable {
  readonly columns: readonly { readonly name: string; readonly type?: CellType }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as every format writes it. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column with the function that reads its cell. */
export interface Field<Item> extends Column {
  readonly read: (item: Item) => Cell | undefined;
}

/** Declares a column: its name, its type, and how its cell is read. */
export function field<Item>(
  name: ColumnName,
  type: CellType,
  read: (item: Item) => Cell | undefined,
): Field<Item> {
  return { name, type, read };
}

/** Fills a table: one row for each item, in order. */
export function toTable<Item>(fields: readonly Field<Item>[], items: readonly Item[]): Table {
  return {
    columns: fields.map(({ name, type }) => ({ name, type })),
    rows: items.map((item) => fields.map(({ read }) => read(item) ?? null)),
  };
}

/** Separates the values of a cell that holds several, such as sources. */
const listSeparator = ' | ';

/** A list in one cell; nothing if it is empty. */
export function toList(values: readonly string[]): Cell {
  return values.length === 0 ? null : values.join(listSeparator);
}
