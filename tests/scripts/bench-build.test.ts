import { afterEach, describe, expect, it, vi } from 'vitest';
import { measure } from '../../scripts/bench-build.ts';
import { chartTypeNames, renderChart } from '../../src/charts/chart-types.ts';
import { languages } from '../../src/locale/languages.ts';
import { fixtures } from '../charts/fixtures.ts';

afterEach(() => vi.restoreAllMocks());

describe('measure', () => {
  it.each([...chartTypeNames])('counts the drawings of %s, their length and the most memory', (type) => {
    const lengths = Object.values(fixtures)
      .filter((each) => each.type === type)
      .flatMap(({ options }) =>
        languages.flatMap((language) =>
          (['wide', 'narrow'] as const).map(
            (size) => renderChart(type, options(language, size) as never).svg.length,
          ),
        ),
      );
    // A clock that is looked at once before and once after each round of drawings, 10 ms apart.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const heaps = [5, 9, 7].map((megabytes) => ({ heapUsed: megabytes * 2 ** 20 }) as NodeJS.MemoryUsage);
    vi.spyOn(process, 'memoryUsage').mockImplementation(() => heaps.shift() ?? expect.unreachable());
    const { perSecond, kilobytes, megabytes } = measure(type, 15);
    expect(perSecond).toBeCloseTo((2 * lengths.length) / 0.02);
    expect(kilobytes).toBeCloseTo(lengths.reduce((sum, each) => sum + each) / lengths.length / 1000);
    expect(megabytes).toBe(4);
  });
});
