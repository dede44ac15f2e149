import { citationStyles } from '../citations/citation-formats.ts';
import type { ExploreData, ExploredObservation, ExploredSeries } from '../client/explore/data.ts';
import { plainLocalText } from '../downloads/data-table.ts';
import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { bestGrade } from '../model/best-grade.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import { compareText, observationsOfSeries } from '../model/record.ts';
import { publishedFiles } from './published-files.ts';

/** The data that the Explore page loads, in the order of datasets, without series that have no observation. */
export function exploreData(site: SoundSite): ExploreData {
  const { record } = site;
  const published = publishedFiles(site);
  const series = [...record.series.values()].flatMap((each): ExploredSeries[] => {
    const observations = observationsOfSeries(record, each.id);
    if (observations.length === 0) return [];
    const { id, title, shortTitle, dataset, measure, of, entity, unit, universe, prices } = each;
    const { accumulation, classification, edition, partOf, coverage, refuses, breaks } = each;
    return [
      {
        ...{ id, title, shortTitle, dataset, measure, of, entity, unit, universe, prices },
        ...{ accumulation, edition, partOf, coverage },
        // Most series have neither.
        ...(classification ? { classification } : {}),
        ...(refuses ? { refuses } : {}),
        breaks: breaks.map(({ id, at, kind, title }) => ({ id, at, kind, title })),
        observations: observations
          .toSorted(
            (a, b) =>
              compareText(a.start, b.start) ||
              compareText(a.end, b.end) ||
              Number(b.edition === edition) - Number(a.edition === edition),
          )
          .map((each) => toExplored(each, record)),
      },
    ];
  });
  const observed = series.flatMap((each) => each.observations);
  const used = {
    sources: new Set(observed.flatMap(({ sources }) => sources)),
    editions: new Set([...observed, ...series].map(({ edition }) => edition)),
    entities: new Set(series.map(({ entity }) => entity)),
    terms: new Set(series.map(({ of }) => of)),
  };
  return {
    units: Object.fromEntries(record.units),
    universes: Object.fromEntries([...record.universes].map(([id, { name }]) => [id, { name }])),
    entities: Object.fromEntries(
      [...record.entities].flatMap(([id, { name }]) => (used.entities.has(id) ? [[id, { name }]] : [])),
    ),
    editions: Object.fromEntries(
      [...record.editions].flatMap(([id, { title }]) => (used.editions.has(id) ? [[id, { title }]] : [])),
    ),
    terms: Object.fromEntries(
      [...record.terms].flatMap(([id, { name, comparableWith }]) =>
        used.terms.has(id) ? [[id, { name, comparableWith }]] : [],
      ),
    ),
    sources: Object.fromEntries(
      [...record.sources].flatMap(([id, { publisher }]) => (used.sources.has(id) ? [[id, publisher]] : [])),
    ),
    datasets: Object.fromEntries(
      [...published.datasets].map(([id, { citable }]) => {
        const write = (language: Language): string[] =>
          citationStyles.map((style) => style.write(citable, language));
        return [id, { title: citable.title, references: { zh: write('zh'), en: write('en') } }];
      }),
    ),
    series,
  };
}

function toExplored(observation: Observation, record: HistoricalRecord): ExploredObservation {
  const { id, edition, start, end, value, low, high, bound, status, printings, note } = observation;
  return {
    ...{ id, edition, start, end, value, low, high, bound, status },
    grade: bestGrade(printings),
    sources: [...new Set(printings.map((each) => each.source))],
    ...(note ? { note: plainLocalText(note, record) } : {}),
  };
}
