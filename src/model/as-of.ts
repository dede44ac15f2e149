import type { Content } from './content.ts';
import { provablyBy } from './dates.ts';
import type { LeftOut } from './record.ts';

/**
 * The content as it could have been known on a day: only printings whose source was provably public
 * by then. Undated ones are left out and listed, because the day they were seen proves nothing.
 */
export function contentAsOf(content: Content, day: string): { content: Content; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const published = new Map(
    content.single.sources.sources.map((each) => [each.id, provablyBy(each.published)]),
  );

  function keep<T extends { source: string }>(
    kind: LeftOut['kind'],
    id: string,
    printings: readonly T[],
  ): T[] {
    const kept = printings.filter((each) => (published.get(each.source) ?? '9999') <= day);
    for (const each of printings)
      if (!kept.includes(each))
        leftOut.push({
          kind: 'printing',
          id: `${id} (${each.source})`,
          why: published.get(each.source) === undefined ? 'undated' : 'later',
        });
    if (kept.length === 0) leftOut.push({ kind, id, why: 'nothing-left' });
    return kept;
  }

  const datasets = content.datasets.map((each) => {
    const kept = each.observations.content.observations.flatMap((observation) => {
      const printings = keep('observation', observation.id, observation.printings);
      return printings.length > 0 ? [{ ...observation, printings }] : [];
    });
    const editions = new Map<string, string[]>();
    for (const one of kept) editions.set(one.series, [...(editions.get(one.series) ?? []), one.edition]);
    // On that day the newest edition with any figure was the current one.
    const released = new Map(
      content.single.editions.editions.map((edition) => [edition.id, provablyBy(edition.released) ?? '9999']),
    );
    const series = each.dataset.content.series.map((one) => {
      const present = editions.get(one.id) ?? [];
      if (present.length === 0 || present.includes(one.edition)) return one;
      const newest = [...new Set(present)].sort((a, b) =>
        (released.get(a) ?? '') < (released.get(b) ?? '') ? 1 : -1,
      )[0];
      return { ...one, edition: newest ?? one.edition };
    });
    return {
      ...each,
      dataset: { ...each.dataset, content: { ...each.dataset.content, series } },
      observations: { ...each.observations, content: { ...each.observations.content, observations: kept } },
    };
  });
  const known = new Set(
    datasets.flatMap((each) => each.observations.content.observations.map((one) => one.id)),
  );
  const events = content.single.timeline.events.flatMap((event) => {
    const printings = keep('event', event.id, event.printings);
    return printings.length > 0 ? [{ ...event, printings }] : [];
  });
  const targets = content.single.targets.targets.flatMap((target) => {
    const printings = keep('target', target.id, target.printings);
    if (printings.length === 0) return [];
    if (target.kind !== 'quantity' || target.outcome.kind !== 'observed') return [{ ...target, printings }];
    const observations = target.outcome.observations.filter((id) => known.has(id));
    return [{ ...target, printings, outcome: { ...target.outcome, observations } }];
  });
  const single = {
    ...content.single,
    timeline: { ...content.single.timeline, events },
    targets: { ...content.single.targets, targets },
    industries: {
      ...content.single.industries,
      industries: content.single.industries.industries.map((industry) => ({
        ...industry,
        targets: industry.targets.filter((id) => targets.some((each) => each.id === id)),
        observations: industry.observations.filter((id) => known.has(id)),
        events: industry.events.filter((id) => events.some((each) => each.id === id)),
      })),
    },
  };
  return { content: { ...content, single, datasets }, leftOut };
}
