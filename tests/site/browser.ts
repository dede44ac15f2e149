import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../scripts/run/settings.ts';

/** A Chromium that can be started: its file, and the environment it needs. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Arguments that keep the browser from doing anything unasked. The list of the packaged browser is not used: it
 * switches web security off, which would hide the failures that the tests look for.
 */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Headless browsers draw scroll bars beside the content, which phones do not have.
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, then an installed one, then the one in the npm package,
 * which is unpacked into the project's ignored folder the first time.
 *
 * @param env usually `process.env`
 * @throws when CHROMIUM_PATH names no program, or the package cannot be unpacked
 */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): FoundBrowser {
  if (env.CHROMIUM_PATH) {
    if (!isProgram(env.CHROMIUM_PATH))
      throw new Error(`CHROMIUM_PATH names no program: ${env.CHROMIUM_PATH}`);
    return { executablePath: env.CHROMIUM_PATH, env: {} };
  }
  const installed = findProgram(installedNames, env);
  return installed ? { executablePath: installed, env: {} } : packagedBrowser();
}

/**
 * @param names of programs, the first that is found wins
 * @param env usually `process.env`
 * @returns the file of an installed program
 */
export function findProgram(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The package holds the browser, its libraries and a few fonts, compressed. They are unpacked into a temporary folder
 * and moved when complete, because the package would use a half unpacked browser as it is.
 */
export function packagedBrowser(): FoundBrowser {
  const folder = path.join(projectRoot, '.build', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    const program = fileURLToPath(new URL('unpack-browser.ts', import.meta.url));
    const result = spawnSync(process.execPath, [program], {
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      encoding: 'utf8',
    });
    if (result.status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new Error(`The packaged browser could not be unpacked:\n${result.stderr}`);
    }
    if (existsSync(folder)) rmSync(fresh, { recursive: true, force: true });
    else renameSync(fresh, folder);
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
      HOME: folder,
    },
  };
}

function packageVersion(): string {
  const file = path.join(projectRoot, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
