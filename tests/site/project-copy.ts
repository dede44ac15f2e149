import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/run/settings.ts';
import { siteUrl } from './pages.ts';

/** The content of a small site, with at least one page of every kind. */
export const smallContent: string = path.join(projectRoot, 'tests', 'fixtures', 'valid');

/** The folders of content, in the project or another content root. */
const contentFolders = ['data', 'src/stories', 'src/texts'];

/**
 * Copies what a build reads to another folder, with the installed packages linked.
 *
 * @param copy the new folder, absolute
 * @param content whose content it gets; default the project's own
 * @returns the same folder
 */
export function copyProject(copy: string, content: string = projectRoot): string {
  const ofContent = contentFolders.map((folder) => path.join(projectRoot, folder));
  for (const entry of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(projectRoot, entry), path.join(copy, entry), {
      recursive: true,
      filter: (name) => !ofContent.includes(name),
    });
  copyContent(content, copy);
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Copies the content of one folder to another. */
export function copyContent(from: string, to: string): void {
  for (const folder of contentFolders)
    cpSync(path.join(from, folder), path.join(to, folder), { recursive: true });
}

/**
 * Starts one of the project's programs with the settings of the tested site.
 *
 * @param folder the project or a copy of it
 * @param program name in `scripts`, without its ending
 * @param args its options
 * @param env further settings
 */
export function startProgram(
  folder: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [path.join('scripts', `${program}.ts`), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      INIT_CWD: folder,
      SITE_URL: siteUrl,
      CORRECTIONS_CONTACT: 'corrections@record.example',
      // Vitest sets these variables for the processes it starts; these programs must not see them.
      VITEST: '',
      NODE_ENV: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface Ending {
  readonly code: number | null;
  /** Everything that it printed. */
  readonly output: string;
  /** What of it was printed as an error. */
  readonly errors: string;
}

/**
 * @param child from `startProgram`
 * @returns how it ended, once it has
 */
export function ending(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      errors += chunk.toString('utf8');
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
