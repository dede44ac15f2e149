import type { DecodedArray, SchemaElement } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { parseDecimal, round } from '../locale/decimal.ts';
import { daysBetween } from '../model/dates.ts';
import { decimalLimits } from '../model/schemas/primitives.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { DownloadFormat } from './format.ts';
import type { Column, Table } from './table.ts';

/**
 * Digits in all, which fit into 64 bits, and after the point; the validator lets no longer decimal pass. One scale for
 * all datasets, so that their files can be read as one table; `decimals` says how many digits were printed.
 */
const precision = 18;
const scale = decimalLimits.after;

/** The long table for programs that read columns: exact decimals, days as days, and what is said of it inside. */
export const parquet: DownloadFormat = {
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  write({ about, tables: { data } }) {
    const columns = data.columns.map((column, index) => toColumn(column, index, data));
    const writer = new ByteWriter();
    parquetWrite({
      writer,
      columnData: columns.map(({ element, values }) => ({ name: element.name, data: values })),
      schema: [
        { name: 'data', num_children: columns.length },
        ...columns.map(({ element }) => ({ ...element, repetition_type: 'OPTIONAL' as const })),
      ],
      kvMetadata: metadata(about),
      createdBy: 'hangzhou-industry-record',
    });
    return writer.getBytes();
  },
};

/** A column as its schema and its values. */
function toColumn(
  column: Column,
  index: number,
  { rows }: Table,
): { readonly element: SchemaElement; readonly values: DecodedArray } {
  const { name, type } = column;
  const map = <Value>(write: (cell: string) => Value): (Value | undefined)[] =>
    rows.map((cells) => (cells[index] == null ? undefined : write(String(cells[index]))));
  switch (type) {
    case 'text':
      return { element: { name, type: 'BYTE_ARRAY', converted_type: 'UTF8' }, values: map((cell) => cell) };
    case 'day':
      return {
        element: { name, type: 'INT32', converted_type: 'DATE' },
        values: map((cell) => daysBetween('1970-01-01', cell)),
      };
    case 'integer':
      return { element: { name, type: 'INT32' }, values: map(Number) };
    case 'boolean':
      return { element: { name, type: 'BOOLEAN' }, values: map((cell) => cell === 'true') };
    case 'decimal':
      return {
        element: { name, type: 'INT64', converted_type: 'DECIMAL', precision, scale },
        values: map((cell) => round(parseDecimal(cell), scale).units),
      };
  }
}

/** What is said of the dataset, as key-value metadata of the file. */
function metadata(about: DatasetAbout): { key: string; value: string }[] {
  return Object.entries({
    title_zh: about.title.zh,
    title_en: about.title.en,
    description_zh: about.description.zh,
    description_en: about.description.en,
    citation_zh: about.citation.zh,
    citation_en: about.citation.en,
    licence: about.licence.name,
    licence_zh: about.licence.terms.zh,
    licence_en: about.licence.terms.en,
    version: about.version,
    modified: about.modified,
    csv_sha256: about.hash,
    page_zh: about.pages.zh,
    page_en: about.pages.en,
  }).map(([key, value]) => ({ key, value }));
}
