import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './bootstrap.mjs';
import { type FinishReport, finishPages } from './finish/finish-pages.ts';
import { filesBelow } from './run/files-below.ts';
import { parseOptions, UsageError } from './run/options.ts';
import { reportDefect, runProgram } from './run/run-program.ts';
import { isolateEnvironment, projectRoot, readSettings, type Settings } from './run/settings.ts';
import { recoverSwap, swapFolder } from './run/swap-folder.ts';

/** The options of the build, with what their values stand for. */
const buildOptions = { '--as-of': 'YYYY-MM-DD', '--content': 'FOLDER', '--out': 'FOLDER' } as const;

/**
 * Writes the given options into the environment, from which Astro's part of the build reads its settings.
 *
 * @param args the words after the command
 */
export function applyBuildOptions(args: readonly string[]): void {
  const given = parseOptions(args, buildOptions);
  if (given['--as-of']) process.env.AS_OF = given['--as-of'];
  // Folders in options are relative to where the command was typed, which may not be the project's folder.
  const here = process.env.INIT_CWD ?? process.cwd();
  if (given['--content']) process.env.CONTENT_ROOT = path.resolve(here, given['--content']);
  if (given['--out']) process.env.OUT_DIR = path.resolve(here, given['--out']);
}

/**
 * Builds the site and replaces the last one with it.
 *
 * @returns 0 when built; 1 when the content was refused, 2 for a defect of the program. In both cases the last good
 *   site stays as it was.
 */
export async function build(): Promise<number> {
  const started = performance.now();
  const settings = readSettings(process.env);
  checkTarget(settings.outDir);
  if (recoverSwap(settings.outDir))
    console.log('An interrupted build had put the last good site aside; it is back.');
  const staging = openStaging();
  try {
    console.log('Checking the content');
    const { checkContent } = await import('./run/check-content.ts');
    const { site, message } = checkContent(settings);
    if (site === undefined) {
      console.error(message);
      return 1;
    }
    console.log('Writing the pages');
    await runAstro(path.join(staging, 'site'));
    console.log('Adding fonts and content security policies');
    const finished = await finishPages(path.join(staging, 'site'), {
      base: settings.basePath,
      cache: path.join(projectRoot, '.build', 'fonts'),
    });
    if (finished.missing.length > 0) console.warn(describeMissing(finished.missing));
    console.log('Drawing the pictures');
    const { drawPictures } = await import('./finish/draw-pictures.ts');
    const drawn = await drawPictures(site, path.join(staging, 'site'), {
      root: settings.siteUrl && settings.siteUrl + settings.basePath,
      cache: path.join(projectRoot, '.build', 'pictures'),
    });
    console.log(`${drawn.pictures} pictures, ${drawn.drawn} of them drawn anew`);
    const { publishStore } = await import('./curate/frozen-store.ts');
    const unpinned = publishStore(settings.contentRoot, path.join(staging, 'site'));
    const { writeHeaders } = await import('./finish/write-headers.ts');
    writeHeaders(path.join(staging, 'site'), settings.basePath);
    const bytes = sizeOf(path.join(staging, 'site'));
    swapFolder(path.join(staging, 'site'), settings.outDir);
    for (const line of missingSettings(settings)) console.log(line);
    if (isPublic(settings) && unpinned.length > 0) console.log(describeUnpinned(unpinned.length));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `Built ${finished.pages} pages, ${bytes} bytes, in ${seconds} s: ${path.relative(process.cwd(), settings.outDir) || '.'}`,
    );
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // A page refused something. Pages have their own copy of the class, so `instanceof` would not recognize it.
    if (error instanceof Error && error.name === 'RefusalError') {
      console.error(error.message);
      return 1;
    }
    reportDefect(error);
    console.error('\nThe last good site is untouched.');
    return 2;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Refuses a target that may hold something else than a built site, because the swap replaces the whole folder.
 *
 * @param target the folder to be replaced, absolute
 * @throws UsageError when it is not empty and not a built site
 */
export function checkTarget(target: string): void {
  if (!existsSync(target)) return;
  const names = statSync(target).isDirectory() ? readdirSync(target) : [path.basename(target)];
  const isSite = names.includes('index.html') && !names.includes('package.json') && !names.includes('.git');
  if (names.length > 0 && !isSite) {
    throw new UsageError(
      `--out: ${target} holds something that is not a built site; the build would replace all of it.\n` +
        'Expected a folder that is new, empty or written by an earlier build.',
    );
  }
}

/** Creates a folder for this build, and removes those of builds that were killed. */
function openStaging(): string {
  const folder = path.join(projectRoot, '.build');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const owner = /^site-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return mkdtempSync(path.join(folder, `site-${process.pid}-`));
}

async function runAstro(outDir: string): Promise<void> {
  isolateEnvironment('production');
  const astro = await import('astro');
  await astro.build({
    root: projectRoot,
    configFile: 'astro.config.mjs',
    outDir,
    // Two builds at the same time must not share a cache, and no build may depend on an earlier one.
    cacheDir: path.join(path.dirname(outDir), 'cache'),
    vite: { cacheDir: path.join(path.dirname(outDir), 'vite') },
    // Errors are thrown, and printed once, by this program.
    logLevel: 'silent',
    mode: 'production',
  });
}

/** One line, however many characters are missing, so that it does not push everything else off the screen. */
function describeMissing(missing: FinishReport['missing']): string {
  const shown = missing.slice(0, 12).map(({ character, page }) => `${character} (${page})`);
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return `Not in the serif fonts, so drawn by the reader's own: ${shown.join(', ')}${more}`;
}

/** Whether others can reach the address of the site; a local site is not published. */
function isPublic({ siteUrl }: Settings): boolean {
  return siteUrl !== undefined && new URL(siteUrl).hostname !== 'localhost';
}

/** Pages of other sites show pinned embeds, so their addresses must outlive a change of the data. */
function describeUnpinned(count: number): string {
  return (
    `${count} pinned embeds are new: run \`npm run freeze\` and commit data/frozen before you publish, ` +
    'or their addresses end when their figures change.'
  );
}

function sizeOf(folder: string): number {
  return filesBelow(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function missingSettings({ siteUrl, correctionsContact }: Settings): string[] {
  const lines: string[] = [];
  if (!siteUrl) {
    lines.push(
      'SITE_URL is not set: no canonical, hreflang, Open Graph or oEmbed addresses, no sitemap and no feeds are written.',
    );
  }
  if (!correctionsContact) {
    lines.push('CORRECTIONS_CONTACT is not set: the pages name no address for corrections.');
  }
  return lines;
}

if (import.meta.main) {
  await runProgram(async () => {
    applyBuildOptions(process.argv.slice(2));
    return build();
  });
}
