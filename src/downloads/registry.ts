import { csv } from './csv.ts';
import type { DownloadFormat } from './format.ts';
import { json } from './json.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/** Every format in which datasets are published, in the order in which pages offer them. */
export const formats: readonly DownloadFormat[] = [csv, xlsx, json, parquet, zip];
