import { describe, expect, it } from 'vitest';
import { dataColumns } from '../../../src/downloads/data-table.ts';
import { formats } from '../../../src/downloads/dataset-formats.ts';
import { disagreements } from '../../downloads/disagreements.ts';
import { fileOf, writeFormats } from '../../downloads/published.ts';
import { realFiles } from '../real-site.ts';

const published = realFiles();
/** Every dataset with its files, as they are published. */
const packs = [...published.datasets.values()].map(({ pack, files }) => {
  const { id } = pack.about;
  const written = files.map(
    ({ extension }) => [extension, fileOf(published, `download/datasets/${id}.${extension}`)] as const,
  );
  return [id, pack, new Map<string, Uint8Array>(written)] as const;
});

describe.each(packs)('the formats of %s', (_id, pack, files) => {
  it('agree cell by cell, and no printed digit is lost', async () => {
    expect(await disagreements(pack, files)).toEqual([]);
  });

  it('have the same columns as every other dataset', () => {
    expect(pack.tables.data.columns).toEqual(dataColumns);
  });

  it('are the same bytes when they are written again', () => {
    const again = writeFormats(pack);
    expect(files.size).toBe(formats.length);
    for (const [extension, content] of files)
      expect(Buffer.compare(content, again.get(extension) ?? new Uint8Array()), extension).toBe(0);
  });
});
