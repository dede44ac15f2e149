import { describe, expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import type { Story } from '../../src/markdown/story.ts';
import { storiesOfEntity, storiesOfEvent } from '../../src/views/stories-using.ts';
import { validSite } from '../model/compose-site.ts';

const site = soundSite(validSite);
const growth = site.stories.get('growth');
if (!growth) throw new Error('The fixture lacks its story.');
const withStory = (change: Partial<Story>) => ({
  ...site,
  stories: new Map([['growth', { zh: growth.zh, en: { ...growth.en, ...change } }]]),
});
const idsOf = (stories: readonly Story[]): string[] => stories.map(({ id }) => id);

describe('the stories that use a place', () => {
  it('are those that bind one of its numbers, and no others', () => {
    expect(idsOf(storiesOfEntity('alpha', site, 'en'))).toEqual(['growth']);
    expect(idsOf(storiesOfEntity('beta', site, 'en'))).toEqual([]);
  });

  it('are also those that use one of its events', () => {
    const linking = withStory({ numbers: [], html: '<a href="/en/timeline/#meeting">then</a>' });
    const events = new Map(
      [...site.record.events].map(([id, each]) => [id, { ...each, entities: ['beta'] }]),
    );
    const own = { ...linking, record: { ...site.record, events } };
    expect(idsOf(storiesOfEntity('beta', own, 'en'))).toEqual(['growth']);
  });
});

describe('the stories that use an event', () => {
  it('show a figure that rests on it', () => {
    expect(idsOf(storiesOfEvent('meeting', site, 'en'))).toEqual([]);
    const drawn = site.record.figures.get('events');
    const drawing = withStory({ figures: ['events'] });
    const events = drawn?.type === 'timeline' ? drawn.lanes.flatMap((lane) => lane.events) : [];
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) expect(idsOf(storiesOfEvent(event, drawing, 'en'))).toEqual(['growth']);
  });

  it('or link to it', () => {
    const linking = withStory({ html: '<a href="/en/timeline/#meeting">then</a>' });
    expect(idsOf(storiesOfEvent('meeting', linking, 'en'))).toEqual(['growth']);
    expect(idsOf(storiesOfEvent('meet', linking, 'en'))).toEqual([]);
  });
});
