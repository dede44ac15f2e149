import { describe, expect, it } from 'vitest';
import { guardOf } from '../../scripts/bench/guard-of-mutation.ts';
import { type MutationKind, mutationKinds, mutations, seeded } from '../../scripts/bench/mutate-value.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { readContent } from '../../src/model/content.ts';
import { knownGaps, listedGaps } from './corruption/known-gaps.ts';

const { content } = readContent(projectRoot);
if (!content) throw new Error('The data cannot be read.');

/** The kinds of mistake that can come through, with the gap that the page of methods lists. */
const gaps: Partial<Record<MutationKind, keyof typeof knownGaps>> = {
  'digit of the value and its printings': 'number-beside-it',
  'digit of the value, its printings and their words': 'copied-wrong-throughout',
  period: 'another-period',
  edition: 'another-source',
  place: 'another-place',
  'source of a printing': 'another-source',
};
const closed = mutationKinds.filter((kind) => gaps[kind] === undefined);

describe('a mistake in one value', () => {
  it.each(closed)('is refused by the data alone: %s', (kind) => {
    const made = mutations(content, 100, seeded(1), [kind]);
    expect(made).toHaveLength(100);
    expect(made.filter((each) => guardOf(each, content) === undefined)).toEqual([]);
  });

  it('comes through only as a kind that the page of methods lists', () => {
    const made = mutations(content, 30, seeded(2), mutationKinds);
    const passed = made.filter((each) => guardOf(each, content) === undefined);
    expect(passed.length).toBeGreaterThan(0);
    for (const { kind } of passed) {
      const gap = gaps[kind];
      expect(gap, kind).toBeDefined();
      for (const language of ['zh', 'en'] as const)
        expect(listedGaps(language)).toContain(gap && knownGaps[gap][language]);
    }
  });
});
