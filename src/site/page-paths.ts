import type { SoundSite } from '../markdown/load-site.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** The paths of all pages of one edition, below its language; the other edition has the same. */
export function pagePaths({ record, figures, stories }: SoundSite): readonly string[] {
  const { industries } = record.industries;
  return [
    '',
    ...(stories.size > 0 ? ['stories/', ...[...stories.keys()].map((id) => `stories/${id}/`)] : []),
    ...(industries.length > 0 ? ['industries/', ...industries.map(({ id }) => `industries/${id}/`)] : []),
    ...reportPaths(record),
    'figures/',
    ...[...figures.keys()].map((id) => `figures/${id}/`),
    'figures/gallery/',
    ...(record.events.size > 0 ? ['timeline/'] : []),
    ...(record.targets.size > 0
      ? ['targets/', ...[...record.targets.keys()].map((id) => `targets/${id}/`)]
      : []),
    'entities/',
    ...[...record.entities.keys()].map((id) => `entities/${id}/`),
    'data/',
    ...[...record.datasets.keys()].map((id) => `data/${id}/`),
    'explore/',
    'sources/',
    ...[...record.sources.keys()].map((id) => `sources/${id}/`),
    'glossary/',
    'methods/',
    'embedding/',
    'about/',
    'corrections/',
    'search/',
  ];
}

/** The page of each report and the one that lists them; none if no report was public by the day of the build. */
function reportPaths({ reports: { reports } }: HistoricalRecord): readonly string[] {
  return reports.length > 0 ? ['reports/', ...reports.map(({ id }) => `reports/${id}/`)] : [];
}
