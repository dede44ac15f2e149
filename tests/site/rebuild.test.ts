import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { differences } from './folder-digests.ts';
import { siteFolder } from './pages.ts';
import { copyProject, ending, startProgram } from './project-copy.ts';

const elsewhere = mkdtempSync(path.join(tmpdir(), 'record-elsewhere-'));

/**
 * Gives a copy of the project most pictures and fonts that the tested site was built with. Their names say all that
 * decides their bytes; to draw each once more would take as long as all else in the build.
 */
function shareKept(copy: string): void {
  let seen = 0;
  for (const kind of ['fonts', 'pictures']) {
    cpSync(path.join(projectRoot, '.build', kind), path.join(copy, '.build', kind), {
      recursive: true,
      filter: (_, name) => name.endsWith(kind) || (/[0-9a-f]{64}$/.test(name) && seen++ % 12 > 0),
    });
  }
}

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('a build', () => {
  it('gives the same bytes in another folder, time zone and language, two years later', async () => {
    const copy = copyProject(path.join(elsewhere, 'another folder 另'));
    shareKept(copy);
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
