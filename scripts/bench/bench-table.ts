import type { Visit } from './slow-visits.ts';

/** All visits of one page: what it shows and who drew it. */
export interface Compared {
  readonly chart: string;
  readonly by: string;
  readonly visits: readonly Visit[];
}

/** The median; of an even number of values the higher one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Writes the medians of all pages, and their ratios to ours.
 *
 * @param rows grouped by chart, ours first
 * @returns a table in Markdown
 */
export function comparisonTable(rows: readonly Compared[]): string {
  const lines = [
    '| chart | drawn by | KB (brotli) | × ours | requests | ms to the chart | × ours |',
    '|---|---|---:|---:|---:|---:|---:|',
  ];
  const own = new Map<string, Visit>();
  for (const { chart, by, visits } of rows) {
    const middle = (key: keyof Visit): number => median(visits.map((visit) => visit[key]));
    const found = {
      bytes: middle('bytes'),
      requests: middle('requests'),
      milliseconds: middle('milliseconds'),
    };
    const ours = own.get(chart) ?? found;
    own.set(chart, ours);
    lines.push(
      `| ${chart} | ${by} | ${(found.bytes / 1000).toFixed(1)} | ${(found.bytes / ours.bytes).toFixed(1)} | ${found.requests} | ` +
        `${found.milliseconds.toFixed(0)} | ${(found.milliseconds / ours.milliseconds).toFixed(1)} |`,
    );
  }
  return lines.join('\n');
}
