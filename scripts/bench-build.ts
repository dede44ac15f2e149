import { performance } from 'node:perf_hooks';
import { chartTypeNames, renderChart } from '../src/charts/chart-types.ts';
import { loadFigures } from '../src/figures/load-figures.ts';
import { languages } from '../src/locale/languages.ts';
import { loadRecord } from '../src/model/load-record.ts';
import { fixtures } from '../tests/charts/fixtures.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';

/** How long each type is drawn, ms; shorter runs mostly measure the just-in-time compiler. */
const duration = 1500;
const megabyte = 2 ** 20;

/** What drawing one type costs. */
export interface Measurement {
  readonly type: string;
  readonly perSecond: number;
  /** Mean size of a picture, kB. */
  readonly kilobytes: number;
  /** The peak of the heap while drawing, above its size before, MB. */
  readonly megabytes: number;
}

/**
 * Draws all fixtures of one chart type over and over.
 * @param type a registered chart type
 * @param milliseconds for how long
 */
export function measure(type: string, milliseconds: number): Measurement {
  const drawings = Object.values(fixtures)
    .filter((fixture) => fixture.type === type)
    .flatMap((fixture) =>
      languages.flatMap((language) =>
        (['wide', 'narrow'] as const).map(
          (size) => () => renderChart(fixture.type, fixture.options(language, size) as never).svg.length,
        ),
      ),
    );
  // A first round is not measured, so that compilation and caching do not count.
  for (const draw of drawings) draw();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  let [count, length, highest, elapsed] = [0, 0, before, 0];
  while (elapsed < milliseconds) {
    for (const draw of drawings) length += draw();
    count += drawings.length;
    highest = Math.max(highest, process.memoryUsage().heapUsed);
    elapsed = performance.now() - start;
  }
  return {
    type,
    perSecond: (count / elapsed) * 1000,
    kilobytes: length / count / 1000,
    megabytes: (highest - before) / megabyte,
  };
}

function report(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const measured = chartTypeNames.map((type) => measure(type, duration));
    const table = measured.map((each) => [
      each.type,
      each.perSecond.toFixed(0),
      each.kilobytes.toFixed(1),
      each.megabytes.toFixed(0),
    ]);
    console.log(report([['type', 'charts/s', 'kB each', 'MB at most'], ...table]));
    const { record } = loadRecord(projectRoot);
    if (!record) {
      console.error('The data are refused; npm run check says why.');
      return 1;
    }
    const start = performance.now();
    const { figures } = loadFigures(record);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `\nThe site’s ${figures.size} figures, in both languages and sizes: ${seconds.toFixed(2)} s.`,
    );
    return 0;
  });
}
