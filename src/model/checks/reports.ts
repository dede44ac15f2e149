import type { Content } from '../content.ts';
import { nearest } from '../nearest.ts';
import { itemsOfReport } from '../report-items.ts';
import type { Report } from '../schemas/reports.ts';
import type { Check, Refuse } from './check.ts';

const file = 'data/reports.json';

/**
 * A report says no more and no less than its source: every figure and target that is taken from the source has an item,
 * and no item claims one that the source does not print. The event is one that the source reports, ids are used once,
 * and everybody who is listed appears in a report.
 */
export const checkReports: Check = (content, refuse) => {
  const { people, reports } = content.single.reports;
  reports.forEach((report, index) => {
    const path = ['reports', index];
    checkNames(report, path, content, refuse);
    checkEvent(report, path, content, refuse);
    checkAnchors(report, path, refuse);
    checkPrinted(report, path, content, refuse);
  });
  const named = new Set(reports.flatMap((report) => report.people.map(({ person }) => person)));
  people.forEach(({ id }, at) => {
    if (!named.has(id))
      refuse(
        file,
        ['people', at],
        `the person "${id}", whom no report names`,
        'somebody under `people` of a report',
        'Remove the person, or list the person’s part.',
      );
  });
};

type Place = readonly (string | number)[];

/** People and searches that a report names exist. */
function checkNames(report: Report, path: Place, { single }: Content, refuse: Refuse): void {
  const people = new Set(single.reports.people.map(({ id }) => id));
  const searches = new Set(single.collection.searches.map(({ id }) => id));
  const need = (known: ReadonlySet<string>, kind: string, place: Place, id: string): void => {
    if (known.has(id)) return;
    refuse(
      file,
      [...path, ...place],
      `a ${kind} "${id}" that does not exist`,
      `the id of a ${kind}${nearest(id, known)}`,
      `Correct the id, or add the ${kind} first.`,
    );
  };
  report.people.forEach(({ person }, at) => need(people, 'person', ['people', at, 'person'], person));
  report.groups.forEach(({ by }, at) => {
    if (by !== undefined) need(people, 'person', ['groups', at, 'by'], by);
  });
  report.searches.forEach((id, at) => need(searches, 'search', ['searches', at], id));
}

/** The event is one that the source of the report is a source of. */
function checkEvent(report: Report, path: Place, { single }: Content, refuse: Refuse): void {
  const event = single.timeline.events.find(({ id }) => id === report.event);
  const isKnown = single.sources.sources.some(({ id }) => id === report.source);
  if (!event || !isKnown || event.printings.some(({ source }) => source === report.source)) return;
  refuse(
    file,
    [...path, 'event'],
    `the event "${event.id}", of which "${report.source}" is no source`,
    'the event that the report is a report of',
    'Name another event, or add the printing to the event.',
  );
}

/** Groups and items have ids of their own, because both become addresses on one page. */
function checkAnchors(report: Report, path: Place, refuse: Refuse): void {
  const anchors = [
    ...report.groups.map(({ id }, at) => ({ id, place: ['groups', at] })),
    ...itemsOfReport(report).map(({ item, path: place }) => ({ id: item.id, place })),
  ];
  anchors.forEach(({ id, place }, at) => {
    if (anchors.findIndex((each) => each.id === id) === at) return;
    refuse(
      file,
      [...path, ...place, 'id'],
      `the id "${id}" a second time`,
      'an id that is used once in its report',
      'Give it another id, or merge the two.',
    );
  });
}

/** The figures and targets of the items are exactly those that have a printing in the source of the report. */
function checkPrinted(report: Report, path: Place, { single, datasets }: Content, refuse: Refuse): void {
  const { source } = report;
  const all = {
    observations: datasets.flatMap((each) => each.observations.content.observations),
    targets: single.targets.targets,
  };
  for (const kind of ['observations', 'targets'] as const) {
    const known = new Set(all[kind].map(({ id }) => id));
    const printed = new Set(
      all[kind].filter((each) => each.printings.some((one) => one.source === source)).map(({ id }) => id),
    );
    const claimed = itemsOfReport(report).flatMap(({ item, path: place }) =>
      item[kind].map((id, at) => ({ id, place: [...path, ...place, kind, at] })),
    );
    for (const { id, place } of claimed)
      if (known.has(id) && !printed.has(id))
        refuse(
          file,
          place,
          `"${id}", which "${source}" does not print`,
          `one of the ${kind} that have a printing in the source of the report`,
          'Bind it in `beside`, or add the printing.',
        );
    for (const id of printed)
      if (!claimed.some((each) => each.id === id))
        refuse(
          file,
          path,
          `no item with "${id}", which is taken from "${source}"`,
          `every one of the ${kind} that the report prints under an item`,
          `Add it to the \`${kind}\` of the item that says it.`,
        );
  }
}
