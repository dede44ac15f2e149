import { type Language, type LocalText, languages } from '../locale/languages.ts';
import type { Path } from './place.ts';
import type { HistoricalRecord } from './record.ts';

/** A text of the data that readers see, with its place in the files. */
export interface DataText {
  readonly file: string;
  readonly path: Path;
  readonly language: Language;
  readonly text: string;
}

/** Keys whose texts are names, titles and quotations, which may hold numerals. */
const verbatimKeys = new Set([
  'asPrinted',
  'status',
  'title',
  'titleTranslated',
  'publisher',
  'original',
  'name',
  'label',
  'aliases',
  'named',
  'place',
  'shortTitle',
  'coverage',
]);

/**
 * Every text in both languages that pages show as running text and that must therefore bind its
 * numbers, file by file. Names and titles are excluded, because they may hold numerals.
 */
export function boundTexts(record: HistoricalRecord): DataText[] {
  const found: DataText[] = [];
  const visit = (file: string, path: Path, value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if (isLocalText(value)) {
      for (const language of languages)
        found.push({ file, path: [...path, language], language, text: value[language] });
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (verbatimKeys.has(key)) continue;
      visit(file, [...path, Array.isArray(value) ? Number(key) : key], inner);
    }
  };
  visit('data/site.json', [], record.site);
  visit('data/universes.json', ['universes'], [...record.universes.values()]);
  visit('data/breaks.json', ['breaks'], [...record.breaks.values()]);
  visit('data/sources.json', ['sources'], [...record.sources.values()]);
  visit('data/entities.json', ['entities'], [...record.entities.values()]);
  visit('data/editions.json', ['editions'], [...record.editions.values()]);
  visit('data/targets.json', ['targets'], [...record.targets.values()]);
  visit('data/industries.json', [], record.industries);
  visit('data/reports.json', [], record.reports);
  visit('data/fates.json', [], record.fates);
  visit('data/places.json', [], record.places);
  visit('data/timeline.json', ['events'], [...record.events.values()]);
  visit('data/glossary.json', ['terms'], [...record.terms.values()]);
  visit('data/claims.json', ['claims'], [...record.claims.values()]);
  visit('data/versions.json', ['versions'], record.versions);
  visit('data/collection.json', ['searches'], record.collection.searches);
  for (const [id, figure] of record.figures) visit(`data/figures/${id}.json`, [], figure);
  for (const dataset of record.datasets.values()) {
    visit(`data/datasets/${dataset.id}/dataset.json`, [], dataset.file);
    dataset.series.forEach(({ breaks: _, ...series }, index) =>
      visit(`data/datasets/${dataset.id}/dataset.json`, ['series', index], series),
    );
    dataset.observations.forEach((each) =>
      visit(`data/datasets/${dataset.id}/observations.json`, ['observations', { id: each.id }], each),
    );
  }
  return found;
}

/** Whether a value is a text in both languages. */
function isLocalText(value: object): value is LocalText {
  const keys = Object.keys(value);
  return (
    keys.length === languages.length &&
    languages.every((each) => typeof (value as Record<string, unknown>)[each] === 'string')
  );
}
