import { evaluate } from '../model/evaluate.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import { observationsIn, observationsOfSeries } from '../model/record.ts';

/**
 * Expressions that may serve as an example of a computation, in the order of the record. The methods page shows the
 * first that evaluates, so that its example always agrees with the data.
 */
function candidates(name: string, record: HistoricalRecord): string[] {
  const series = [...record.series.values()].map((info) => ({ info, all: observationsIn(record, info.id) }));
  // Levels make the clearer examples.
  const rank = (each: (typeof series)[number]): number =>
    each.all.length + (each.info.measure === 'level' ? 1000 : 0);
  const longest = [...series].sort((a, b) => rank(b) - rank(a));
  const inTime = longest.flatMap(({ all }) =>
    all.flatMap((later, index) =>
      all.slice(0, index).map((earlier) => `${name}(${later.id}, ${earlier.id})`),
    ),
  );
  const spans = longest.flatMap(({ info, all }) => {
    const years = all.map((each) => Number(each.start.slice(0, 4)));
    return years.flatMap((from, index) =>
      years.slice(index + 1).map((to) => `${name}(${info.id}, ${from}, ${to})`),
    );
  });
  const atOnce = (of: (info: (typeof series)[number]['info']) => string | undefined): string[] =>
    series.flatMap(({ info, all }) =>
      all
        .flatMap((each) => sameTime(each, record, of(info)).map((other) => [each, other] as const))
        .flatMap(([each, other]) => [`${name}(${each.id}, ${other.id})`, `${name}(${other.id}, ${each.id})`]),
    );
  switch (name) {
    case 'share':
      return atOnce((info) => info.partOf);
    case 'percent-of':
      return series.flatMap(({ info, all }) =>
        [...(record.terms.get(info.of)?.comparableWith ?? [])].flatMap((other) =>
          [...record.series.values()]
            .filter((each) => each.of === other && each.entity === info.entity)
            .flatMap((each) =>
              all.flatMap((one) =>
                sameTime(one, record, each.id).map((whole) => `${name}(${whole.id}, ${one.id})`),
              ),
            ),
        ),
      );
    case 'prior-level':
    case 'increase':
      return atOnce((info) => info.growthOf);
    case 'sum':
      // Only what is declared to add up makes sense as a sum.
      return record.sums.flatMap(({ whole, parts }) =>
        observationsIn(record, whole).flatMap((each) => {
          const own = parts.flatMap((part) =>
            sameTime(each, record, part).filter((one) => one.edition === each.edition),
          );
          return own.length === parts.length ? [`sum(${own.map((one) => one.id).join(', ')})`] : [];
        }),
      );
    case 'rank':
      return [...record.completeSets.values()].flatMap((set) =>
        set.series.flatMap((id) => observationsIn(record, id).map((each) => `rank(${each.id}, ${set.id})`)),
      );
    case 'days': {
      const dated = [...record.events.values()].filter((each) => each.date.precision === 'day');
      return dated.slice(1).map((each, index) => `days(${each.id}, ${dated[index]?.id})`);
    }
    case 'convert':
      return [...record.observations.keys()].flatMap((id) =>
        [...record.units.keys()].map((unit) => `convert(${id}, ${unit})`),
      );
    case 'chained-index':
    case 'highest':
    case 'lowest':
    case 'count':
      return spans;
    default:
      return [...inTime, ...atOnce((info) => info.partOf)];
  }
}

function sameTime(each: Observation, record: HistoricalRecord, series: string | undefined): Observation[] {
  return observationsOfSeries(record, series ?? '').filter(
    (other) => other.start === each.start && other.end === each.end,
  );
}

const cache = new WeakMap<HistoricalRecord, Map<string, Quantity | undefined>>();

/** The first expression of a computation that evaluates; undefined if there is none. */
export function findExample(name: string, record: HistoricalRecord): Quantity | undefined {
  // Both languages show the same example.
  const examples = cache.get(record) ?? new Map<string, Quantity | undefined>();
  cache.set(record, examples);
  if (!examples.has(name)) examples.set(name, firstThatEvaluates(name, record));
  return examples.get(name);
}

function firstThatEvaluates(name: string, record: HistoricalRecord): Quantity | undefined {
  for (const expression of candidates(name, record)) {
    const evaluation = evaluate(expression, record);
    if (!evaluation.ok) continue;
    const { quantity } = evaluation;
    const [input] = quantity.origin.kind === 'computation' ? quantity.origin.inputs : [];
    // A conversion into its own unit shows nothing.
    if (name !== 'convert' || input?.unit !== quantity.unit) return quantity;
  }
  return undefined;
}
