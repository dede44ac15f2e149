/**
 * Says in one line how much of the source the unit tests run.
 *
 * @param summary text of the summary that Vitest writes as JSON; nothing when it wrote none
 */
export function describeCoverage(summary: string | undefined): string {
  if (summary === undefined) return 'Lines covered by unit tests: not measured, for their run broke off.';
  const { total } = JSON.parse(summary) as { readonly total: { readonly lines: { readonly pct: number } } };
  return `Lines covered by unit tests: ${total.lines.pct.toFixed(1)} % (src)`;
}
