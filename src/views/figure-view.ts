import type { Figure } from '../figures/figure.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import type { Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Edition } from '../model/schemas/editions.ts';
import type { Grade } from '../model/schemas/primitives.ts';
import { observationsOfRow } from './figure-controls.ts';
import { storiesIn } from './story-view.ts';

/** A source of a figure with the grades of its printings there, best first. */
interface GradedSource {
  readonly id: string;
  readonly grades: readonly Grade[];
}

/** What the page of a figure shows in addition to the figure. */
export interface FigureView {
  readonly series: readonly SeriesInfo[];
  readonly editions: readonly Frozen<Edition>[];
  readonly sources: readonly GradedSource[];
  readonly stories: readonly Story[];
}

/** Collects the definitions, editions, sources and stories of a figure. */
export function viewFigure(figure: Figure, site: SoundSite): FigureView {
  const { record } = site;
  const observations = observationsOfFigure(figure);
  const ids = (of: (each: Observation) => string): string[] => [...new Set(observations.map(of))];
  const printings = observations.flatMap((each) => each.printings);
  return {
    series: ids((each) => each.series).flatMap((id) => record.series.get(id) ?? []),
    editions: ids((each) => each.edition).flatMap((id) => record.editions.get(id) ?? []),
    sources: figure.sources.map((id) => {
      // A row without observations, such as an event, has its grade only in words.
      const withoutObservations = figure.rows.filter(
        (row) => observationsOfRow(row).length === 0 && row.sources.includes(id),
      );
      const grades = [
        ...printings.filter(({ source }) => source === id).map(({ grade }) => grade),
        ...(['A', 'B', 'C'] as const).filter((letter) =>
          withoutObservations.some(({ grade }) => grade === words(figure.language).grade[letter]),
        ),
      ];
      return { id, grades: [...new Set(grades)].sort() };
    }),
    stories: storiesIn(site, figure.language).filter(({ figures }) => figures.includes(figure.id)),
  };
}

function observationsOfFigure({ rows }: Figure): Observation[] {
  const found = rows.flatMap(observationsOfRow);
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

/** The filters of the index of figures. */
export interface FigureFilters {
  readonly datasets: readonly { readonly id: string; readonly title: string }[];
  readonly types: readonly Figure['type'][];
}

/** The datasets and kinds of chart that occur among figures, in the order of the record and of first use. */
export function filtersOf(figures: readonly Figure[], record: HistoricalRecord): FigureFilters {
  const used = new Set(figures.flatMap(({ datasets }) => datasets));
  return {
    datasets: [...record.datasets.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, file }) => ({ id, title: file.title[figures[0]?.language ?? 'zh'] })),
    types: [...new Set(figures.map(({ type }) => type))],
  };
}
