import { describe, expect, it } from 'vitest';
import { toSurface } from '../../../src/markdown/surface.ts';
import { parseBoundText } from '../../../src/model/bound-text.ts';
import { realSite } from '../real-site.ts';
import {
  type Corruption,
  withAnotherSource,
  withDirectionsFlipped,
  withLiterals,
  withNeighboursExchanged,
  withoutSources,
  withUnitsSwapped,
} from './corrupt-sentence.ts';
import { withLabelsExchanged } from './exchange-labels.ts';
import { knownGaps, listedGaps } from './known-gaps.ts';
import { acrossBreaks, claimsOf, isRefusedClaim } from './move-claims.ts';
import { isRefused, sentencesOf } from './sentences.ts';

const site = realSite();
const { record } = site;
const sentences = sentencesOf(site);

/** What passes of all sentences of the content that one corruption makes false. */
function passing(corrupt: (sentence: (typeof sentences)[number]) => Corruption[]): {
  readonly made: number;
  readonly passed: readonly Corruption[];
} {
  const made = sentences.flatMap(corrupt);
  return { made: made.length, passed: made.filter(({ sentence }) => !isRefused(sentence)) };
}

const refusesAll: readonly (readonly [
  string,
  (sentence: (typeof sentences)[number]) => Corruption[],
  number,
])[] = [
  ['a bound number written as plain words', withLiterals, 1000],
  ['a number in the unit of the other language', withUnitsSwapped, 500],
  ['a cause without its source', withoutSources, 50],
];

describe('the checks of texts', () => {
  it('find nothing in the sentences as they stand', () => {
    expect(sentences.length).toBeGreaterThan(5000);
    expect(sentences.filter(isRefused)).toEqual([]);
  });

  it.each(refusesAll)('refuse everywhere %s', (_what, corrupt, fewest) => {
    const { made, passed } = passing(corrupt);
    expect(made).toBeGreaterThan(fewest);
    expect(passed.map(({ sentence, was, becomes }) => [sentence.file, was, becomes])).toEqual([]);
  });

  it('refuse everywhere a claim across the nearest break', () => {
    const inTexts = sentences.flatMap(({ text }) =>
      toSurface(text, false).segments.flatMap(({ segment }) =>
        segment.kind === 'claim' ? [segment.expression.trim()] : [],
      ),
    );
    const moved = claimsOf(record, inTexts).flatMap((each) => acrossBreaks(each, record));
    expect(moved.length).toBeGreaterThan(50);
    expect(moved.filter((each) => !isRefusedClaim(each, record))).toEqual([]);
  });

  it('let through a word of the opposite direction only where a known gap says so', () => {
    const { made, passed } = passing(withDirectionsFlipped);
    expect(made - passed.length).toBeGreaterThan(80);
    const kinds = passed.map((each) => kindOfDirection(each));
    expect(new Set(kinds)).toEqual(
      new Set(['direction-without-number', 'direction-in-a-comparison', 'direction-that-names-something']),
    );
  });

  it('let through exchanged numbers only within one sentence', () => {
    const { made, passed } = passing(withNeighboursExchanged);
    expect([made > 0, passed.length > 0]).toEqual([true, true]);
    expect(listedGaps('en')).toContain(knownGaps['numbers-exchanged'].en);
  });

  it('let through exchanged labels only where they name no year, month, place or unit that tells them apart', () => {
    const exchanged = withLabelsExchanged(record);
    expect(exchanged.filter(({ refused }) => refused).length).toBeGreaterThan(40);
    expect(exchanged.some(({ refused }) => !refused)).toBe(true);
    expect(listedGaps('en')).toContain(knownGaps['label-of-another-thing'].en);
  });

  it('let through a source that does not say what is cited', () => {
    const { made, passed } = passing(withAnotherSource);
    expect([made > 0, passed.length]).toEqual([true, made]);
  });

  it.each(['zh', 'en'] as const)(
    'miss exactly the kinds that the page of methods lists in %s',
    (language) => {
      expect(listedGaps(language)).toEqual(Object.values(knownGaps).map((each) => each[language]));
    },
  );
});

/** The known gap through which a word of the opposite direction comes. */
function kindOfDirection({ sentence, was, claim }: Corruption): keyof typeof knownGaps {
  const hasNumber = (text: string): boolean =>
    parseBoundText(text).segments.some(
      (each) => each.kind === 'number' || (each.kind === 'claim' && hasNumber(each.words)),
    );
  if (/^(?:above|below|stated)\(/.test(claim ?? '')) return 'direction-in-a-comparison';
  if (claim !== undefined) throw new Error(`“${was}” passes in the words of ${claim}`);
  return hasNumber(sentence.text) ? 'direction-that-names-something' : 'direction-without-number';
}
