import { expect, it } from 'vitest';
import { describeCoverage } from '../../../scripts/run/describe-coverage.ts';

it('describeCoverage says the share of lines to a tenth, or that it was not measured', () => {
  const summary = JSON.stringify({ total: { lines: { pct: 93.06 }, branches: { pct: 80 } } });
  expect(describeCoverage(summary)).toBe('Lines covered by unit tests: 93.1 % (src)');
  expect(describeCoverage(undefined)).toContain('not measured');
});
