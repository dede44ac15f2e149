import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import { observationsOf, type Quantity } from '../model/quantity.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { storiesIn } from './story-view.ts';

/** The stories that use an event: they show a figure that rests on it, count days from it, or link to it. */
export function storiesOfEvent(event: string, site: SoundSite, language: Language): readonly Story[] {
  return storiesIn(site, language).filter((story) => usesEvent(story, event, site.record));
}

/** The stories that use a place or a firm: they bind one of its numbers or targets, or use one of its events. */
export function storiesOfEntity(entity: string, site: SoundSite, language: Language): readonly Story[] {
  const { record } = site;
  const events = [...record.events.values()].filter(({ entities }) => entities.includes(entity));
  return storiesIn(site, language).filter(
    (story) =>
      story.numbers.some(({ quantity }) => isOf(quantity, entity, record)) ||
      events.some(({ id }) => usesEvent(story, id, record)),
  );
}

function isOf(quantity: Quantity, entity: string, record: HistoricalRecord): boolean {
  if (quantity.origin.kind === 'target') return quantity.origin.target.entity === entity;
  return observationsOf(quantity).some(({ series }) => record.series.get(series)?.entity === entity);
}

function usesEvent(story: Story, event: string, record: HistoricalRecord): boolean {
  return (
    story.figures.some((figure) => eventsOfFigure(figure, record).includes(event)) ||
    story.numbers.some(({ quantity }) => quantity.expression.split(/[(), ]+/u).includes(event)) ||
    story.html.includes(`/timeline/#${event}"`)
  );
}

/** The events that a figure draws; only timelines and maps rest on events. */
function eventsOfFigure(id: string, { figures }: HistoricalRecord): readonly string[] {
  const file = figures.get(id);
  if (file?.type === 'timeline') return file.lanes.flatMap(({ events }) => events);
  if (file?.type === 'map') return [...file.marks, ...file.moves].map(({ event }) => event);
  return [];
}
