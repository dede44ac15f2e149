import { describe, expect, it } from 'vitest';
import { addTallies, formatTally, tallyReport } from '../../../scripts/run/test-tally.ts';

const report = (counts: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    ...counts,
  });

describe('tallyReport', () => {
  it('counts what passed, failed and was skipped', () => {
    expect(tallyReport(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
    expect(tallyReport(report({ success: false, numFailedTests: 2 }), 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  it.each([
    ['no report', undefined, 0],
    ['half a report', '{"success": true, "numPass', 0],
    ['a report without counts', '{"success": true}', 0],
    ['a runner that ended badly', report({}), 1],
    ['a file that could not be loaded', report({ success: false }), 1],
    ['a run without tests', report({ numPassedTests: 0 }), 0],
  ])('counts %s as a failure', (_name, text, code) => {
    expect(tallyReport(text, code).failed).toBe(1);
  });
});

describe('tallyReport of tests chosen by name', () => {
  const named = (
    success: boolean,
    ...results: readonly (readonly [fullName: string, status: string])[]
  ): string =>
    report({
      success,
      testResults: [{ assertionResults: results.map(([fullName, status]) => ({ fullName, status })) }],
    });

  it('counts only those whose names contain the name', () => {
    const text = named(
      true,
      ['a bar is drawn', 'passed'],
      ['a line is drawn', 'skipped'],
      ['a bar waits', 'skipped'],
    );
    expect(tallyReport(text, 0, 'bar')).toEqual({ passed: 1, failed: 0, skipped: 1 });
    expect(tallyReport(text, 0, 'no such')).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('counts one that failed once, and a runner that ended badly otherwise as a failure', () => {
    expect(tallyReport(named(false, ['a bar is drawn', 'failed']), 1, 'bar').failed).toBe(1);
    expect(tallyReport(named(false, ['a bar is drawn', 'passed']), 1, 'bar').failed).toBe(1);
    expect(tallyReport(named(true), 1, 'bar').failed).toBe(1);
    expect(tallyReport(undefined, 0, 'bar').failed).toBe(1);
  });
});

describe('formatTally', () => {
  it('is the line that a test run ends with', () => {
    const tally = addTallies({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 });
    expect(formatTally(tally)).toBe('4 passed, 1 failed, 2 skipped');
  });
});
