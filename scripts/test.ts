import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chooseTests } from './run/choose-tests.ts';
import { describeCoverage } from './run/describe-coverage.ts';
import { UsageError } from './run/options.ts';
import { reportDefect } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';
import { runStages } from './run/stages.ts';
import { addTallies, formatTally, type Tally, tallyReport } from './run/test-tally.ts';
import { isBuiltFrom, noteState, stateOfSources } from './run/tested-site.ts';

const none: Tally = { passed: 0, failed: 0, skipped: 0 };
const oneFailed: Tally = { ...none, failed: 1 };

/** Settings that are removed, because the tests expect the project's own site as it is published today. */
const removedSettings = [
  'CONTENT_ROOT',
  'OUT_DIR',
  'AS_OF',
  'SITE_URL',
  'BASE_PATH',
  'CORRECTIONS_CONTACT',
  'PORT',
];

/** The projects of vitest.config.ts that need no built site, and those that do. */
const withoutSite = ['unit', 'content'];
const ofSite = ['site', 'site-alone'];

const outputFolder = path.join(projectRoot, '.build');
const coverage = path.join(outputFolder, 'coverage', 'coverage-summary.json');
const testedSite = path.join(outputFolder, 'tested-site');

/**
 * Checks, tests, builds and tests the built site. The build and the tests of the content, which use one processor each
 * most of the time, begin at once; what they say is printed when their turn comes.
 */
async function testEverything(): Promise<Tally> {
  const building = buildIfChanged();
  const testingContent = runVitest(['content'], [], 'pipe');
  heading('Checks');
  const checks = await runStages();
  heading('Unit tests');
  rmSync(coverage, { force: true });
  const unit = (await runVitest(['unit'], ['--coverage'])).tally;
  heading('Tests of the content');
  const content = await testingContent;
  console.log(content.output.trimEnd());
  heading('Build');
  const built = await building;
  console.log(built.output.trimEnd());
  heading('Tests of the built site');
  // Without a site these tests would repeat one failure hundreds of times.
  const site = built.tally.failed > 0 ? none : (await runVitest(ofSite)).tally;
  console.log(`\n${describeCoverage(readIfThere(coverage))}`);
  return addTallies({ ...checks, skipped: 0 }, unit, content.tally, built.tally, site);
}

/** Builds the tested site, unless it was built before from what is there now. */
function buildIfChanged(): Promise<Outcome> {
  if (!isBuiltFrom(testedSite, stateOfSources(projectRoot))) return runBuild('pipe');
  const output = 'As before: nothing that the site is built from has changed.';
  return Promise.resolve({ tally: { ...none, passed: 1 }, output });
}

/** Runs the tests that a name chooses, and builds the site before them if one of them needs it anew. */
async function testNamed(name: string): Promise<Tally> {
  const files = globSync('tests/**/*.test.ts', { cwd: projectRoot }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const isOfSite = (file: string): boolean => file.startsWith('tests/site/');
  const { byName, unit, site } = chooseTests(
    name,
    { unit: files.filter((file) => !isOfSite(file)), site: files.filter(isOfSite) },
    (file) => readFileSync(path.join(projectRoot, file), 'utf8'),
  );
  const only = byName ? ['--testNamePattern', RegExp.escape(name)] : [];
  const chosenBy = byName
    ? `whose name contains “${name}”, for no path does`
    : `whose path contains “${name}”`;
  const counted = byName ? name : undefined;
  let tests = none;
  let built = none;
  if (unit.length > 0) {
    heading(`Unit tests ${chosenBy}`);
    tests = (await runVitest(withoutSite, byName ? only : unit, 'inherit', counted)).tally;
  }
  if (site.length > 0) {
    if (!isBuiltFrom(testedSite, stateOfSources(projectRoot))) {
      heading('Build');
      built = (await runBuild('inherit')).tally;
    }
    heading(`Tests of the built site ${chosenBy}`);
    if (built.failed === 0) {
      const outcome = await runVitest(ofSite, [...site, ...only], 'inherit', counted);
      tests = addTallies(tests, outcome.tally);
    }
  }
  if (Object.values(tests).some((count) => count > 0) || built.failed > 0) return addTallies(tests, built);
  console.log(`\nNo test has “${name}” in its path or its name.`);
  return oneFailed;
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

/** `inherit` prints what a program says as it goes on, `pipe` collects it. */
type Printing = 'inherit' | 'pipe';

interface Outcome {
  readonly tally: Tally;
  /** What was collected of what the program said. */
  readonly output: string;
}

/** Builds the tested site. */
async function runBuild(printing: Printing): Promise<Outcome> {
  const state = stateOfSources(projectRoot);
  const settings = {
    SITE_URL: 'https://record.example',
    CORRECTIONS_CONTACT: 'corrections@record.example',
    OUT_DIR: testedSite,
  };
  const { code, output } = await run([path.join(projectRoot, 'scripts', 'build.ts')], settings, printing);
  if (code === 0) noteState(testedSite, state);
  return { tally: code === 0 ? { ...none, passed: 1 } : oneFailed, output };
}

/**
 * @param projects of vitest.config.ts; the report bears the name of the first
 * @param args which of them, and what else Vitest is to do
 * @param name a part of the names of those that count, where others are only looked through
 */
async function runVitest(
  projects: readonly string[],
  args: readonly string[] = [],
  printing: Printing = 'inherit',
  name?: string,
): Promise<Outcome> {
  const report = path.join(outputFolder, `vitest-${projects[0]}.json`);
  mkdirSync(outputFolder, { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const settings = { SITE_FOLDER: testedSite };
  const { code, output } = await run([program, 'run', ...chosen, ...reporters, ...args], settings, printing);
  return { tally: tallyReport(readIfThere(report), code, name), output };
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function run(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  printing: Printing,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', printing, printing],
      env: { ...process.env, ...settings },
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (code: number): void => resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    child.on('error', (error) => {
      console.error(error);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

if (import.meta.main) {
  let tally = oneFailed;
  try {
    const [name, ...others] = process.argv.slice(2);
    if (name?.startsWith('-') || others.length > 0)
      throw new UsageError(`Expected one name of tests, or none to test everything, and no options: ${name}`);
    for (const each of removedSettings) delete process.env[each];
    tally = await (name === undefined ? testEverything() : testNamed(name));
  } catch (error) {
    if (error instanceof UsageError) console.error(error.message);
    else reportDefect(error);
  }
  console.log(tally.failed === 0 ? '\nEverything holds.' : '\nSomething does not hold; see above.');
  console.log(formatTally(tally));
  process.exitCode = tally.failed === 0 ? 0 : 1;
}
