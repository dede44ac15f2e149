import type { Figure } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import { observationsOf, type Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord, Observation } from '../model/record.ts';
import type { Entity } from '../model/schemas/entities.ts';
import { codingStrengths, type Industry } from '../model/schemas/industries.ts';
import type { Target } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { byDate } from './entity-view.ts';
import { storiesIn } from './story-view.ts';

export type Strength = (typeof codingStrengths)[number];

/** Whose figure or target something is. A district’s is never put among the city’s. */
export const levels = ['country', 'province', 'city', 'parts', 'firms', 'elsewhere'] as const;
export type Level = (typeof levels)[number];

/** What the record has of one industry at one level. */
interface LevelView {
  readonly level: Level;
  readonly targets: readonly Frozen<Target>[];
  /** In the order of their series, then of time, so that one indicator stays together. */
  readonly observations: readonly Observation[];
}

export interface IndustryView {
  readonly industry: Frozen<Industry>;
  /** Levels that have anything, in the order of `levels`. */
  readonly levels: readonly LevelView[];
  /** What the state did: the approval of its plan, its publication. */
  readonly national: readonly Frozen<TimelineEvent>[];
  /** All events, earlier ones first. */
  readonly events: readonly Frozen<TimelineEvent>[];
  readonly entities: readonly Frozen<Entity>[];
  readonly figures: readonly Figure[];
  readonly stories: readonly Story[];
}

/** One place of the matrix: how far the report goes, and in which items. */
interface MatrixCell {
  readonly tag: string;
  /** The strongest of its items; undefined where the report says nothing. */
  readonly strength: Strength | undefined;
  readonly items: readonly Frozen<Industry>['items'][number][];
}

export interface MatrixRow {
  readonly industry: Frozen<Industry>;
  /** One cell for each tag of the codebook, in its order. */
  readonly cells: readonly MatrixCell[];
}

/** The level at which something about an entity stands on the page of an industry. */
export function levelOf(id: string, record: HistoricalRecord): Level {
  const kind = record.entities.get(id)?.kind;
  if (kind === 'country') return 'country';
  if (id === record.site.entity) return 'city';
  if (kind === 'firm' || kind === 'plant' || kind === 'park' || kind === 'facility') return 'firms';
  const within = record.entities.get(id)?.within.map(({ entity }) => entity) ?? [];
  if (within.includes(record.site.entity)) return 'parts';
  const own = record.entities.get(record.site.entity)?.within.map(({ entity }) => entity) ?? [];
  return own.includes(id) ? 'province' : 'elsewhere';
}

/**
 * Everything that the page of an industry shows.
 * @throws Error if there is no such industry
 */
export function viewIndustry(id: string, site: SoundSite, language: Language): IndustryView {
  const { record } = site;
  const industry = record.industries.industries.find((each) => each.id === id);
  if (!industry) throw new Error(`No industry ${id}`);
  const targets = industry.targets.flatMap((each) => record.targets.get(each) ?? []);
  const listed = new Set(industry.observations);
  const observations = [...record.series.values()].flatMap((series) =>
    (record.datasets.get(series.dataset)?.observations ?? []).filter(
      (each) => each.series === series.id && listed.has(each.id),
    ),
  );
  const events = industry.events.flatMap((each) => record.events.get(each) ?? []).sort(byDate);
  const touches = (quantity: Quantity): boolean => touchesIndustry(quantity, industry);
  const figures = [...site.figures.values()]
    .map((each) => each[language])
    .filter((figure) =>
      figure.rows.some(
        ({ key, quantity }) =>
          (quantity !== undefined && touches(quantity)) ||
          (figure.type === 'matrix' && key.startsWith(`${id}-`)),
      ),
    );
  const entityOf = (each: Observation): string => record.series.get(each.series)?.entity ?? '';
  return {
    industry,
    levels: levels.flatMap((level) => {
      const own = {
        level,
        targets: targets.filter((each) => levelOf(each.entity, record) === level),
        observations: observations.filter((each) => levelOf(entityOf(each), record) === level),
      };
      return own.targets.length + own.observations.length > 0 ? [own] : [];
    }),
    national: events.filter((each) =>
      each.entities.some((entity) => record.entities.get(entity)?.kind === 'country'),
    ),
    events,
    entities: industry.entities.flatMap((each) => record.entities.get(each) ?? []),
    figures,
    // A story about one figure of the city touches no industry; one that draws or names its numbers does.
    stories: storiesIn(site, language).filter(
      (story) =>
        story.numbers.some((each) => touches(each.quantity)) ||
        story.figures.some((figure) => figures.some((each) => each.id === figure)),
    ),
  };
}

function touchesIndustry(quantity: Quantity, industry: Frozen<Industry>): boolean {
  if (quantity.origin.kind === 'target') return industry.targets.includes(quantity.origin.target.id);
  return observationsOf(quantity).some((each) => industry.observations.includes(each.id));
}

/** The industries against the tags of the codebook, each row in full. */
export function industryMatrix({ industries: file }: HistoricalRecord): readonly MatrixRow[] {
  return file.industries.map((industry) => ({
    industry,
    cells: file.codebook.tags.map(({ id: tag }) => {
      const items = industry.items.filter((item) => item.codes.some((code) => code.tag === tag));
      const said = items.flatMap((item) => item.codes).filter((code) => code.tag === tag);
      return { tag, items, strength: strongest(said.map((code) => code.strength)) };
    }),
  }));
}

/** The furthest that any of them goes; undefined for none. */
export function strongest(strengths: readonly Strength[]): Strength | undefined {
  return codingStrengths.findLast((each) => strengths.includes(each));
}
