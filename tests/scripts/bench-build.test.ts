import { describe, expect, it } from 'vitest';
import { measure } from '../../scripts/bench-build.ts';
import { chartTypeNames } from '../../src/charts/chart-types.ts';

describe('measure', () => {
  it.each([...chartTypeNames])('draws %s and counts', (type) => {
    const { perSecond, kilobytes, megabytes } = measure(type, 1);
    expect(perSecond).toBeGreaterThan(0);
    expect(kilobytes).toBeGreaterThan(0.5);
    expect(megabytes).toBeGreaterThanOrEqual(0);
  });
});
