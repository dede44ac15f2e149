import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPages } from '../../scripts/finish/finish-pages.ts';
import { elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { findFile } from '../../scripts/run/serve.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { siteFolder } from './pages.ts';
import { copyProject, ending, startProgram } from './project-copy.ts';

const elsewhere = mkdtempSync(path.join(tmpdir(), 'record-elsewhere-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Digests of all files of a folder, by name. */
function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** What differs between two folders: files that one lacks, and for others the place of the first difference. */
function differences(one: string, other: string): string[] {
  const [ours, theirs] = [digests(one), digests(other)];
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort().flatMap((name) => {
    if (ours[name] === theirs[name]) return [];
    if (!ours[name] || !theirs[name]) return [`${name} is only in one of them`];
    const [text, otherText] = [one, other].map((folder) => readFileSync(path.join(folder, name), 'latin1'));
    const place = [...(text ?? '')].findIndex((character, index) => character !== otherText?.[index]);
    return [`${name}: ${text?.slice(place - 20, place + 40)} / ${otherText?.slice(place - 20, place + 40)}`];
  });
}

describe('a build', () => {
  it('gives the same bytes in another folder, time zone and language, two years later', async () => {
    const copy = copyProject(path.join(elsewhere, 'another folder 另'));
    const clock = path.join(copy, 'later.mjs');
    writeFileSync(
      clock,
      'const Now = Date; const shift = 2 * 366 * 86_400_000;\n' +
        'globalThis.Date = class extends Now { constructor(...args) {\n' +
        '  if (args.length === 0) super(Now.now() + shift); else super(...args); }\n' +
        '  static now() { return Now.now() + shift; } };\n',
    );
    const env = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'zh_CN.UTF-8',
      LC_ALL: 'zh_CN.UTF-8',
      NODE_OPTIONS: `--import "${clock}"`,
    };
    const { code, output } = await ending(startProgram(copy, 'build', [], env));
    expect(output).toContain('Built');
    expect(code).toBe(0);
    expect(differences(path.join(copy, 'dist'), siteFolder())).toEqual([]);
  }, 400_000);
});

describe('a build for a path on a host that nobody named', () => {
  it('keeps every address below the path, writes no absolute one, and says what is missing', async () => {
    const out = path.join(elsewhere, 'below a path');
    const env = { BASE_PATH: '/record/', SITE_URL: '', CORRECTIONS_CONTACT: '' };
    const { code, output } = await ending(startProgram(projectRoot, 'build', ['--out', out], env));
    expect(code).toBe(0);
    expect(output).toContain('SITE_URL is not set');
    expect(output).toContain('CORRECTIONS_CONTACT is not set');
    const wrong = findPages(out).flatMap((name) =>
      [...elementsOf(parsePage(readFileSync(path.join(out, name), 'utf8')))].flatMap((element) =>
        element.attrs
          .filter(({ name: attribute }) => ['href', 'src', 'srcset', 'action'].includes(attribute))
          .filter(({ value }) => isOutside(value, out))
          .map(({ value }) => `${name}: ${value}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(readFileSync(path.join(out, 'zh', 'index.html'), 'utf8')).not.toMatch(/rel="canonical"|og:url/);
  }, 240_000);

  /** An address from the host's root must lie below the path, and lead to a file there. */
  function isOutside(address: string, out: string): boolean {
    if (!address.startsWith('/')) return false;
    const [, below] = /^\/record\/([^#?]*)/.exec(address) ?? [];
    return below === undefined || !path.isAbsolute(findFile(out, below) ?? '');
  }
});

describe('the last good site', () => {
  const lastGood = { 'index.html': 'the last good site', 'zh/index.html': 'with more than one file' };

  function publish(folder: string): string {
    const out = path.join(folder, 'out');
    for (const [name, text] of Object.entries(lastGood)) {
      mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
      writeFileSync(path.join(out, name), text);
    }
    return out;
  }

  it.each(['Checking the content', 'Writing the pages', 'Adding fonts', 'Adding fonts, and a while'])(
    'outlives a build that is killed at: %s',
    async (moment) => {
      const folder = mkdtempSync(path.join(elsewhere, 'killed-'));
      const out = publish(folder);
      const before = digests(out);
      const child = startProgram(projectRoot, 'build', ['--out', out]);
      const end = ending(child);
      const [words = ''] = moment.split(',');
      child.stdout?.on('data', (chunk) => {
        if (String(chunk).includes(words))
          setTimeout(() => child.kill('SIGKILL'), moment === words ? 60 : 500);
      });
      await end;
      // A killed build leaves the old site, or, if it was quick, the new one; never a mixture and never nothing.
      const after = digests(out);
      const expected =
        'the last good site' === readFileSync(path.join(out, 'index.html'), 'utf8')
          ? before
          : digests(siteFolder());
      expect(after).toEqual(expected);
    },
    180_000,
  );

  it('outlives content that is refused, which ends with code 1', async () => {
    const folder = mkdtempSync(path.join(elsewhere, 'refused-'));
    const out = publish(folder);
    const before = digests(out);
    cpSync(path.join(projectRoot, 'data'), path.join(folder, 'data'), { recursive: true });
    cpSync(path.join(projectRoot, 'src', 'stories'), path.join(folder, 'src', 'stories'), {
      recursive: true,
    });
    writeFileSync(path.join(folder, 'data', 'sources.json'), '{"not": "a list of sources"}\n');
    const { code, output } = await ending(
      startProgram(projectRoot, 'build', ['--content', folder, '--out', out]),
    );
    expect(output).toContain('data/sources.json');
    expect(output).not.toContain('defect of the program');
    expect(code).toBe(1);
    expect(digests(out)).toEqual(before);
  }, 60_000);

  it('outlives a defect of the program, which ends with code 2', async () => {
    const copy = copyProject(path.join(elsewhere, 'defect'));
    const out = publish(copy);
    const before = digests(out);
    writeFileSync(
      path.join(copy, 'src', 'pages', 'defect.astro'),
      '<html lang="en"><head><meta charset="utf-8"><title>x</title></head><body style="color:red"></body></html>\n',
    );
    const { code, output } = await ending(startProgram(copy, 'build', ['--out', out]));
    expect(output).toContain('This is a defect of the program');
    expect(output).toContain('has a style attribute');
    expect(code).toBe(2);
    expect(digests(out)).toEqual(before);
  }, 240_000);

  it('is not touched by an option that does not exist', async () => {
    const { code, output } = await ending(startProgram(projectRoot, 'build', ['--ouput', 'x']));
    expect(output).toContain('Unknown option: --ouput');
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });
});
