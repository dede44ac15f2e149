import { expect, it } from 'vitest';
import { evaluate } from '../../src/model/evaluate.ts';
import { findRefusals } from '../../src/views/refusal-examples.ts';
import { validRecord } from '../model/valid-record.ts';

it('findRefusals finds for a kind of reason a comparison that is refused for it', () => {
  const record = validRecord();
  const found = findRefusals(record);
  for (const kind of ['edition', 'break', 'year-to-date', 'interval', 'bound'] as const) {
    const example = found.get(kind);
    expect(example, kind).toBeDefined();
    // A bound is no matter of comparing two figures, and has no reason of the model.
    expect(example?.reason?.kind, kind).toBe(kind === 'bound' ? undefined : kind);
    expect(evaluate(example?.expression ?? '', record).ok, kind).toBe(false);
  }
});
