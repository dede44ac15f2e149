import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { compareText, type Frozen, type HistoricalRecord, type SeriesInfo } from '../model/record.ts';
import { type Entity, entitySchema } from '../model/schemas/entities.ts';
import type { Target } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';

type EntityKind = Entity['kind'];

/** Entities of one kind, in the order of their file. */
export interface EntityGroup {
  readonly kind: EntityKind;
  readonly entities: readonly Frozen<Entity>[];
}

/** Everything that the record has about one place, firm or park. */
export interface EntityView {
  readonly series: readonly SeriesInfo[];
  readonly targets: readonly Frozen<Target>[];
  readonly events: readonly Frozen<TimelineEvent>[];
  /** Entities that name this one in `within`, with the first and the last day of that where they are known. */
  readonly holds: readonly Frozen<{ entity: string; from?: string | undefined; to?: string | undefined }>[];
}

/** The kinds that have entities, in the order of the schema. */
export function groupEntities(record: HistoricalRecord): readonly EntityGroup[] {
  return entitySchema.shape.kind.options.flatMap((kind) => {
    const entities = [...record.entities.values()].filter((each) => each.kind === kind);
    return entities.length === 0 ? [] : [{ kind, entities }];
  });
}

/** Collects what is about an entity itself; its parts have pages of their own. */
export function viewEntity(id: string, record: HistoricalRecord): EntityView {
  return {
    series: [...record.series.values()].filter((each) => each.entity === id),
    targets: [...record.targets.values()].filter((each) => each.entity === id),
    events: [...record.events.values()].filter((each) => each.entities.includes(id)).sort(byEventDate),
    holds: [...record.entities.values()].flatMap((each) =>
      each.within
        .filter((area) => area.entity === id)
        .map(({ from, to }) => ({ entity: each.id, ...(from && { from }), ...(to && { to }) })),
    ),
  };
}

/** Sorts earlier events first; an event known only by its year comes before those with a month of that year. */
export function byEventDate(a: Frozen<TimelineEvent>, b: Frozen<TimelineEvent>): number {
  return compareText(a.date.date, b.date.date);
}

/**
 * The dates between which something is valid, such as 2001年3月起 or until 24 February 2001; empty if it has no limits.
 */
export function writeSpan(
  span: { readonly from?: string | undefined; readonly to?: string | undefined },
  language: Language,
): string {
  const { entity, page } = words(language);
  return [
    span.from && fill(entity.from, { date: formatDate(span.from, language) }),
    span.to && fill(entity.to, { date: formatDate(span.to, language) }),
  ]
    .filter(Boolean)
    .join(page.comma);
}
