import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../scripts/run/check-content.ts';
import { forgetSite } from '../src/markdown/load-site.ts';
import {
  applyChanges,
  type Change,
  composeSite,
  fixtures,
  takeBack,
  validSite,
} from './model/compose-site.ts';

const buildProgram = fileURLToPath(new URL('../scripts/build.ts', import.meta.url));
const folder = join(fixtures, 'broken');
const names = readdirSync(folder).sort();
/** One copy of the valid site, which is broken and mended again: a copy for each would take longer than the checks. */
const root = composeSite([]);
const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const changesOf = (name: string): Change[] =>
  JSON.parse(readFileSync(join(folder, name, 'changes.json'), 'utf8')) as Change[];

const messageOf = (name: string): string => readFileSync(join(folder, name, 'message.txt'), 'utf8');

/** Runs the real build on a content root; gives its exit code, its standard error and the folder it was to write. */
async function build(content: string): Promise<{ code: number | null; errors: string; out: string }> {
  const parent = mkdtempSync(join(tmpdir(), 'record-out-'));
  folders.push(parent);
  const out = join(parent, 'dist');
  const child = spawn(process.execPath, [buildProgram, '--content', content, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, errors, out };
}

describe('the content that a build begins with', () => {
  it('is sound in the site that the broken ones are made from', () => {
    expect(checkContent({ contentRoot: validSite, asOf: undefined, basePath: '/' }).message).toBeUndefined();
    expect(names.length).toBeGreaterThan(100);
  });

  it.each(names)('is refused in the site %s with exactly its message', (name) => {
    const changes = changesOf(name);
    applyChanges(root, changes);
    const { message } = checkContent({ contentRoot: root, asOf: undefined, basePath: '/' });
    takeBack(root, changes);
    forgetSite();
    // As `console.error` writes it.
    expect(`${message}\n`).toBe(messageOf(name));
  });
});

describe('the build', () => {
  // That it ends with 0 where nothing is refused, `site/first-start.test.ts` holds.
  it.each([
    ['a file', 'not-json'],
    ['what files say of each other', 'several-at-once'],
    ['a story', 'story-unbound-number'],
  ])('ends with 1, prints the refusal and leaves no site where %s is refused', async (_what, name) => {
    const broken = composeSite(changesOf(name));
    folders.push(broken);
    const { code, errors, out } = await build(broken);
    expect({ code, errors }).toEqual({ code: 1, errors: messageOf(name) });
    expect(existsSync(out)).toBe(false);
  });
});
