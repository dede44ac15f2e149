import type { HistoricalRecord, Observation } from '../../src/model/record.ts';

/** What the last release said of its observations: its version, and for each the value and the meaning. */
export interface PublishedData {
  readonly version: string;
  readonly observations: ReadonlyMap<string, { readonly value: string; readonly meaning: string }>;
}

const separator = '\t';

/** The list of observations as it is kept: the version, then a line each, sorted by id. */
export function listObservations(record: HistoricalRecord): string {
  const lines = [...record.observations.values()]
    .map((each) => [each.id, writeValue(each), meaningOf(each, record)].join(separator))
    .sort();
  return `${record.versions[0]?.version}\n${lines.join('\n')}\n`;
}

/** Reads what `listObservations` wrote. */
export function readObservations(text: string): PublishedData {
  const [version = '', ...lines] = text.trimEnd().split('\n');
  const entries = lines.map((line) => {
    const [id = '', value = '', meaning = ''] = line.split(separator);
    return [id, { value, meaning }] as const;
  });
  return { version, observations: new Map(entries) };
}

function writeValue({ value, low, high, bound }: Observation): string {
  return [bound, value ?? `${low}..${high}`].filter((each) => each !== undefined).join(' ');
}

/** Everything that decides what a value means, as one text to compare. */
function meaningOf(each: Observation, record: HistoricalRecord): string {
  const series = record.series.get(each.series);
  if (!series) throw new Error(`No series ${each.series}`);
  const { measure, of, entity, unit, universe, prices, accumulation } = series;
  return [
    measure,
    of,
    entity,
    unit,
    universe ?? '-',
    prices,
    accumulation,
    each.start,
    each.end,
    each.edition,
  ].join(' ');
}

/**
 * The changes since the last release that no version of the data declares.
 *
 * @returns one sentence each; empty when the versions declare everything
 */
export function undeclaredChanges(published: PublishedData, record: HistoricalRecord): string[] {
  const place = record.versions.findIndex(({ version }) => version === published.version);
  if (place === -1) return [`data/versions.json does not hold ${published.version}, which was published.`];
  const declared = record.versions.slice(0, place).flatMap(({ changes }) => changes);
  const kinds = new Set(declared.map(({ kind }) => kind));
  const withdrawn = new Set(declared.flatMap((each) => (each.kind === 'withdrawn' ? each.observations : [])));
  const revised = new Set(
    declared.flatMap((each) =>
      each.kind === 'revised' ? each.values.map(({ observation }) => observation) : [],
    ),
  );
  const undeclared: string[] = [];
  for (const [id, before] of published.observations) {
    const now = record.observations.get(id);
    if (!now) {
      if (!withdrawn.has(id)) undeclared.push(`${id} is gone, and no change of kind withdrawn names it.`);
      continue;
    }
    if (meaningOf(now, record) !== before.meaning && !kinds.has('meaning'))
      undeclared.push(
        `${id} means "${meaningOf(now, record)}" and meant "${before.meaning}"; no change is of kind meaning.`,
      );
    if (writeValue(now) !== before.value && !revised.has(id))
      undeclared.push(
        `${id} is ${writeValue(now)} and was ${before.value}; no change of kind revised names it.`,
      );
  }
  const fresh = [...record.observations.keys()].filter((id) => !published.observations.has(id));
  if (fresh.length > 0 && !kinds.has('added'))
    undeclared.push(
      `${fresh.length} observations are new (${fresh.slice(0, 3).join(', ')}); no change is of kind added.`,
    );
  return undeclared;
}
