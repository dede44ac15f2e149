import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDifferences, runNode, runStages } from '../../../scripts/run/stages.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

describe('runStages', () => {
  it('says of each stage whether it is in order, and shows why not', async () => {
    const tally = await runStages([
      { name: 'Good', run: async () => ({ passed: true, output: 'not shown', notes: 'worth a look' }) },
      { name: 'Bad', run: async () => ({ passed: false, output: 'the reason' }) },
      {
        name: 'Broken',
        run: async () => {
          throw new Error('it broke');
        },
      },
    ]);
    expect(tally).toEqual({ passed: 1, failed: 2 });
    const text = lines.join('\n');
    expect(text).toMatch(/^Good: in order[^\n]*\nworth a look/m);
    expect(text).toMatch(/^Bad: NOT in order[^\n]*\nthe reason/m);
    expect(text).toMatch(/^Broken: NOT in order[^\n]*\nError: it broke/m);
    expect(text).not.toContain('not shown');
  });
});

describe('formatDifferences', () => {
  it('names the file that alone binds a number', () => {
    const found = [{ story: 'growth', language: 'en', numbers: ['output-2007', 'sales-2007'] }] as const;
    expect(formatDifferences(found)).toBe('  only in src/stories/growth/en.md: output-2007, sales-2007');
    expect(formatDifferences([])).toBe('');
  });
});

describe('runNode', () => {
  it('passes only what ends with code 0, and keeps its words', async () => {
    expect(await runNode(['-e', 'console.log("words")'])).toEqual({ passed: true, output: 'words\n' });
    expect(await runNode(['-e', 'console.error("words"); process.exitCode = 3'])).toMatchObject({
      passed: false,
    });
    expect(await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'])).toMatchObject({ passed: false });
  });
});
