import { packArchive } from './archive.ts';
import { checksumList, sha256 } from './checksums.ts';
import { csvBytes, csvPieces } from './csv.ts';
import { dataPackage, type PackagedTable, packageAbout } from './data-package.ts';
import type { DownloadFormat } from './format.ts';
import { columnsOf } from './notes-table.ts';
import { writeReadme } from './readme.ts';
import type { ColumnName, TableName } from './table.ts';

const keys: Readonly<Record<TableName, ColumnName | undefined>> = {
  data: 'observation',
  series: 'series',
  printings: undefined,
  sources: 'source',
  notes: undefined,
};

/** A Data Package to archive: every table as CSV, with descriptions and checksums. */
export const zip: DownloadFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  write({ about, tables }) {
    const packaged = Object.entries(tables).map(([name, table]): PackagedTable => {
      const key = keys[name as TableName];
      return {
        name,
        path: name === 'data' ? `${about.id}.csv` : `${name}.csv`,
        table,
        bytes: csvBytes(table),
        hash: sha256(csvPieces(table)),
        ...(key === undefined ? {} : { key }),
        ...(name === 'data' ? { about } : {}),
      };
    });
    const description = `${JSON.stringify(dataPackage(packageAbout(about), packaged), null, 2)}\n`;
    const hashes = new Map([
      ...packaged.map(({ path, hash }) => [path, hash] as const),
      ['datapackage.json', sha256(description)],
    ]);
    const names = [...hashes.keys(), 'README.md', 'SHA256SUMS'].sort();
    const readme = writeReadme(about, names, columnsOf(Object.values(tables)));
    hashes.set('README.md', sha256(readme));
    const texts = new Map<string, Iterable<string>>([
      // Tables are generated while they are packed, so that none is in memory as a whole.
      ...packaged.map(({ path, table }) => [path, csvPieces(table)] as const),
      ['datapackage.json', [description]],
      ['README.md', [readme]],
      ['SHA256SUMS', [checksumList(hashes)]],
    ]);
    return packArchive(
      names.map((name) => ({ name: `${about.id}/${name}`, content: texts.get(name) ?? [] })),
    );
  },
};
