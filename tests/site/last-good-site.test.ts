import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { digests } from './folder-digests.ts';
import { copyContent, copyProject, ending, smallContent, startProgram } from './project-copy.ts';

const elsewhere = mkdtempSync(path.join(tmpdir(), 'record-last-good-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

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

  let whole: Promise<Record<string, string>> | undefined;
  /** The digests of a complete build. */
  function digestsOfWholeBuild(): Promise<Record<string, string>> {
    const out = path.join(elsewhere, 'whole');
    whole ??= ending(startProgram(projectRoot, 'build', ['--content', smallContent, '--out', out])).then(() =>
      digests(out),
    );
    return whole;
  }

  it.concurrent.each([
    'Checking the content',
    'Writing the pages',
    'Adding fonts',
    'Adding fonts, and a while',
  ])(
    'outlives a build that is killed at: %s',
    async (moment) => {
      const folder = mkdtempSync(path.join(elsewhere, 'killed-'));
      const out = publish(folder);
      const before = digests(out);
      const child = startProgram(projectRoot, 'build', ['--content', smallContent, '--out', out]);
      const end = ending(child);
      const [words = ''] = moment.split(',');
      child.stdout?.on('data', (chunk) => {
        if (String(chunk).includes(words))
          setTimeout(() => child.kill('SIGKILL'), moment === words ? 60 : 500);
      });
      await end;
      // A killed build leaves the old site, or the new one if it had just finished; never a mixture and never nothing.
      const isOld = readFileSync(path.join(out, 'index.html'), 'utf8') === lastGood['index.html'];
      expect(digests(out)).toEqual(isOld ? before : await digestsOfWholeBuild());
    },
    180_000,
  );

  it('outlives content that is refused, which ends with code 1', async () => {
    const folder = mkdtempSync(path.join(elsewhere, 'refused-'));
    const out = publish(folder);
    const before = digests(out);
    copyContent(smallContent, folder);
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
    const copy = copyProject(path.join(elsewhere, 'defect'), smallContent);
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
