import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareContent } from './curate/content-differences.ts';
import { UsageError } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { projectRoot, readSettings } from './run/settings.ts';

const usage = 'Expected: npm run diff -- REVISION, such as: npm run diff -- HEAD~3';

/**
 * Writes the content of a revision into a folder.
 *
 * @param root a folder of a git repository that holds `data` and `src`
 * @param revision anything that names a commit in git
 * @throws UsageError if git knows no such revision
 */
function extractContent(root: string, revision: string, folder: string): void {
  const git = (...args: string[]): Buffer => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, maxBuffer: 2 ** 30 });
    if (status !== 0)
      throw new UsageError(`Found the revision "${revision}": ${stderr.toString('utf8').trim()}\n${usage}`);
    return stdout;
  };
  // `--end-of-options` keeps a revision that begins with a hyphen from being taken for an option of git.
  const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`).toString().trim();
  const names = git('ls-tree', '-r', '-z', '--name-only', commit, '--', 'data', 'src/stories', 'src/texts')
    .toString('utf8')
    .split('\0')
    .filter(Boolean);
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), git('show', `${commit}:./${name}`));
  }
}

/**
 * What a reader would notice between a revision and the files as they are now.
 *
 * @returns lines of text
 */
export function describeChanges(root: string, revision: string): readonly string[] {
  const parent = path.join(projectRoot, '.build');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'diff-'));
  try {
    extractContent(root, revision, folder);
    const found = compareContent(folder, root);
    if (found.length === 0) return [`Nothing that a reader would notice has changed since ${revision}.`];
    return found.flatMap(({ heading, lines }) => [
      `${heading}: ${lines.length}`,
      ...lines.map((line) => `  ${line}`),
      '',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await runProgram(async () => {
    const [revision, ...rest] = process.argv.slice(2);
    if (revision === undefined || rest.length > 0)
      throw new UsageError(`Found: ${process.argv.slice(2).join(' ') || 'nothing'}\n${usage}`);
    console.log(describeChanges(readSettings(process.env).contentRoot, revision).join('\n').trimEnd());
    return 0;
  });
}
