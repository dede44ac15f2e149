import { type SoundSite, soundSite } from '../../src/markdown/load-site.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';
import type { Entity } from '../../src/model/schemas/entities.ts';
import { validSite } from '../model/compose-site.ts';

/** The valid fixture site, with places around its city and an industry that has targets, figures and events of several of them. */
export function siteWithPlaces(): SoundSite {
  const { record, ...rest } = soundSite(validSite);
  const [industry] = record.industries.industries;
  const city = record.entities.get('alpha');
  const target = record.targets.get('output-goal');
  const [event] = record.events.values();
  if (!industry || !city || !target || !event) throw new Error('The fixture lacks something.');
  const place = (id: string, kind: Entity['kind'], ...within: string[]) => ({
    ...city,
    id,
    kind,
    within: within.map((entity) => ({ entity })),
  });
  const entities = [
    ...record.entities.values(),
    place('land', 'country'),
    place('shire', 'province', 'land'),
    place('alpha', 'city', 'shire'),
    place('works', 'firm', 'alpha'),
    place('other-shire', 'province', 'land'),
  ];
  const targets = ['land', 'alpha', 'works'].map((entity) => ({
    ...target,
    id: `goal-of-${entity}`,
    entity,
  }));
  const events = [
    { ...event, id: 'of-the-state', entities: ['land'] },
    { ...event, id: 'of-the-city', entities: ['alpha'] },
  ];
  const ships = {
    ...industry,
    targets: targets.map(({ id }) => id),
    observations: ['output-2009', 'beta-output-2009'],
    events: events.map(({ id }) => id),
  };
  const changed = {
    ...record,
    entities: new Map(entities.map((each) => [each.id, each])),
    targets: new Map(targets.map((each) => [each.id, each])),
    events: new Map(events.map((each) => [each.id, each])),
    industries: { ...record.industries, industries: [ships] },
  };
  return { ...rest, record: changed as HistoricalRecord };
}
