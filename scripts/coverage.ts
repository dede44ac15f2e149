import { loadSite } from '../src/markdown/load-site.ts';
import type { HistoricalRecord } from '../src/model/record.ts';
import { formatRefusals } from '../src/model/refusal.ts';
import type { Grade } from '../src/model/schemas/primitives.ts';
import { countLedger } from '../src/views/collection-view.ts';
import { extentOf } from '../src/views/series-extent.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { readSettings } from './run/settings.ts';

const grades = ['A', 'B', 'C'] as const;

/** What has been collected and published, how good it is, and where the series have gaps, as lines of text. */
export function describeCoverage(record: HistoricalRecord): readonly string[] {
  return [...describeLedger(record), '', ...describeGrades(record), '', ...describeDatasets(record)];
}

function describeLedger({ collection }: HistoricalRecord): string[] {
  const ledger = countLedger(collection);
  const searches = collection.searches.length;
  const open = collection.searches.filter((each) => each.result !== 'found').length;
  const searched = `Searches: ${searches}, of which ${open} found nothing or only a part`;
  if (!ledger) return ['Facts: no ledger is kept (data/collection.json lists none)', searched];
  const duplicates = ledger.leftOut.find((each) => each.code === 'duplicate')?.count ?? 0;
  return [
    `Facts read: ${ledger.facts}, distinct: ${ledger.facts - duplicates}, published: ${ledger.published}`,
    ...ledger.leftOut.map((each) => `  left out, ${each.code}: ${each.count}`),
    searched,
  ];
}

function describeGrades(record: HistoricalRecord): string[] {
  const printings = [...record.observations.values()].flatMap((each) => each.printings);
  const best = [...record.observations.values()].map(
    (each) => each.printings.map(({ grade }) => grade).sort()[0] as Grade,
  );
  const count = (list: readonly Grade[]): string =>
    grades.map((grade) => `${grade} ${list.filter((each) => each === grade).length}`).join(', ');
  return [
    `Observations: ${record.observations.size}, by their best grade: ${count(best)}`,
    `Printings: ${printings.length}, by grade: ${count(printings.map(({ grade }) => grade))}`,
    `Targets: ${record.targets.size}, events: ${record.events.size}, sources: ${record.sources.size}`,
  ];
}

function describeDatasets(record: HistoricalRecord): string[] {
  return [...record.datasets.values()].flatMap((dataset) => [
    `${dataset.id}: ${dataset.series.length} series, ${dataset.observations.length} observations`,
    ...dataset.series.flatMap((series) => {
      const missing = extentOf(series, record)?.missing ?? [];
      const spans = missing.map(({ from, to }) => (from === to ? from : `${from}-${to}`));
      return spans.length === 0 ? [] : [`  ${series.id} lacks ${spans.join(', ')}`];
    }),
  ]);
}

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const { record, refusals } = loadSite(readSettings(process.env).contentRoot);
    if (!record) {
      console.error(formatRefusals(refusals));
      return 1;
    }
    console.log(describeCoverage(record).join('\n'));
    return 0;
  });
}
