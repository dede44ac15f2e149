import type { LocalText } from '../locale/languages.ts';
import type { Dataset, HistoricalRecord } from '../model/record.ts';
import { aboutDataset, type SiteAddress } from './about-dataset.ts';
import { sha256 } from './checksums.ts';
import { csvPieces } from './csv.ts';
import { dataTable } from './data-table.ts';
import type { DatasetPack } from './format.ts';
import { columnsOf, notesTable } from './notes-table.ts';
import { printingsTable, seriesTable, sourcesTable } from './side-tables.ts';

/**
 * Collects everything that the files of a dataset hold.
 * @param cite writes how to cite it, given the hash of its CSV file
 */
export function packDataset(
  dataset: Dataset,
  record: HistoricalRecord,
  site: SiteAddress,
  cite: (hash: string) => LocalText,
): DatasetPack {
  const data = dataTable(dataset, record);
  const hash = sha256(csvPieces(data));
  const about = aboutDataset(dataset, record, site, hash, cite(hash));
  const series = seriesTable(dataset, record);
  const printings = printingsTable(dataset, record);
  const sources = sourcesTable(dataset, record);
  const notes = notesTable(dataset, record, about, columnsOf([data, series, printings, sources]));
  return { about, siteId: record.site.id, tables: { data, series, printings, sources, notes } };
}
