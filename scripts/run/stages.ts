import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NumberDifference } from '../../src/markdown/number-differences.ts';
import { projectRoot, readSettings } from './settings.ts';

/** One part of `npm run check`, which needs no built site. */
export interface Stage {
  readonly name: string;
  run(): Promise<StageResult>;
}

export interface StageResult {
  readonly passed: boolean;
  /** What to print when it did not pass. */
  readonly output: string;
  /** What to print although it passed. */
  readonly notes?: string;
}

/** The stages of `npm run check`. */
const stages: readonly Stage[] = [
  {
    name: 'Types of programs',
    run: () =>
      runPackage('typescript-native/bin/tsc', [
        '--noEmit',
        '--incremental',
        '--tsBuildInfoFile',
        '.build/types.json',
      ]),
  },
  { name: 'Types of pages', run: checkPageTypes },
  { name: 'Style', run: checkStyle },
  { name: 'Unused code', run: () => runPackage('knip/bin/knip.js', ['--no-progress']) },
  { name: 'Content', run: checkContentAndNumbers },
  { name: 'Schemas', run: checkSchemas },
];

function runPackage(program: string, args: readonly string[]): Promise<StageResult> {
  return runNode([path.join(projectRoot, 'node_modules', program), ...args]);
}

/**
 * @param args arguments of Node
 * @param settings further variables of its environment
 * @returns whether it ended with code 0, and everything it printed
 */
export function runNode(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<StageResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ passed: false, output: String(error) }));
    child.on('close', (code, signal) => {
      const ending = signal ? `\nEnded by ${signal}.` : '';
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString('utf8') + ending });
    });
  });
}

/**
 * Astro's checker checks the `.astro` files only. The compiler is twice as fast with the others, and runs at the same
 * time. Astro's checker has no cache, so a digest of all files that it depends on is stored when it passes, and it is
 * not run again until the digest changes: editing data and stories need not wait for it.
 */
async function checkPageTypes(): Promise<StageResult> {
  const folder = path.join(projectRoot, '.build');
  const settings = path.join(folder, 'tsconfig.pages.json');
  const passed = path.join(folder, 'types-of-pages');
  const digest = digestOf(['src/**/*.{astro,css,json,ts}', 'package-lock.json', 'tsconfig.json']);
  if (existsSync(passed) && readFileSync(passed, 'utf8') === digest) {
    return { passed: true, output: '', notes: '  as before: no file that they depend on has changed' };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    settings,
    JSON.stringify({ extends: '../tsconfig.json', include: ['../.astro/types.d.ts', '../src/**/*.astro'] }),
  );
  const result = await runPackage('astro/bin/astro.mjs', ['check', '--tsconfig', settings]);
  if (result.passed) writeFileSync(passed, digest);
  return result;
}

/** A digest of the names and contents of all files of the project that match. */
function digestOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: projectRoot }).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(projectRoot, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Formats every file, and reports what it cannot fix. */
export function formatAll(): Promise<StageResult> {
  return runPackage('@biomejs/biome/bin/biome', [
    'check',
    '--write',
    '--colors=off',
    '--diagnostic-level=error',
    '.',
  ]);
}

/** Warnings do not fail the check, and would only hide the errors. */
async function checkStyle(): Promise<StageResult> {
  const { passed, output } = await runPackage('@biomejs/biome/bin/biome', [
    'ci',
    '--colors=off',
    '--diagnostic-level=error',
    '.',
  ]);
  return {
    passed,
    output: `${output.trimEnd()}\nRun \`npm run format\`, which mends what only differs in layout.`,
  };
}

/**
 * Loads everything as the build does: data, claims, figures and stories; and compares it with what was published, so that
 * what passes can be published.
 */
async function checkContentAndNumbers(): Promise<StageResult> {
  const { checkContent } = await import('./check-content.ts');
  const { numberDifferences } = await import('../../src/markdown/number-differences.ts');
  const { site, message } = checkContent(readSettings(process.env));
  if (site === undefined) return { passed: false, output: message };
  const { publishableProblems } = await import('../curate/publishable.ts');
  const { publishedFiles } = await import('../curate/published-files.ts');
  const problems = publishableProblems(site, projectRoot, publishedFiles);
  if (problems.length > 0)
    return { passed: false, output: `Not refused, but not to be published so:\n${problems.join('\n')}` };
  const { proseTable } = await import('./prose-table.ts');
  const notes = [formatDifferences(numberDifferences(site.stories)), proseTable(site.stories)];
  return { passed: true, output: '', notes: notes.filter((each) => each !== '').join('\n') };
}

/** The numbers that only one language of a story has, one line for each file: a list for editors, not an error. */
export function formatDifferences(differences: readonly NumberDifference[]): string {
  return differences
    .map(
      ({ story, language, numbers }) =>
        `  only in src/stories/${story}/${language}.md: ${numbers.join(', ')}`,
    )
    .join('\n');
}

/** The stored JSON Schemas must equal those that the validators generate. */
async function checkSchemas(): Promise<StageResult> {
  const { findSchemaDrift } = await import('../schemas.ts');
  const names = findSchemaDrift();
  if (names.length === 0) return { passed: true, output: '' };
  const remedy = 'Run `node_modules/node/bin/node scripts/schemas.ts` and look at the difference.';
  return { passed: false, output: `Not what the validators generate: ${names.join(', ')}\n${remedy}` };
}

/**
 * Runs all stages at the same time and prints one line for each as it ends, with its output when it failed.
 *
 * @param chosen all stages, except in tests of this function
 * @returns how many passed and failed
 */
export async function runStages(
  chosen: readonly Stage[] = stages,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const results = await Promise.all(
    chosen.map(async ({ name, run }) => {
      const started = performance.now();
      // A stage that throws has failed; the others go on.
      const result = await run().catch(
        (error: unknown): StageResult => ({
          passed: false,
          output: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${name}: ${result.passed ? 'in order' : 'NOT in order'} (${seconds} s)`);
      if (!result.passed) console.log(result.output.trimEnd());
      else if (result.notes) console.log(result.notes);
      return result.passed;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}
