import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSite } from '../src/markdown/load-site.ts';
import { type Change, composeSite, fixtures, validSite } from './model/compose-site.ts';

const buildProgram = fileURLToPath(new URL('../scripts/build.ts', import.meta.url));
const folder = join(fixtures, 'broken');
const names = readdirSync(folder).sort();

function changesOf(name: string): Change[] {
  return JSON.parse(readFileSync(join(folder, name, 'changes.json'), 'utf8')) as Change[];
}

/** Runs the real build on a content root; gives its exit code and what it wrote to standard error. */
async function build(content: string, out: string): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, [buildProgram, '--content', content, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, errors };
}

describe('the build', () => {
  it('builds the site that the broken ones are made from', { timeout: 120_000 }, async () => {
    expect(loadSite(validSite).refusals).toEqual([]);
    const out = join(mkdtempSync(join(tmpdir(), 'record-out-')), 'dist');
    expect(await build(validSite, out)).toEqual({ code: 0, errors: '' });
    expect(existsSync(join(out, 'en', 'stories', 'growth', 'index.html'))).toBe(true);
  });

  it.concurrent.each(names)(
    'refuses the site %s with exactly its message',
    { timeout: 60_000 },
    async (name) => {
      const root = composeSite(changesOf(name));
      const out = join(mkdtempSync(join(tmpdir(), 'record-out-')), 'dist');
      const { code, errors } = await build(root, out);
      const left = existsSync(out);
      rmSync(root, { recursive: true });
      expect(errors).toBe(readFileSync(join(folder, name, 'message.txt'), 'utf8'));
      expect(code).toBe(1);
      expect(left).toBe(false);
    },
  );
});
