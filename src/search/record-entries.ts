import type { Figures } from '../figures/load-figures.ts';
import { formatYears } from '../locale/format.ts';
import { type Language, type LocalText, otherLanguage } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { toPlainText } from '../model/plain-text.ts';
import { type HistoricalRecord, observationsOfSeries } from '../model/record.ts';
import { writeDated } from '../model/write-dated.ts';
import type { SearchEntry } from './entry.ts';

/** Search entries, in one language, for everything in the record and for its figures. */
export function recordEntries(
  record: HistoricalRecord,
  figures: Figures,
  language: Language,
): readonly SearchEntry[] {
  const other = otherLanguage(language);
  const { page, measure } = words(language);
  const plain = (text: LocalText): string => toPlainText(text, language, record).text;
  const nameOf = (entity: string): string => record.entities.get(entity)?.name[language] ?? '';
  const drawn = [...figures.values()].map((figure): SearchEntry => {
    const { id, headline, subtitle, alt } = figure[language];
    return {
      kind: 'figure',
      title: headline,
      names: figure[other].headline,
      context: subtitle,
      body: alt,
      path: `figures/${id}/`,
    };
  });
  const datasets = [...record.datasets.values()].map(
    ({ id, file }): SearchEntry => ({
      kind: 'dataset',
      title: file.title[language],
      names: file.title[other],
      context: plain(file.description),
      body: '',
      path: `data/${id}/`,
    }),
  );
  const series = [...record.series.values()].map(
    (each): SearchEntry => ({
      kind: 'series',
      title: each.title[language],
      names: [each.title[other], record.entities.get(each.entity)?.name[other]].join(' '),
      context: [
        nameOf(each.entity),
        record.terms.get(each.of)?.name[language],
        measure[each.measure],
        record.datasets.get(each.dataset)?.file.title[language],
      ].join(page.comma),
      body: yearsOf(each.id, record, language),
      path: `data/${each.dataset}/#series-${each.id}`,
    }),
  );
  const terms = [...record.terms.values()].map(
    ({ id, name, aliases, definition }): SearchEntry => ({
      kind: 'term',
      title: name[language],
      names: [name[other], ...(aliases?.zh ?? []), ...(aliases?.en ?? [])].join(' '),
      context: plain(definition),
      body: '',
      path: `glossary/#${id}`,
    }),
  );
  const entities = [...record.entities.values()].map(
    ({ id, name, aliases, note }): SearchEntry => ({
      kind: 'entity',
      title: name[language],
      names: [name[other], ...aliases.flatMap((each) => [each.zh, each.en])].join(' '),
      context: note ? plain(note) : '',
      body: '',
      path: `entities/${id}/`,
    }),
  );
  const targets = [...record.targets.values()].map(
    ({ id, title, setBy, setOn }): SearchEntry => ({
      kind: 'target',
      title: title[language],
      names: title[other],
      context: [setBy[language], writeDated(setOn, language)].join(page.comma),
      body: '',
      path: `targets/${id}/`,
    }),
  );
  const events = [...record.events.values()].map(
    ({ id, title, date, text }): SearchEntry => ({
      kind: 'event',
      title: title[language],
      names: title[other],
      context: [writeDated(date, language), text ? plain(text) : ''].filter(Boolean).join(page.colon),
      body: '',
      path: `timeline/#${id}`,
    }),
  );
  const sources = [...record.sources.values()].map(
    (each): SearchEntry => ({
      kind: 'source',
      title: `${each.publisher[language]}${page.colon}${language === 'en' ? (each.titleTranslated ?? each.title) : each.title}`,
      names: [each.publisher[other], each.title, each.titleTranslated].filter(Boolean).join(' '),
      context: writeDated(each.published, language),
      body: '',
      path: `sources/${each.id}/`,
    }),
  );
  return [...drawn, ...datasets, ...series, ...terms, ...entities, ...targets, ...events, ...sources];
}

/** The years for which a series has figures, so that a search for an indicator and a year finds it. */
function yearsOf(series: string, record: HistoricalRecord, language: Language): string {
  const years = observationsOfSeries(record, series).map(({ end }) => end.slice(0, 4));
  return [...new Set(years)].map((each) => formatYears(each, each, language)).join(' ');
}
