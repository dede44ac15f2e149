import type { Figure } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import { shortNameOf } from '../model/named-entities.ts';
import { observationsOf, type Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord, Observation } from '../model/record.ts';
import type { Entity } from '../model/schemas/entities.ts';
import { codingStrengths, type Industry } from '../model/schemas/industries.ts';
import type { Target } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { byEventDate } from './entity-view.ts';
import { storiesIn } from './story-view.ts';

export type Strength = (typeof codingStrengths)[number];

/** Whose figure or target something is. A district’s figure is never listed as the city’s. */
export const levelNames = ['country', 'province', 'city', 'parts', 'firms', 'elsewhere'] as const;
export type Level = (typeof levelNames)[number];

/** What the record has of one industry at one level. */
interface LevelView {
  readonly level: Level;
  readonly targets: readonly Frozen<Target>[];
  /** In the order of their series, then of time, so that the values of one indicator stay together. */
  readonly observations: readonly Observation[];
}

export interface IndustryView {
  readonly industry: Frozen<Industry>;
  /** Levels that have targets or observations, in the order of `levelNames`. */
  readonly levels: readonly LevelView[];
  /** Events of the state, such as the approval and the publication of its plan. */
  readonly national: readonly Frozen<TimelineEvent>[];
  /** All events, earlier ones first. */
  readonly events: readonly Frozen<TimelineEvent>[];
  readonly entities: readonly Frozen<Entity>[];
  readonly figures: readonly Figure[];
  readonly stories: readonly Story[];
}

/** One cell of the matrix: how specific the report is about it, and in which items. */
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

/** The level under which the page of an industry lists something about an entity. */
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

/** The name of a level and a note on it, filled with the names of the record’s place, its province and its country. */
export function levelWords(
  level: Level,
  { entities, site }: HistoricalRecord,
  language: Language,
): { readonly name: string; readonly note: string } {
  const { level: names, levelNote: notes } = words(language).industries;
  const around = entities.get(site.entity)?.within.map(({ entity }) => entities.get(entity)) ?? [];
  const places = {
    place: shortNameOf(site.entity, language, { entities }),
    province: around.find((each) => each?.kind !== 'country')?.name[language] ?? '',
    country: [...entities.values()].find(({ kind }) => kind === 'country')?.name[language] ?? '',
  };
  return { name: fill(names[level], places), note: fill(notes[level], places) };
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
  const events = industry.events.flatMap((each) => record.events.get(each) ?? []).sort(byEventDate);
  const belongs = (quantity: Quantity): boolean => belongsToIndustry(quantity, industry);
  const figures = [...site.figures.values()]
    .map((each) => each[language])
    .filter((figure) =>
      figure.rows.some(
        ({ key, quantity }) =>
          (quantity !== undefined && belongs(quantity)) ||
          (figure.type === 'matrix' && key.startsWith(`${id}-`)),
      ),
    );
  const entityOf = (each: Observation): string => record.series.get(each.series)?.entity ?? '';
  return {
    industry,
    levels: levelNames.flatMap((level) => {
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
    // A story belongs to an industry if it binds one of its numbers or shows one of its figures.
    stories: storiesIn(site, language).filter(
      (story) =>
        story.numbers.some((each) => belongs(each.quantity)) ||
        story.figures.some((figure) => figures.some((each) => each.id === figure)),
    ),
  };
}

function belongsToIndustry(quantity: Quantity, industry: Frozen<Industry>): boolean {
  if (quantity.origin.kind === 'target') return industry.targets.includes(quantity.origin.target.id);
  return observationsOf(quantity).some((each) => industry.observations.includes(each.id));
}

/** The matrix of industries by tags of the codebook, with a cell for every pair. */
export function industryMatrix({ industries: file }: HistoricalRecord): readonly MatrixRow[] {
  return file.industries.map((industry) => ({
    industry,
    cells: file.codebook.tags.map(({ id: tag }) => {
      const items = industry.items.filter((item) => item.codes.some((code) => code.tag === tag));
      const codes = items.flatMap((item) => item.codes).filter((code) => code.tag === tag);
      return { tag, items, strength: strongest(codes.map((code) => code.strength)) };
    }),
  }));
}

/** The strongest of them; undefined for none. */
export function strongest(strengths: readonly Strength[]): Strength | undefined {
  return codingStrengths.findLast((each) => strengths.includes(each));
}
