import { languageColumns, textColumns } from '../downloads/both-languages.ts';
import { field, type Table, toTable } from '../downloads/table.ts';
import { formatDate, formatYears } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { bestGrade } from '../model/best-grade.ts';
import { compareText, type HistoricalRecord, type Observation, type SeriesInfo } from '../model/record.ts';
import type { Grade } from '../model/schemas/primitives.ts';

/** The filters of the list of all series, in the order of its fields. */
export const facets = [
  'entity',
  'measure',
  'universe',
  'prices',
  'accumulation',
  'period',
  'count',
  'grade',
  'changed',
] as const;
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
  /** The choices of each facet that the series matches; for years and numbers of values these can be several. */
  readonly facets: Readonly<Record<Facet, readonly FacetChoice[]>>;
  /** The years it covers; empty while it has no observation. */
  readonly years: string;
  readonly observations: number;
  /** The weakest evidence that any of its observations rests on. */
  readonly grade: Grade | undefined;
  readonly changed: string;
}

/** The choices for the least number of values. */
const leastCounts = [2, 3, 5, 10] as const;

/** The value of the facet for series without a universe. */
const noUniverse = 'none';

/** Every series of the record, in the order of datasets. */
export function catalogueSeries(record: HistoricalRecord, language: Language): readonly CataloguedSeries[] {
  const dictionary = words(language);
  return [...record.datasets.values()].flatMap((dataset) => {
    const observed = Map.groupBy(dataset.observations, (each) => each.series);
    return dataset.series.map((series): CataloguedSeries => {
      const own = observed.get(series.id) ?? [];
      const universe = record.universes.get(series.universe ?? '')?.name[language];
      const grade = weakestGrade(own);
      const { changed } = dataset.file;
      return {
        series,
        dataset: dataset.file.title[language],
        facets: {
          entity: [
            {
              value: series.entity,
              name: record.entities.get(series.entity)?.name[language] ?? series.entity,
            },
          ],
          measure: [{ value: series.measure, name: dictionary.measure[series.measure] }],
          universe: [
            { value: series.universe ?? noUniverse, name: universe ?? dictionary.dataset.noUniverse },
          ],
          prices: [{ value: series.prices, name: dictionary.prices[series.prices] }],
          accumulation: [{ value: series.accumulation, name: dictionary.accumulation[series.accumulation] }],
          period: coveredYears(own).map((year) => ({ value: year, name: formatYears(year, year, language) })),
          count: leastCounts
            .filter((least) => own.length >= least)
            .map((least) => ({
              value: String(least),
              name: fill(dictionary.catalogue.atLeast, { count: String(least) }),
            })),
          grade: grade ? [{ value: grade, name: dictionary.grade[grade] }] : [],
          changed: [{ value: changed, name: formatDate(changed, language) }],
        },
        years: yearsOf(own, language),
        observations: own.length,
        grade,
        changed,
      };
    });
  });
}

/** The catalogue as a file: one row for each series, in both languages. */
export function catalogueTable(record: HistoricalRecord): Table {
  const inLanguage = { zh: catalogueSeries(record, 'zh'), en: catalogueSeries(record, 'en') };
  const listed = inLanguage.zh.map((zh, at) => ({ zh, en: inLanguage.en[at] ?? zh }));
  type Listed = (typeof listed)[number];
  return toTable<Listed>(
    [
      field('dataset', 'text', ({ zh }) => zh.series.dataset),
      ...languageColumns<Listed>('dataset', (each, language) => each[language].dataset),
      field('series', 'text', ({ zh }) => zh.series.id),
      ...textColumns<Listed>('series', record, ({ zh }) => zh.series.title),
      field('observations', 'integer', ({ zh }) => String(zh.observations)),
      field('entity', 'text', ({ zh }) => zh.series.entity),
      ...textColumns<Listed>('entity', record, ({ zh }) => record.entities.get(zh.series.entity)?.name),
      field('measure', 'text', ({ zh }) => zh.series.measure),
      field('accumulation', 'text', ({ zh }) => zh.series.accumulation),
      field('universe', 'text', ({ zh }) => zh.series.universe),
      field('prices', 'text', ({ zh }) => zh.series.prices),
      ...languageColumns<Listed>('period', (each, language) => each[language].years || null),
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

/** The weakest among the best grades of the observations. */
function weakestGrade(observations: readonly Observation[]): Grade | undefined {
  return observations
    .map(({ printings }) => bestGrade(printings))
    .sort()
    .at(-1);
}

/** Every year that an observation covers. */
function coveredYears(observations: readonly Observation[]): readonly string[] {
  const years = observations.flatMap(({ start, end }) => {
    const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
  return [...new Set(years)].sort();
}

/** How to sort the choices of facets that are not sorted by frequency. */
const orders: Partial<Record<Facet, (a: FacetChoice, b: FacetChoice) => number>> = {
  period: (a, b) => Number(b.value) - Number(a.value),
  count: (a, b) => Number(a.value) - Number(b.value),
  grade: (a, b) => compareText(a.value, b.value),
  changed: (a, b) => compareText(b.value, a.value),
};

/** The choices of each facet, each once, the most frequent first or in the order of `orders`. */
export function facetChoices(
  catalogue: readonly CataloguedSeries[],
): Readonly<Record<Facet, readonly FacetChoice[]>> {
  const choices = (facet: Facet): readonly FacetChoice[] => {
    const all = catalogue.flatMap((each) => each.facets[facet]);
    const groups = [...Map.groupBy(all, (each) => each.value).values()];
    const single = groups.sort((a, b) => b.length - a.length).flatMap((group) => group[0] ?? []);
    return orders[facet] ? single.sort(orders[facet]) : single;
  };
  return Object.fromEntries(facets.map((facet) => [facet, choices(facet)])) as Record<
    Facet,
    readonly FacetChoice[]
  >;
}

/** The attributes of a row that the stylesheet of `facetStyles` filters by. */
export function facetAttributes(own: CataloguedSeries['facets']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facets.map((facet) => [`data-${facet}`, own[facet].map(({ value }) => value).join(' ')]),
  );
}

/**
 * A stylesheet that filters the list without a script: a selected option hides the rows that do not match it.
 * @param choices from `facetChoices`; their values are ids and need no escaping
 */
export function facetStyles(choices: Readonly<Record<Facet, readonly FacetChoice[]>>): string {
  return facets
    .flatMap((facet) =>
      choices[facet].map(
        ({ value }) =>
          `.catalogue:has([name="${facet}"] [value="${value}"]:checked) tbody tr:not([data-${facet}~="${value}"]){display:none}`,
      ),
    )
    .join('');
}
