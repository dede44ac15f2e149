import { nearest } from '../nearest.ts';
import type { Path } from '../place.ts';
import { itemsOfReport } from '../report-items.ts';
import type { Check, Refuse } from './check.ts';

/** Ids are unique, and every id that a file names exists. */
export const checkReferences: Check = (content, refuse) => {
  const { single, datasets } = content;
  const ids = {
    source: unique(refuse, 'data/sources.json', 'sources', single.sources.sources),
    entity: unique(refuse, 'data/entities.json', 'entities', single.entities.entities),
    edition: unique(refuse, 'data/editions.json', 'editions', single.editions.editions),
    unit: unique(refuse, 'data/units.json', 'units', single.units.units),
    universe: unique(refuse, 'data/universes.json', 'universes', single.universes.universes),
    break: unique(refuse, 'data/breaks.json', 'breaks', single.breaks.breaks),
    term: unique(refuse, 'data/glossary.json', 'terms', single.glossary.terms),
    target: unique(refuse, 'data/targets.json', 'targets', single.targets.targets),
    event: unique(refuse, 'data/timeline.json', 'events', single.timeline.events),
    credit: unique(refuse, 'data/places.json', 'credits', single.places.credits),
    claim: unique(refuse, 'data/claims.json', 'claims', single.claims.claims),
    series: new Set<string>(),
    observation: new Set<string>(),
    tag: unique(refuse, 'data/industries.json', 'codebook.tags', single.industries.codebook.tags),
  };
  unique(refuse, 'data/industries.json', 'industries', single.industries.industries);
  unique(refuse, 'data/reports.json', 'reports', single.reports.reports);
  unique(refuse, 'data/reports.json', 'people', single.reports.people);
  for (const { dataset, observations } of datasets) {
    unique(refuse, dataset.file, 'series', dataset.content.series, ids.series);
    unique(refuse, observations.file, 'observations', observations.content.observations, ids.observation);
  }
  single.targets.targets.forEach((target, index) => {
    if (ids.observation.has(target.id))
      refuse(
        'data/targets.json',
        ['targets', index, 'id'],
        `"${target.id}", which is an observation's id`,
        'an id that no observation has, because texts name both alike',
        'Give the target another id.',
      );
  });
  requireReservedUnits(ids.unit, refuse);

  const need = (kind: keyof typeof ids, file: string, path: Path, id: string | null | undefined): void => {
    if (id === null || id === undefined || ids[kind].has(id)) return;
    refuse(
      file,
      path,
      `${article(kind)} "${id}" that does not exist`,
      `the id of ${article(kind)}${nearest(id, ids[kind])}`,
      `Correct the id, or add the ${kind} first.`,
    );
  };
  const needAll = (
    kind: keyof typeof ids,
    file: string,
    path: Path,
    list: readonly string[] | undefined,
  ): void => list?.forEach((id, index) => need(kind, file, [...path, index], id));

  need('entity', 'data/site.json', ['entity'], single.site.entity);
  single.site.starts.forEach((each, index) =>
    needAll('series', 'data/site.json', ['starts', index, 'series'], each.series),
  );
  single.units.units.forEach((unit, index) => {
    need('unit', 'data/units.json', ['units', index, 'shownAs', 'zh'], unit.shownAs?.zh);
    need('unit', 'data/units.json', ['units', index, 'shownAs', 'en'], unit.shownAs?.en);
  });
  single.universes.universes.forEach((each, index) =>
    need('source', 'data/universes.json', ['universes', index, 'source'], each.source),
  );
  single.breaks.breaks.forEach((each, index) => {
    const path = ['breaks', index];
    need('source', 'data/breaks.json', [...path, 'source'], each.source);
    needAll('universe', 'data/breaks.json', [...path, 'appliesTo', 'universes'], each.appliesTo.universes);
    needAll('term', 'data/breaks.json', [...path, 'appliesTo', 'terms'], each.appliesTo.terms);
    needAll('entity', 'data/breaks.json', [...path, 'appliesTo', 'entities'], each.appliesTo.entities);
    needAll('series', 'data/breaks.json', [...path, 'appliesTo', 'series'], each.appliesTo.series);
  });
  single.entities.entities.forEach((each, index) =>
    each.within.forEach((area, at) =>
      need('entity', 'data/entities.json', ['entities', index, 'within', at, 'entity'], area.entity),
    ),
  );
  single.editions.editions.forEach((each, index) =>
    need('edition', 'data/editions.json', ['editions', index, 'supersedes'], each.supersedes),
  );
  single.glossary.terms.forEach((each, index) => {
    needAll('source', 'data/glossary.json', ['terms', index, 'sources'], each.sources);
    needAll('term', 'data/glossary.json', ['terms', index, 'related'], each.related);
    needAll('term', 'data/glossary.json', ['terms', index, 'comparableWith'], each.comparableWith);
  });
  single.timeline.events.forEach((each, index) => {
    needAll('entity', 'data/timeline.json', ['events', index, 'entities'], each.entities);
    each.printings.forEach((printing, at) =>
      need('source', 'data/timeline.json', ['events', index, 'printings', at, 'source'], printing.source),
    );
  });
  unique(refuse, 'data/places.json', 'shapes', single.places.shapes);
  unique(refuse, 'data/places.json', 'places', single.places.places);
  for (const key of ['shapes', 'places'] as const)
    single.places[key].forEach((each, index) => {
      need('credit', 'data/places.json', [key, index, 'credit'], each.credit);
    });
  single.places.places.forEach((each, index) => {
    need('entity', 'data/places.json', ['places', index, 'entity'], each.entity);
  });
  single.targets.targets.forEach((each, index) => {
    const file = 'data/targets.json';
    const path = ['targets', index];
    need('entity', file, [...path, 'entity'], each.entity);
    each.printings.forEach((printing, at) =>
      need('source', file, [...path, 'printings', at, 'source'], printing.source),
    );
    if (each.kind !== 'quantity') return;
    need('term', file, [...path, 'of'], each.of);
    need('unit', file, [...path, 'unit'], each.unit);
    need('universe', file, [...path, 'universe'], each.universe);
    if (each.outcome.kind === 'observed')
      needAll('observation', file, [...path, 'outcome', 'observations'], each.outcome.observations);
    if (each.outcome.kind !== 'none-found')
      each.outcome.beside?.forEach((one, at) =>
        needAll('observation', file, [...path, 'outcome', 'beside', at, 'observations'], one.observations),
      );
  });
  const { industries: report } = single;
  const reportFile = 'data/industries.json';
  need('source', reportFile, ['source'], report.source);
  const needInItem = (item: (typeof report.requirements)[number], path: Path): void => {
    item.codes.forEach((code, place) => need('tag', reportFile, [...path, 'codes', place, 'tag'], code.tag));
    needAll('observation', reportFile, [...path, 'observations'], item.observations);
    needAll('target', reportFile, [...path, 'targets'], item.targets);
    if (
      item.codes.some((code) => code.strength === 'quantified') &&
      item.observations.length + item.targets.length === 0
    )
      refuse(
        reportFile,
        [...path, 'codes'],
        'the strength "quantified" without a quantity',
        'the observation or target that gives the quantity',
        'Refer to it, or code the item as named or mentioned.',
      );
  };
  report.requirements.forEach((item, at) => needInItem(item, ['requirements', at]));
  report.industries.forEach((industry, index) => {
    const path = ['industries', index];
    industry.items.forEach((item, at) => needInItem(item, [...path, 'items', at]));
    needAll('target', reportFile, [...path, 'targets'], industry.targets);
    needAll('observation', reportFile, [...path, 'observations'], industry.observations);
    needAll('entity', reportFile, [...path, 'entities'], industry.entities);
    needAll('event', reportFile, [...path, 'events'], industry.events);
  });
  single.reports.reports.forEach((each, index) => {
    const file = 'data/reports.json';
    const path = ['reports', index];
    need('source', file, [...path, 'source'], each.source);
    need('event', file, [...path, 'event'], each.event);
    for (const { item, path: place } of itemsOfReport(each)) {
      needAll('term', file, [...path, ...place, 'terms'], item.terms);
      needAll('observation', file, [...path, ...place, 'observations'], item.observations);
      needAll('target', file, [...path, ...place, 'targets'], item.targets);
      needAll('entity', file, [...path, ...place, 'entities'], item.entities);
    }
  });
  for (const { dataset, observations } of datasets) {
    dataset.content.series.forEach((each, index) => {
      const path = ['series', index];
      need('term', dataset.file, [...path, 'of'], each.of);
      need('entity', dataset.file, [...path, 'entity'], each.entity);
      need('unit', dataset.file, [...path, 'unit'], each.unit);
      need('universe', dataset.file, [...path, 'universe'], each.universe);
      need('edition', dataset.file, [...path, 'edition'], each.edition);
      need('entity', dataset.file, [...path, 'among'], each.among);
      need('series', dataset.file, [...path, 'growthOf'], each.growthOf);
      need('series', dataset.file, [...path, 'partOf'], each.partOf);
      need('series', dataset.file, [...path, 'shareOf', 'part'], each.shareOf?.part);
      need('series', dataset.file, [...path, 'shareOf', 'whole'], each.shareOf?.whole);
    });
    dataset.content.sums.forEach((each, index) => {
      need('series', dataset.file, ['sums', index, 'whole'], each.whole);
      needAll('series', dataset.file, ['sums', index, 'parts'], each.parts);
    });
    dataset.content.completeSets.forEach((each, index) =>
      needAll('series', dataset.file, ['completeSets', index, 'series'], each.series),
    );
    const own = new Set(dataset.content.series.map((each) => each.id));
    observations.content.observations.forEach((each, index) => {
      const path = ['observations', index];
      if (!own.has(each.series))
        refuse(
          observations.file,
          [...path, 'series'],
          `the series "${each.series}"`,
          `a series of ${dataset.file}${nearest(each.series, own)}`,
          'Correct the id, or declare the series in dataset.json first.',
        );
      need('edition', observations.file, [...path, 'edition'], each.edition);
      each.printings.forEach((printing, at) => {
        need('source', observations.file, [...path, 'printings', at, 'source'], printing.source);
        need('unit', observations.file, [...path, 'printings', at, 'unit'], printing.unit);
      });
    });
  }
};

/** Units of the results of computations, which must exist whether or not the data use them. */
const reservedUnits = ['percent', 'percentage-points', 'times', 'index', 'rank', 'days', 'items'] as const;

function requireReservedUnits(known: ReadonlySet<string>, refuse: Refuse): void {
  for (const id of reservedUnits)
    if (!known.has(id))
      refuse(
        'data/units.json',
        ['units'],
        `no unit "${id}"`,
        'the units that computations give their results in',
        `Add the unit "${id}".`,
      );
}

function unique(
  refuse: Refuse,
  file: string,
  list: string,
  items: readonly { id: string }[],
  known = new Set<string>(),
): Set<string> {
  items.forEach((item, index) => {
    if (known.has(item.id))
      refuse(
        file,
        [...list.split('.'), index, 'id'],
        `the id "${item.id}" a second time`,
        'an id that is used once',
        'Give it another id, or merge the two.',
      );
    known.add(item.id);
  });
  return known;
}

function article(kind: string): string {
  return /^[aeio]/.test(kind) ? `an ${kind}` : kind === 'series' ? 'a series' : `a ${kind}`;
}
