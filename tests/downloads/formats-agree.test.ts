import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { dataColumns } from '../../src/downloads/data-table.ts';
import { formats } from '../../src/downloads/dataset-formats.ts';
import type { DatasetPack } from '../../src/downloads/format.ts';
import type { Cell } from '../../src/downloads/table.ts';
import { bufferOf, disagreements } from './disagreements.ts';
import { fixturePack, writeFormats } from './published.ts';

describe('the formats of a dataset', () => {
  const pack = fixturePack();
  const files = writeFormats(pack);

  it('agree cell by cell, and no printed digit is lost', async () => {
    expect(await disagreements(pack, files)).toEqual([]);
  });

  it('have the columns that every dataset has', () => {
    expect(pack.tables.data.columns).toEqual(dataColumns);
  });

  it('are the same bytes when they are written again', () => {
    const again = writeFormats(pack);
    expect(files.size).toBe(formats.length);
    for (const [extension, content] of files)
      expect(Buffer.compare(content, again.get(extension) ?? new Uint8Array()), extension).toBe(0);
  });
});

describe('the comparison of formats', () => {
  it('notices a changed value, a lost zero and a missing row in each format', async () => {
    const pack = fixturePack();
    const files = writeFormats(pack);
    const { data } = pack.tables;
    const place = data.columns.findIndex(({ name }) => name === 'value');
    const change = (write: (rows: Cell[][]) => void): DatasetPack => {
      const rows = data.rows.map((cells) => [...cells]);
      write(rows);
      return { ...pack, tables: { ...pack.tables, data: { ...data, rows } } };
    };
    const mutations = [
      change((rows) => void (rows[0] ?? []).splice(place, 1, '1.00')),
      change((rows) => void (rows[0] ?? []).splice(place, 1, String(rows[0]?.[place]).slice(0, -1))),
      change((rows) => void rows.pop()),
    ];
    for (const mutated of mutations) {
      const found = await disagreements(mutated, files);
      for (const file of ['csv', 'parquet', 'json data', 'xlsx data', 'zip data'])
        expect(
          found.some((each) => each.startsWith(file)),
          `${file}: ${found.join('\n')}`,
        ).toBe(true);
    }
  });
});

describe('the Parquet file', () => {
  it('holds exact decimals of one scale and says inside what it is', () => {
    const pack = fixturePack();
    const metadata = parquetMetadata(bufferOf(writeFormats(pack).get('parquet') ?? new Uint8Array()));
    const value = metadata.schema.find(({ name }) => name === 'value');
    expect(value).toMatchObject({ converted_type: 'DECIMAL', precision: 18, scale: 6 });
    const said = Object.fromEntries(
      (metadata.key_value_metadata ?? []).map(({ key, value: text }) => [key, text]),
    );
    expect(said).toMatchObject({
      title_zh: pack.about.title.zh,
      version: pack.about.version,
      citation_en: pack.about.citation.en,
      csv_sha256: pack.about.hash,
    });
  });
});
