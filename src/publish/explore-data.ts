import { citationStyles } from '../citations/registry.ts';
import type { ExploreData, ExploredObservation, ExploredSeries } from '../client/explore/data.ts';
import { plainly } from '../downloads/data-table.ts';
import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import { observationsOfSeries } from '../model/record.ts';
import { publishedFiles } from './published-files.ts';

/** Everything that the page of comparisons loads, in the order of datasets; a series without a figure is left out. */
export function exploreData(site: SoundSite): ExploreData {
  const { record } = site;
  const published = publishedFiles(site);
  const series = [...record.series.values()].flatMap((each): ExploredSeries[] => {
    const observations = observationsOfSeries(record, each.id);
    if (observations.length === 0) return [];
    const { id, title, shortTitle, dataset, measure, of, entity, unit, universe, prices } = each;
    const { accumulation, classification, edition, partOf, coverage, breaks } = each;
    return [
      {
        ...{ id, title, shortTitle, dataset, measure, of, entity, unit, universe, prices },
        ...{ accumulation, classification, edition, partOf, coverage },
        breaks: breaks.map(({ id, at, kind, title }) => ({ id, at, kind, title })),
        observations: observations
          .toSorted(
            (a, b) =>
              compare(a.start, b.start) ||
              compare(a.end, b.end) ||
              Number(b.edition === edition) - Number(a.edition === edition),
          )
          .map((each) => toExplored(each, record)),
      },
    ];
  });
  const used = new Set(series.flatMap((each) => each.observations.flatMap(({ sources }) => sources)));
  const named = <T>(map: ReadonlyMap<string, T>) => [...map];
  return {
    units: Object.fromEntries(record.units),
    universes: Object.fromEntries(named(record.universes).map(([id, { name }]) => [id, { name }])),
    entities: Object.fromEntries(named(record.entities).map(([id, { name }]) => [id, { name }])),
    editions: Object.fromEntries(named(record.editions).map(([id, { title }]) => [id, { title }])),
    terms: Object.fromEntries(
      named(record.terms).map(([id, { name, comparableWith }]) => [id, { name, comparableWith }]),
    ),
    sources: Object.fromEntries(
      named(record.sources).flatMap(([id, { publisher }]) => (used.has(id) ? [[id, publisher]] : [])),
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
    grade: printings.map((each) => each.grade).sort()[0] ?? 'C',
    sources: [...new Set(printings.map((each) => each.source))],
    ...(note ? { note: plainly(note, record) } : {}),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
