import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import { itemsOfReport } from '../model/report-items.ts';
import type { CollectionFile } from '../model/schemas/collection.ts';
import type { IndustriesFile } from '../model/schemas/industries.ts';
import type { Report } from '../model/schemas/reports.ts';
import type { Source } from '../model/schemas/sources.ts';
import { storiesIn } from './story-view.ts';

export interface ReportView {
  readonly report: Frozen<Report>;
  readonly source: Frozen<Source>;
  /** What the report says of single industries, and asks of all; undefined if it is not the report that was coded. */
  readonly coded: Frozen<IndustriesFile> | undefined;
  /** How many items its page lists, those of the coding included. */
  readonly size: number;
  readonly stories: readonly Story[];
  readonly searches: Frozen<CollectionFile>['searches'];
  /** The other reports, in the order of the file. */
  readonly others: readonly Frozen<Report>[];
}

/**
 * Everything that the page of a report shows.
 * @throws Error if there is no such report
 */
export function viewReport(id: string, site: SoundSite, language: Language): ReportView {
  const { record } = site;
  const { reports } = record.reports;
  const report = reports.find((each) => each.id === id);
  const source = record.sources.get(report?.source ?? '');
  if (!report || !source) throw new Error(`No report ${id}`);
  return {
    report,
    source,
    coded: codedReport(report, record),
    size: reportSize(report, record),
    stories: storiesIn(site, language).filter((each) => each.sources.includes(report.source)),
    searches: record.collection.searches.filter((each) => report.searches.includes(each.id)),
    others: reports.filter((each) => each.id !== id),
  };
}

/** The coding of a report, if it is the one that was coded. */
function codedReport(report: Frozen<Report>, { industries }: HistoricalRecord): ReportView['coded'] {
  return industries.source === report.source ? industries : undefined;
}

/** How many items the page of a report lists, those of the coding included. */
export function reportSize(report: Frozen<Report>, record: HistoricalRecord): number {
  const coded = codedReport(report, record);
  const items = coded ? [...coded.industries.flatMap((each) => each.items), ...coded.requirements] : [];
  return itemsOfReport(report).length + items.length;
}

/** The name of somebody whom a report names, in one language. */
export function personName(id: string, { reports }: HistoricalRecord, language: Language): string {
  return reports.people.find((each) => each.id === id)?.name[language] ?? id;
}

/** The report of an event, or the one that a source is; undefined if there is none. */
export function reportOf(
  { event, source }: { readonly event?: string; readonly source?: string },
  { reports }: HistoricalRecord,
): Frozen<Report> | undefined {
  return reports.reports.find((each) => each.event === event || each.source === source);
}
