/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * @param tallies any number of them
 * @returns their sum
 */
export function addTallies(...tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param tally what to print as the last line of a test run */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Counts what Vitest reported. Anything that is not a complete and plausible report counts as one failure, so that a
 * runner that crashed, or found no tests, never looks green.
 *
 * @param report text of Vitest's JSON report; nothing when it wrote none
 * @param exitCode of the runner
 * @param name where tests were chosen by a part of their names: only these count, and there may be none
 */
export function tallyReport(report: string | undefined, exitCode: number, name?: string): Tally {
  const crashed: Tally = { passed: 0, failed: 1, skipped: 0 };
  const counts = readCounts(report);
  if (!counts) return crashed;
  if (name !== undefined) {
    const tally = tallyNamed(counts, name);
    return tally.failed > 0 || (exitCode === 0 && counts.success) ? tally : addTallies(tally, crashed);
  }
  const tally: Tally = {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
  const isPlausible = exitCode === 0 && counts.success && tally.passed > 0;
  return isPlausible || tally.failed > 0 ? tally : addTallies(tally, crashed);
}

interface Counts {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults?: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Vitest reports as skipped what a name leaves out, too. */
function tallyNamed({ testResults = [] }: Counts, name: string): Tally {
  const own = testResults
    .flatMap((each) => each.assertionResults)
    .filter((each) => each.fullName.includes(name));
  const passed = own.filter(({ status }) => status === 'passed').length;
  const failed = own.filter(({ status }) => status === 'failed').length;
  return { passed, failed, skipped: own.length - passed - failed };
}

function readCounts(report: string | undefined): Counts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(report ?? '');
  } catch {
    // A runner that was killed leaves half a report or none.
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const names = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'] as const;
  const isCounted = names.every((name) => Number.isInteger((value as Record<string, unknown>)[name]));
  return isCounted && 'success' in value ? (value as Counts) : undefined;
}
