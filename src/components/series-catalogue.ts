import { inBoth, textInBoth } from '../downloads/both-languages.ts';
import { field, type Table, toTable } from '../downloads/table.ts';
import { formatYears } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Grade } from '../model/schemas/primitives.ts';

/** The ways in which the list of all series can be narrowed, in the order of its fields. */
export const facets = ['entity', 'measure', 'universe', 'prices', 'accumulation'] as const;
export type Facet = (typeof facets)[number];

/** A choice of one facet. */
export interface FacetChoice {
  readonly value: string;
  readonly name: string;
}

/** One series as the catalogue lists it. */
export interface CataloguedSeries {
  readonly series: SeriesInfo;
  readonly dataset: string;
  /** The value of each facet, and its name in words. */
  readonly facets: Readonly<Record<Facet, FacetChoice>>;
  /** The years it covers; empty while it has no observation. */
  readonly years: string;
  readonly observations: number;
  /** The weakest evidence that any of its observations rests on. */
  readonly grade: Grade | undefined;
  readonly changed: string;
}

/** What a series that is about no set of firms has for a universe. */
const noUniverse = 'none';

/** Every series of the record, in the order of datasets. */
export function catalogueSeries(record: HistoricalRecord, language: Language): readonly CataloguedSeries[] {
  const dictionary = words(language);
  return [...record.datasets.values()].flatMap((dataset) => {
    const observed = Map.groupBy(dataset.observations, (each) => each.series);
    return dataset.series.map((series): CataloguedSeries => {
      const own = observed.get(series.id) ?? [];
      const universe = record.universes.get(series.universe ?? '')?.name[language];
      return {
        series,
        dataset: dataset.file.title[language],
        facets: {
          entity: {
            value: series.entity,
            name: record.entities.get(series.entity)?.name[language] ?? series.entity,
          },
          measure: { value: series.measure, name: dictionary.measure[series.measure] },
          universe: { value: series.universe ?? noUniverse, name: universe ?? dictionary.dataset.noUniverse },
          prices: { value: series.prices, name: dictionary.prices[series.prices] },
          accumulation: { value: series.accumulation, name: dictionary.accumulation[series.accumulation] },
        },
        years: yearsOf(own, language),
        observations: own.length,
        grade: weakestGrade(own),
        changed: dataset.file.changed,
      };
    });
  });
}

/** The catalogue as a file: one row a series, in the words of both languages. */
export function catalogueTable(record: HistoricalRecord): Table {
  const inLanguage = { zh: catalogueSeries(record, 'zh'), en: catalogueSeries(record, 'en') };
  const listed = inLanguage.zh.map((zh, at) => ({ zh, en: inLanguage.en[at] ?? zh }));
  type Listed = (typeof listed)[number];
  return toTable<Listed>(
    [
      field('dataset', 'text', ({ zh }) => zh.series.dataset),
      ...inBoth<Listed>('dataset', (each, language) => each[language].dataset),
      field('series', 'text', ({ zh }) => zh.series.id),
      ...textInBoth<Listed>('series', record, ({ zh }) => zh.series.title),
      field('observations', 'integer', ({ zh }) => String(zh.observations)),
      field('entity', 'text', ({ zh }) => zh.series.entity),
      ...inBoth<Listed>('entity', (each, language) => each[language].facets.entity.name),
      field('measure', 'text', ({ zh }) => zh.series.measure),
      field('accumulation', 'text', ({ zh }) => zh.series.accumulation),
      field('universe', 'text', ({ zh }) => zh.series.universe),
      field('prices', 'text', ({ zh }) => zh.series.prices),
      ...inBoth<Listed>('period', (each, language) => each[language].years || null),
      field('grade', 'text', ({ zh }) => zh.grade),
      field('changed', 'day', ({ zh }) => zh.changed),
    ],
    listed,
  );
}

function yearsOf(observations: readonly Observation[], language: Language): string {
  const [first] = observations.map(({ start }) => start.slice(0, 4)).sort();
  const last = observations
    .map(({ end }) => end.slice(0, 4))
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? '' : formatYears(first, last, language);
}

/** The best print of each observation counts, and the weakest of those speaks for the series. */
function weakestGrade(observations: readonly Observation[]): Grade | undefined {
  return observations
    .flatMap(({ printings }) => printings.map(({ grade }) => grade).sort()[0] ?? [])
    .sort()
    .at(-1);
}

/** The choices of each facet that the series offer, each once, in order of first use. */
export function facetChoices(
  catalogue: readonly CataloguedSeries[],
): Readonly<Record<Facet, readonly FacetChoice[]>> {
  const choices = (facet: Facet): FacetChoice[] => [
    ...new Map(catalogue.map((each) => [each.facets[facet].value, each.facets[facet]])).values(),
  ];
  return {
    entity: choices('entity'),
    measure: choices('measure'),
    universe: choices('universe'),
    prices: choices('prices'),
    accumulation: choices('accumulation'),
  };
}

/**
 * A stylesheet by which the fields narrow the list without any script: a chosen option hides the rows of others.
 * @param choices from `facetChoices`; their values are ids and need no escaping
 */
export function facetStyles(choices: Readonly<Record<Facet, readonly FacetChoice[]>>): string {
  return facets
    .flatMap((facet) =>
      choices[facet].map(
        ({ value }) =>
          `.catalogue:has([name="${facet}"] [value="${value}"]:checked) tbody tr:not([data-${facet}="${value}"]){display:none}`,
      ),
    )
    .join('');
}
