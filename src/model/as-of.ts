import type { Content } from './content.ts';
import { provablyPublicBy } from './dates.ts';
import { evidenceOf } from './fate-evidence.ts';
import type { LeftOut } from './record.ts';
import type { ObservationData } from './schemas/datasets.ts';
import type { Report, ReportItem } from './schemas/reports.ts';

/**
 * The content as it could have been known on a day: only printings whose source was provably public
 * by then. Undated printings are left out and listed, because the day on which they were seen proves
 * nothing.
 *
 * A series keeps its current edition if that was released by then; if not, the edition of the figure
 * that became public last is current.
 */
export function contentAsOf(content: Content, day: string): { content: Content; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const published = new Map(
    content.single.sources.sources.map((each) => [each.id, provablyPublicBy(each.published)]),
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

  const released = new Map(
    content.single.editions.editions.map((each) => [each.id, provablyPublicBy(each.released)]),
  );
  const wasReleased = (edition: string): boolean => (released.get(edition) ?? '9999') <= day;
  const daysOf = (figure: ObservationData): string[] =>
    figure.printings.flatMap((each) => published.get(each.source) ?? []);

  const datasets = content.datasets.map((each) => {
    const kept = each.observations.content.observations.flatMap((observation) => {
      const printings = keep('observation', observation.id, observation.printings);
      return printings.length > 0 ? [{ ...observation, printings }] : [];
    });
    const bySeries = Map.groupBy(kept, (one) => one.series);
    const series = each.dataset.content.series.map((one) => {
      const present = bySeries.get(one.id) ?? [];
      if (wasReleased(one.edition) && present.some(({ edition }) => edition === one.edition)) return one;
      // The order that dataset pages recommend to readers of the files: the newest figure, then the newer edition.
      const sortKey = (figure: ObservationData): string =>
        `${daysOf(figure).sort()[0]} ${wasReleased(figure.edition) ? released.get(figure.edition) : ''} ${figure.end}`;
      const last = present.map(sortKey).sort().at(-1);
      return { ...one, edition: present.find((figure) => sortKey(figure) === last)?.edition ?? one.edition };
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
    if (target.kind !== 'quantity' || target.outcome.kind === 'none-found') return [{ ...target, printings }];
    const beside = target.outcome.beside?.flatMap((each) => {
      const observations = each.observations.filter((id) => known.has(id));
      return observations.length > 0 ? [{ ...each, observations }] : [];
    });
    const outcome =
      target.outcome.kind === 'observed'
        ? {
            ...target.outcome,
            observations: target.outcome.observations.filter((id) => known.has(id)),
            ...(beside && { beside }),
          }
        : { ...target.outcome, beside: beside ?? [] };
    return [{ ...target, printings, outcome }];
  });
  // What a fate said on a day when not all that it rests on was public, nobody can work out afterwards.
  const there = new Set([...known, ...targets.map((each) => each.id), ...events.map((each) => each.id)]);
  const fates = content.single.fates.fates.filter((each) => evidenceOf(each).every((id) => there.has(id)));
  const single = {
    ...content.single,
    fates: { ...content.single.fates, fates },
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
    reports: {
      ...content.single.reports,
      reports: content.single.reports.reports
        .filter(({ source }) => (published.get(source) ?? '9999') <= day)
        .map(withoutBeside),
    },
  };
  return { content: { ...content, single, datasets }, leftOut };
}

/** A report alone: what the record has beside it was known later. */
function withoutBeside(report: Report): Report {
  const alone = (items: readonly ReportItem[]): ReportItem[] => items.map(({ beside: _, ...item }) => item);
  return {
    ...report,
    bodies: alone(report.bodies),
    numbers: alone(report.numbers),
    groups: report.groups.map((group) => ({ ...group, items: alone(group.items) })),
  };
}
