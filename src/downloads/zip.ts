import { packArchive } from './archive.ts';
import { checksumList, sha256 } from './checksums.ts';
import { writeCsv } from './csv.ts';
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

/** A Data Package for the shelf: every table as CSV, described, with checksums. */
export const zip: DownloadFormat = {
  extension: 'zip',
  mediaType: 'application/zip',
  write({ about, tables }) {
    const files = new Map<string, Uint8Array>();
    const packaged = Object.entries(tables).map(([name, table]): PackagedTable => {
      const path = name === 'data' ? `${about.id}.csv` : `${name}.csv`;
      const content = writeCsv(table);
      files.set(path, content);
      const key = keys[name as TableName];
      return {
        name,
        path,
        table,
        bytes: content.byteLength,
        hash: sha256(content),
        ...(key === undefined ? {} : { key }),
        ...(name === 'data' ? { about } : {}),
      };
    });
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    files.set(
      'datapackage.json',
      text(`${JSON.stringify(dataPackage(packageAbout(about), packaged), null, 2)}\n`),
    );
    const names = [...files.keys(), 'README.md', 'SHA256SUMS'].sort();
    files.set('README.md', text(writeReadme(about, names, columnsOf(Object.values(tables)))));
    files.set('SHA256SUMS', text(checksumList(files)));
    return packArchive(
      names.map((name) => ({
        name: `${about.id}/${name}`,
        content: files.get(name) ?? new Uint8Array(),
      })),
    );
  },
};
