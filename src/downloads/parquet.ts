import type { DecodedArray, SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { parseDecimal, round } from '../locale/decimal.ts';
import { daysBetween } from '../model/dates.ts';
import { decimalLimits } from '../model/schemas/primitives.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { DownloadFormat } from './format.ts';
import type { CellType, Column, Table } from './table.ts';

/**
 * The digits in total, which fit into 64 bits, and after the decimal point; the validator refuses longer decimals. All
 * datasets have one scale, so that their files can be read as one table; `decimals` says how many digits were printed.
 */
const precision = 18;
const scale = decimalLimits.after;
/** How many rows are turned into columns at a time, so that a large table is never in memory twice. */
const rowsPerGroup = 10_000;

/** The long table for analysis by column: exact decimals, dates as dates, and the metadata inside. */
export const parquet: DownloadFormat = {
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  write({ about, siteId, tables: { data } }) {
    const writer = new ByteWriter();
    const file = new ParquetWriter({
      writer,
      schema: [
        { name: 'data', num_children: data.columns.length },
        ...data.columns.map((column) => ({ ...toElement(column), repetition_type: 'OPTIONAL' as const })),
      ],
      kvMetadata: metadata(about),
      createdBy: siteId,
    });
    for (let start = 0; start === 0 || start < data.rows.length; start += rowsPerGroup) {
      const rows = data.rows.slice(start, start + rowsPerGroup);
      file.write({
        columnData: data.columns.map(({ name, type }, index) => ({
          name,
          data: toValues(rows, index, type),
        })),
        rowGroupSize: rowsPerGroup,
      });
    }
    file.finish();
    return writer.getBytes();
  },
};

/** The schema of a column. */
function toElement({ name, type }: Column): SchemaElement {
  switch (type) {
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'day':
      return { name, type: 'INT32', converted_type: 'DATE' };
    case 'integer':
      return { name, type: 'INT32' };
    case 'boolean':
      return { name, type: 'BOOLEAN' };
    case 'decimal':
      return { name, type: 'INT64', converted_type: 'DECIMAL', precision, scale };
  }
}

const writers: Readonly<Record<CellType, (cell: string) => unknown>> = {
  text: (cell) => cell,
  day: (cell) => daysBetween('1970-01-01', cell),
  integer: Number,
  boolean: (cell) => cell === 'true',
  decimal: (cell) => round(parseDecimal(cell), scale).units,
};

/** The cells of one column as the writer expects them. */
function toValues(rows: Table['rows'], index: number, type: CellType): DecodedArray {
  return rows.map((cells) => (cells[index] == null ? undefined : writers[type](String(cells[index]))));
}

/** The metadata of the dataset as key-value pairs of the file. */
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
