import { csv } from './csv.ts';
import type { DatasetPack, DownloadFormat } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/** Every format in which datasets are published, in the order in which pages offer them. */
export const formats: readonly DownloadFormat[] = [csv, xlsx, json, parquet, zip];

/** Writes a dataset in every format; by the ending of the file's name. */
export function writeFormats(pack: DatasetPack): ReadonlyMap<string, Uint8Array> {
  return new Map(formats.map(({ extension, write }) => [extension, write(pack)]));
}
