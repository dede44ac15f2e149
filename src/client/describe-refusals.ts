import type { Compared } from './comparison.ts';
import type { FigureWords, MarkData } from './figure-data.ts';

/**
 * Describes the periods that the model refuses to compare. Consecutive periods with the same reason are joined:
 * `2004 to 2006 (first print): a break lies between: …`.
 *
 * @param marks in the order of the table: series by series, each in order of time
 * @returns empty where nothing is refused
 */
export function describeRefusals(
  marks: readonly MarkData[],
  results: ReadonlyMap<string, Compared>,
  words: Pick<FigureWords, 'span' | 'colon' | 'semicolon' | 'comma' | 'open' | 'close'>,
): string {
  const runs: { reason: string; group: string; labels: string[]; last: number }[] = [];
  marks.forEach(({ key, label, group }, place) => {
    const compared = results.get(key);
    if (compared?.kind !== 'refused') return;
    const run = runs[runs.length - 1];
    const runsOn = run?.last === place - 1 && run.group === group && run.reason === compared.reason;
    if (runsOn && run) {
      run.labels.push(label);
      run.last = place;
    } else runs.push({ reason: compared.reason, group, labels: [label], last: place });
  });
  return runs
    .map(({ reason, group, labels }) => {
      const [from = '', to = ''] = [labels[0], labels[labels.length - 1]];
      const periods =
        labels.length > 2 ? words.span.replace('{from}', from).replace('{to}', to) : labels.join(words.comma);
      const of = group === '' ? '' : `${words.open}${group}${words.close}`;
      return `${periods}${of}${words.colon}${reason}`;
    })
    .join(words.semicolon);
}
