import path from 'node:path';
import { formats } from '../src/downloads/dataset-formats.ts';
import type { DatasetPack } from '../src/downloads/format.ts';
import { packDataset } from '../src/downloads/pack-dataset.ts';
import { soundSite } from '../src/markdown/load-site.ts';
import { loadRecord } from '../src/model/load-record.ts';
import type { Dataset, HistoricalRecord, Observation, SeriesInfo } from '../src/model/record.ts';
import { publishedFiles } from '../src/publish/published-files.ts';
import { runProgram } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';
import { runNode } from './run/stages.ts';

/**
 * The limits: seconds for all files of the site and for one format of the generated dataset, and megabytes of memory.
 */
const budget = { site: 5, format: 15, megabytes: 600 } as const;
const generated = { series: 100, observations: 100_000 } as const;

/** A generated dataset of 100,000 daily values, with the texts and units of the real record. */
function generateDataset(record: HistoricalRecord): {
  readonly dataset: Dataset;
  readonly record: HistoricalRecord;
} {
  const [real] = record.datasets.values();
  const [info] = real?.series ?? [];
  const [printing] = real?.observations[0]?.printings ?? [];
  if (!real || !info || !printing) throw new Error('The record has no dataset to take words from.');
  const series = Array.from(
    { length: generated.series },
    (_, index): SeriesInfo => ({
      ...info,
      id: `generated-${index}`,
      dataset: 'generated',
      accumulation: 'day',
      partOf: undefined,
    }),
  );
  const each = generated.observations / generated.series;
  const observations = series.flatMap(({ id, edition }, line) =>
    Array.from({ length: each }, (_, index): Observation => {
      const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
      // Any sequence will do that is the same in every run and seldom repeats itself.
      const value = `${(line * 7919 + index * 104_729) % 1_000_000}.${String((index * 31) % 100).padStart(2, '0')}`;
      const printed = { ...printing, asPrinted: `总产值${value}亿元`, printed: value };
      return {
        id: `${id}-${day}`,
        series: id,
        start: day,
        end: day,
        edition,
        value,
        note: {
          zh: `第${index}天的说明，逗号、“引号”都有。`,
          en: `A note on day ${index}, with commas and "quotes".`,
        },
        printings: [printed],
        dataset: 'generated',
      };
    }),
  );
  const dataset = { id: 'generated', file: real.file, series, observations };
  return { dataset, record: { ...record, datasets: new Map([[dataset.id, dataset]]) } };
}

function generatePack(): DatasetPack {
  const { record: real } = loadRecord(projectRoot);
  if (!real) throw new Error('The data are refused.');
  const { dataset, record } = generateDataset(real);
  const cite = { zh: '测试数据', en: 'Generated' };
  return packDataset(dataset, record, { origin: undefined, base: '/' }, () => cite);
}

/** Measures one format in a process of its own, so that the memory of the others does not count. */
function measureFormat(extension: string): void {
  const pack = generatePack();
  const started = performance.now();
  const bytes = formats.find((format) => format.extension === extension)?.write(pack).byteLength;
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, bytes }));
}

/** Prints what the downloads cost; exits with 1 if any is over the limits. */
async function bench(): Promise<number> {
  const site = soundSite(projectRoot);
  const started = performance.now();
  const files = [...publishedFiles(site).files];
  const seconds = (performance.now() - started) / 1000;
  let isWithin = seconds <= budget.site;
  console.log(`${files.length} files of the site: ${seconds.toFixed(1)} s of ${budget.site} s`);
  for (const { extension } of formats) {
    const { passed, output } = await runNode([
      path.join(projectRoot, 'scripts/bench-downloads.ts'),
      extension,
    ]);
    if (!passed) throw new Error(`The ${extension} file could not be written:\n${output}`);
    const spent = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<
      'seconds' | 'megabytes' | 'bytes',
      number
    >;
    isWithin &&= spent.seconds <= budget.format && spent.megabytes <= budget.megabytes;
    console.log(
      `${extension}, ${generated.observations} observations: ${spent.seconds.toFixed(1)} s of ${budget.format} s, ` +
        `${Math.round(spent.megabytes)} MB of ${budget.megabytes} MB, ${(spent.bytes / 1e6).toFixed(1)} MB written`,
    );
  }
  console.log(isWithin ? 'Within the budget.' : 'Over the budget.');
  return isWithin ? 0 : 1;
}

if (import.meta.main) {
  await runProgram(async () => {
    const [extension] = process.argv.slice(2);
    if (extension === undefined) return bench();
    measureFormat(extension);
    return 0;
  });
}
