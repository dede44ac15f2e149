import { describe, expect, it } from 'vitest';
import { evidenceBar } from '../../src/views/evidence-bar.ts';

describe('evidenceBar', () => {
  it('parts the whole bar by counts and leaves no gap', () => {
    const parts = evidenceBar([
      { grade: 'A', count: 1 },
      { grade: 'B', count: 0 },
      { grade: 'C', count: 2 },
    ]);
    expect(parts).toEqual([
      { grade: 'A', x: 0, width: 333 },
      { grade: 'C', x: 333, width: 667 },
    ]);
  });

  it('draws nothing where there is no printing', () => {
    expect(evidenceBar([{ grade: 'A', count: 0 }])).toEqual([]);
  });
});
