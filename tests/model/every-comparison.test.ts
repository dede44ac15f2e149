import { describe, expect, it } from 'vitest';
import { claimKinds } from '../../src/model/claims/claim-kinds.ts';
import { checkClaim } from '../../src/model/claims/claims.ts';
import { computations } from '../../src/model/computations/computations.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import type { ReasonKind } from '../../src/model/reason.ts';
import { comparisonRecord } from './comparison-record.ts';

const record = comparisonRecord();

/** An expression that must be refused for a kind of reason, or in words why the kind cannot occur. */
type Cell = { readonly refuses: string } | { readonly never: string };
type Row = Readonly<Record<ReasonKind, Cell>>;

const refuses = (expression: string): Cell => ({ refuses: expression });
const never = (why: string): Cell => ({ never: why });

/** A pair over time; `divides` says whether one is divided by the other. */
function overTime(name: string, divides = false): Row {
  const pair = (later: string, earlier: string): Cell => refuses(`${name}(${later}, ${earlier})`);
  const like = (other: string): Cell => pair('base-2009', `${other}-2008`);
  return {
    edition: pair('base-2009', 'base-2008-other'),
    break: pair('broken-2009', 'broken-2008'),
    entity: like('foreign'),
    universe: like('universe'),
    prices: like('prices'),
    interval: pair('spans-2009', 'spans-2008'),
    accumulation: like('monthly'),
    'year-to-date': pair('to-date-2009', 'to-date-2008'),
    unit: like('percent'),
    measure: like('counted'),
    'wrong-measure': pair('moving-2009', 'moving-2008'),
    classification: like('classified'),
    indicator: like('indicator'),
    part: never('a part beside its whole is refused as another indicator'),
    overlap: never('a part beside its whole is refused as another indicator'),
    bound: pair('bounded-2009', 'base-2008'),
    zero: divides ? pair('zero-2009', 'zero-2008') : never('it divides by nothing'),
    incomplete: never('two figures are named, and none between them is used'),
    declared: pair('declared-2009', 'declared-2008'),
    'no-basis': pair('sum(base-2009, foreign-2009)', 'base-2008'),
  };
}

/** A pair at one time; `last` is a further argument. */
function atOneTime(name: string, last = ''): Row {
  const pair = (a: string, b: string): Cell => refuses(`${name}(${a}, ${b}${last})`);
  const like = (other: string): Cell => pair('base-2009', `${other}-2009`);
  return {
    ...overTime(name),
    edition: pair('base-2009', 'foreign-2009-other'),
    break: pair('broken-2009', 'broken-2008'),
    entity: never('places are what is compared; the words must name them'),
    universe: like('universe'),
    prices: like('prices'),
    interval: pair('base-2009', 'foreign-2008'),
    accumulation: pair('base-2009', 'to-date-full-2009'),
    'year-to-date': pair('to-date-2009', 'to-date-2008'),
    unit: like('percent'),
    measure: like('counted'),
    classification: like('classified'),
    indicator: never('sizes of two indicators in one unit may be compared; the words must say which'),
    part: never('a part may be compared with its whole'),
    overlap: never('a part may be compared with its whole'),
    'wrong-measure': pair('moving-2009', 'moving-2008'),
    bound: pair('base-2009', 'bounded-2009'),
    declared: pair('declared-2009', 'declared-2008'),
    'no-basis': pair('sum(base-2009, foreign-2009)', 'base-2009'),
  };
}

/** A span of one series. `gap` and `base` say which series stand for it. */
function span(name: string, args: (series: string, from: number) => string, growth = false): Row {
  const of = (series: string, from = 2008): Cell => refuses(`${name}(${args(series, from)})`);
  const one = never('a span is of one series, in its current edition');
  return {
    edition: one,
    break: of(growth ? 'growth-broken' : 'broken'),
    entity: one,
    universe: one,
    prices: one,
    interval: growth ? never('only figures of single years are chained') : of('spans', 2006),
    accumulation: growth ? never('figures of other lengths than a year are refused as incomplete') : one,
    'year-to-date': of(growth ? 'growth-moving' : 'to-date'),
    unit: one,
    measure: one,
    'wrong-measure': of(growth ? 'base' : 'moving'),
    classification: one,
    indicator: one,
    part: one,
    overlap: one,
    bound: of(growth ? 'growth-bounded' : 'bounded'),
    zero: never('it divides by nothing'),
    incomplete: of(growth ? 'growth-gap' : 'gap', 2007),
    declared: of(growth ? 'growth-declared' : 'declared'),
    'no-basis': never('a span is of printed figures'),
  };
}

const everyKind = Object.keys(overTime('')) as ReasonKind[];

/** An operation that compares nothing. */
function comparesNothing(why: string, but: Partial<Row> = {}): Row {
  return { ...(Object.fromEntries(everyKind.map((kind) => [kind, never(why)])) as Row), ...but };
}

const ofExtreme = (series: string, from: number): string =>
  `${series}-2009, ${from}, ${series === 'spans' ? 2012 : 2009}`;
const ofSpan = (series: string, from: number): string =>
  `${series}, ${from}, ${series === 'spans' ? 2012 : 2009}`;
const extreme = (name: string): Row => ({
  ...span(name, ofExtreme),
  edition: refuses(`${name}(base-2008-other, 2008, 2009)`),
  'no-basis': refuses(`${name}(sum(base-2009, foreign-2009), 2008, 2009)`),
});

/** A level with its printed growth. */
function implied(name: string): Row {
  const pair = (level: string, growth: string): Cell => refuses(`${name}(${level}, ${growth})`);
  const declared = never('the growth is declared as that of the level, which a check of the series holds');
  return {
    ...comparesNothing('', {}),
    edition: pair('base-2009', 'growth-2009-other'),
    break: never('a printed growth is on the firms of its own year, and so is the level that it implies'),
    entity: declared,
    universe: declared,
    prices: pair('base-2009', 'growth-real-2009'),
    interval: pair('base-2009', 'growth-2008'),
    accumulation: declared,
    'year-to-date': never('months that differ are intervals that differ'),
    unit: never('a growth is in per cent, which a check of the series holds'),
    measure: pair(`${name}(base-2009, growth-2009)`, 'growth-2009'),
    'wrong-measure': pair('base-2009', 'foreign-2009'),
    classification: declared,
    indicator: declared,
    part: declared,
    overlap: declared,
    bound: pair('bounded-2009', 'growth-2009'),
    zero: pair('base-2009', 'growth-zero-2009'),
    declared: pair('declared-2009', 'growth-of-declared-2009'),
    incomplete: never('two figures are named, and none between them is used'),
    'no-basis': pair('sum(base-2009, foreign-2009)', 'growth-2009'),
  };
}

const table: Readonly<Record<string, Row>> = {
  change: overTime('change', true),
  difference: overTime('difference'),
  'compound-growth': overTime('compound-growth', true),
  index: overTime('index', true),
  rose: overTime('rose'),
  fell: overTime('fell'),
  ratio: {
    ...atOneTime('ratio'),
    zero: refuses('ratio(zero-2009, zero-2008)'),
    indicator: refuses('ratio(base-2009, indicator-2009)'),
    part: never('a part beside its whole is refused as another indicator'),
    overlap: never('a part beside its whole is refused as another indicator'),
  },
  share: {
    ...atOneTime('share'),
    zero: refuses('share(base-2008, zero-2008)'),
    break: never('what is shared is of one interval; another is refused as such'),
    'year-to-date': never('months that differ are intervals that differ'),
    entity: refuses('share(base-2009, foreign-2009)'),
    edition: refuses('share(base-2009, whole-2009-other)'),
    indicator: never('the part is declared, and its indicator may be its own'),
    declared: refuses('share(declared-2009, whole-2009)'),
    part: refuses('share(foreign-2009, base-2009)'),
    interval: refuses('share(base-2009, whole-2008)'),
    measure: refuses('share(counted-2009, whole-2009)'),
  },
  'percent-of': {
    ...atOneTime('percent-of'),
    break: never('the two are of one interval; another is refused as such'),
    'year-to-date': never('months that differ are intervals that differ'),
    entity: refuses('percent-of(base-2009, foreign-2009)'),
    indicator: refuses('percent-of(base-2009, indicator-2009)'),
    interval: refuses('percent-of(base-2009, whole-2008)'),
    zero: refuses('percent-of(base-2008, zero-2008)'),
    declared: refuses('percent-of(declared-2009, whole-2009)'),
  },
  sum: {
    ...atOneTime('sum'),
    break: never('what is added is of one interval; another is refused as such'),
    'year-to-date': never('months that differ are intervals that differ'),
    indicator: refuses('sum(base-2009, indicator-2009)'),
    overlap: refuses('sum(base-2009, whole-2009)'),
    declared: refuses('sum(declared-2009, foreign-2009)'),
    part: never('what is added need not be parts of anything'),
    'wrong-measure': refuses('sum(moving-2009, moving-foreign-2009)'),
    interval: refuses('sum(base-2009, foreign-2008)'),
  },
  above: atOneTime('above'),
  below: { ...atOneTime('below'), bound: refuses('below(bounded-2009, base-2009)') },
  'at-least': atOneTime('at-least'),
  'at-most': { ...atOneTime('at-most'), bound: refuses('at-most(bounded-2009, base-2009)') },
  equal: atOneTime('equal'),
  close: atOneTime('close', ', 5'),
  multiple: atOneTime('multiple', ', 2'),
  rank: {
    ...comparesNothing('', {}),
    edition: never('only members of the edition of the observation are taken; the others are missing'),
    break: never('a rank is of one interval'),
    entity: never('places are what is ranked'),
    universe: refuses('rank(base-2009, of-universes)'),
    prices: refuses('rank(base-2009, of-prices)'),
    interval: never('only members of the interval of the observation are taken; the others are missing'),
    accumulation: never('one interval has one accumulation, or is refused as incomplete'),
    'year-to-date': never('a rank is of one interval'),
    unit: refuses('rank(base-2009, of-units)'),
    measure: refuses('rank(base-2009, of-measures)'),
    'wrong-measure': refuses('rank(moving-2009, of-indices)'),
    classification: refuses('rank(base-2009, of-classes)'),
    indicator: refuses('rank(base-2009, of-indicators)'),
    part: never('a set is of places, not of parts'),
    overlap: never('a set is declared, with the reason why it is complete'),
    bound: refuses('rank(base-2009, of-bounds)'),
    zero: never('it divides by nothing'),
    incomplete: refuses('rank(base-2009, of-gaps)'),
    declared: refuses('rank(base-2009, of-declared)'),
    'no-basis': refuses('rank(sum(base-2009, foreign-2009), sound)'),
  },
  highest: span('highest', ofSpan),
  lowest: span('lowest', ofSpan),
  'rose-every': span('rose-every', ofSpan),
  'fell-every': span('fell-every', ofSpan),
  'chained-index': span('chained-index', ofSpan, true),
  'is-highest': extreme('is-highest'),
  'is-lowest': extreme('is-lowest'),
  'first-above': {
    ...span('first-above', (series) => `${series}-2009, 100`),
    edition: refuses('first-above(foreign-2009-other, 60)'),
    'no-basis': refuses('first-above(sum(base-2009, foreign-2009), 100)'),
  },
  'prior-level': implied('prior-level'),
  increase: implied('increase'),
  count: comparesNothing('it counts figures and compares none'),
  days: comparesNothing('it is about the dates of two events', {
    incomplete: never('an event that is not dated to the day has no number of days'),
  }),
  convert: comparesNothing('it writes one figure in another unit', {
    unit: refuses('convert(base-2009, percent)'),
    bound: refuses('convert(bounded-2009, bn-yuan)'),
  }),
  positive: comparesNothing('one figure is compared with zero', {
    bound: refuses('positive(bounded-2009)'),
    break: refuses('positive(refused(change(broken-2009, broken-2008)))'),
  }),
  negative: comparesNothing('one figure is compared with zero', {
    bound: refuses('negative(bounded-2009)'),
    break: refuses('negative(refused(change(broken-2009, broken-2008)))'),
  }),
  stated: comparesNothing('it rests on words and not on numbers'),
};

/** Claims of order and size take bounds, where they hold for all that a bound allows. */
const takesBounds = new Set(['above', 'below', 'at-least', 'at-most', 'equal']);

const cells = Object.entries(table).flatMap(([name, row]) =>
  everyKind.flatMap((kind) => {
    const cell = row[kind];
    return 'refuses' in cell ? [{ name, kind, expression: cell.refuses }] : [];
  }),
);

/** Kinds that are refused as a wrong call, because the numbers have no common unit or no exact value at all. */
const asMisuse = new Set<ReasonKind>(['unit', 'bound', 'zero', 'no-basis', 'wrong-measure', 'measure']);

function refusal(
  name: string,
  expression: string,
): { readonly kinds: readonly ReasonKind[]; readonly found: string } | undefined {
  const isClaim = claimKinds.some((each) => each.name === name);
  const outcome = isClaim ? checkClaim(expression, record) : evaluate(expression, record);
  if (outcome.ok) return undefined;
  return { kinds: outcome.problem.reasons.map((each) => each.kind), found: outcome.problem.found };
}

describe('every claim and computation', () => {
  it('stands in the table, with every kind of refusal', () => {
    const names = [...computations, ...claimKinds].map((each) => each.name);
    expect(Object.keys(table).sort()).toEqual([...names].sort());
    for (const row of Object.values(table)) expect(Object.keys(row).sort()).toEqual([...everyKind].sort());
  });

  it.each(cells)('$name refuses $kind: $expression', ({ name, kind, expression }) => {
    const refused = refusal(name, expression);
    if (takesBounds.has(name) && kind === 'bound') {
      expect(refused?.found).toContain('is false');
      return;
    }
    expect(refused).toBeDefined();
    if (!(refused?.kinds.length === 0 && asMisuse.has(kind))) expect(refused?.kinds).toContain(kind);
  });
});
