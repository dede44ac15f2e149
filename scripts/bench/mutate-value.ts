import type { Content } from '../../src/model/content.ts';
import { type ObservationData, observationSchema } from '../../src/model/schemas/datasets.ts';

/** The kinds of mistake that a curator can make with one observation; each is made in the fields that it names alone. */
export const mutationKinds = [
  'sign of the value',
  'sign of the value and its printings',
  'digit of the value',
  'digit of the value and its printings',
  'digit of the value, its printings and their words',
  'power of ten of the value',
  'power of ten of the value and its printings',
  'unit of a printing',
  'period',
  'edition',
  'place',
  'source of a printing',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** An observation with one mistake in it, and where it stands. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly dataset: number;
  readonly index: number;
  readonly observation: ObservationData;
}

/** A number from 0 to 1 from a seed, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Mistakes in observations, the kinds in turn, the observations by chance. Mistakes that cannot be written, such as
 * a decimal that is too long, are those that the schema refuses: `observation` is then not valid.
 *
 * @param count how many
 * @param random gives numbers from 0 to 1
 * @param kinds which mistakes, in turn
 */
export function mutations(
  content: Content,
  count: number,
  random: () => number,
  kinds: readonly MutationKind[] = mutationKinds,
): Mutation[] {
  const places = content.datasets.flatMap(({ observations }, dataset) =>
    observations.content.observations.map((observation, index) => ({ dataset, index, observation })),
  );
  const made: Mutation[] = [];
  for (let turn = 0; made.length < count; turn += 1) {
    const kind = kinds[turn % kinds.length] as MutationKind;
    // Not every mistake is possible in every observation: zero has no sign.
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const place = pick(places, random);
      const observation = mutate(kind, place.observation, content, random);
      if (observation === undefined) continue;
      made.push({ ...place, kind, observation });
      break;
    }
  }
  return made;
}

/** Whether a mutated observation is one that the schema reads. */
export const isReadable = ({ observation }: Mutation): boolean =>
  observationSchema.safeParse(observation).success;

/** The content with a mistake in it; everything else is shared with the content given. */
export function withMutation(content: Content, { dataset, index, observation }: Mutation): Content {
  const own = content.datasets[dataset];
  if (own === undefined) throw new RangeError(`No dataset ${dataset}`);
  const observations = own.observations.content.observations.with(index, observation);
  const changed = {
    ...own,
    observations: { ...own.observations, content: { ...own.observations.content, observations } },
  };
  return { ...content, datasets: content.datasets.with(dataset, changed) };
}

/** The mutated observation alone, with the series and all single files, for checks that look at one at a time. */
export function aloneWithMutation(content: Content, { dataset, observation }: Mutation): Content {
  const own = content.datasets[dataset];
  if (own === undefined) throw new RangeError(`No dataset ${dataset}`);
  const observations = { ...own.observations, content: { observations: [observation] } };
  return { ...content, datasets: [{ ...own, observations }] };
}

function mutate(
  kind: MutationKind,
  each: ObservationData,
  content: Content,
  random: () => number,
): ObservationData | undefined {
  const { value } = each;
  const other = <T>(all: readonly T[], own: T): T =>
    pick(
      all.filter((one) => one !== own),
      random,
    );
  const withNumber = (change: (number: string) => string): ObservationData | undefined =>
    value === undefined ? undefined : { ...each, value: change(value) };
  const throughout = (change: (number: string) => string, words: boolean): ObservationData | undefined =>
    value === undefined || each.printings.some(({ printed }) => printed !== value)
      ? undefined
      : {
          ...each,
          value: change(value),
          printings: each.printings.map((printing) => ({
            ...printing,
            printed: change(value),
            ...(words ? { asPrinted: printing.asPrinted.replace(value, change(value)) } : {}),
          })),
        };
  const inFirst = (change: Partial<ObservationData['printings'][number]>): ObservationData | undefined => {
    const [first] = each.printings;
    return first === undefined
      ? undefined
      : { ...each, printings: each.printings.with(0, { ...first, ...change }) };
  };
  const digit = digitChange(value ?? '', random);
  const point = pointChange(random);
  const { units, editions, sources } = content.single;
  switch (kind) {
    case 'sign of the value':
      return isZero(value) ? undefined : withNumber(opposite);
    case 'sign of the value and its printings':
      return isZero(value) ? undefined : throughout(opposite, false);
    case 'digit of the value':
      return withNumber(digit);
    case 'digit of the value and its printings':
      return throughout(digit, false);
    case 'digit of the value, its printings and their words':
      return each.printings.every(({ asPrinted }) => asPrinted.includes(value ?? '?'))
        ? throughout(digit, true)
        : undefined;
    case 'power of ten of the value':
      return isZero(value) ? undefined : withNumber(point);
    case 'power of ten of the value and its printings':
      return isZero(value) ? undefined : throughout(point, false);
    case 'unit of a printing':
      return inFirst({
        unit: other(
          units.units.map(({ id }) => id),
          each.printings[0]?.unit ?? '',
        ),
      });
    case 'period':
      return { ...each, ...yearMoved(each, random() < 0.5 ? 1 : -1) };
    case 'edition':
      return {
        ...each,
        edition: other(
          editions.editions.map(({ id }) => id),
          each.edition,
        ),
      };
    case 'place': {
      const all = content.datasets.flatMap(({ dataset }) => dataset.content.series);
      const own = all.find(({ id }) => id === each.series);
      const elsewhere = all.filter(
        (one) => own && one.of === own.of && one.measure === own.measure && one.entity !== own.entity,
      );
      return elsewhere.length === 0 ? undefined : { ...each, series: pick(elsewhere, random).id };
    }
    case 'source of a printing':
      return inFirst({
        source: other(
          sources.sources.map(({ id }) => id),
          each.printings[0]?.source ?? '',
        ),
      });
  }
}

function pick<T>(all: readonly T[], random: () => number): T {
  return all[Math.floor(random() * all.length)] as T;
}

const isZero = (value: string | undefined): boolean => value === undefined || !/[1-9]/.test(value);

const opposite = (number: string): string => (number.startsWith('-') ? number.slice(1) : `-${number}`);

/** A change of one digit at one place; the first digit never becomes zero. */
function digitChange(value: string, random: () => number): (number: string) => string {
  const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
  const at = pick(places, random);
  const step = 1 + Math.floor(random() * 8);
  return (number) => {
    const own = Number(number[at]);
    const leads = at === places[0];
    const changed = leads ? 1 + ((own + step - 1) % 9) : (own + step) % 10;
    return number.slice(0, at) + String(changed === own ? (own % 9) + 1 : changed) + number.slice(at + 1);
  };
}

/** Moves the point one place to the left or right. */
function pointChange(random: () => number): (number: string) => string {
  const right = random() < 0.5;
  return (number) => {
    const sign = number.startsWith('-') ? '-' : '';
    const [whole = '', part = ''] = number.replace('-', '').split('.');
    const moved = right
      ? [whole + (part[0] ?? '0'), part.slice(1)]
      : [whole.slice(0, -1) || '0', whole.slice(-1) + part];
    return `${sign}${(moved[0] ?? '').replace(/^0+(?=\d)/, '')}${moved[1] ? `.${moved[1]}` : ''}`;
  };
}

function yearMoved({ start, end }: ObservationData, years: number): Pick<ObservationData, 'start' | 'end'> {
  const move = (day: string): string => {
    const year = Number(day.slice(0, 4)) + years;
    const leap = new Date(Date.UTC(year, 2, 0)).getUTCDate();
    return day.slice(5, 7) === '02' && Number(day.slice(8)) >= 28
      ? `${year}-02-${leap}`
      : `${year}${day.slice(4)}`;
  };
  return { start: move(start), end: move(end) };
}
