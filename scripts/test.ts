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
 * Checks, tests, builds and tests the built site. All that needs no built site begins at once, because each part uses
 * one processor most of the time; what a part says is printed when its turn comes.
 */
async function testEverything(): Promise<Tally> {
  rmSync(coverage, { force: true });
  const building = startBuildIfChanged();
  const testingUnits = startVitest(['unit'], ['--coverage']);
  const testingContent = startVitest(['content']);
  heading('Checks');
  const checks = await runStages();
  const unit = await follow('Unit tests', testingUnits);
  const content = await follow('Tests of the content', testingContent);
  const built = await follow('Build', building);
  // Without a site these tests would repeat one failure hundreds of times.
  const site = built.failed > 0 ? none : await follow('Tests of the built site', startVitest(ofSite));
  console.log(`\n${describeCoverage(readIfThere(coverage))}`);
  return addTallies({ ...checks, skipped: 0 }, unit, content, built, site);
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
    tests = await follow(`Unit tests ${chosenBy}`, startVitest(withoutSite, byName ? only : unit, counted));
  }
  if (site.length > 0) {
    built = await follow('Build', startBuildIfChanged());
    if (built.failed === 0) {
      const testing = startVitest(ofSite, [...site, ...only], counted);
      tests = addTallies(tests, await follow(`Tests of the built site ${chosenBy}`, testing));
    }
  }
  if (Object.values(tests).some((count) => count > 0) || built.failed > 0) return addTallies(tests, built);
  console.log(`\nNo test has “${name}” in its path or its name.`);
  return oneFailed;
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

/** A program that runs. */
interface Running {
  /** Prints what it has said, and from then on what it says. */
  show(): void;
  readonly tally: Promise<Tally>;
}

/** Shows a program under a heading until it ends. */
function follow(title: string, running: Running): Promise<Tally> {
  heading(title);
  running.show();
  return running.tally;
}

/** Builds the tested site, unless it was built before from what is there now. */
function startBuildIfChanged(): Running {
  const state = stateOfSources(projectRoot);
  if (isBuiltFrom(testedSite, state)) {
    const show = (): void => console.log('As before: nothing that the site is built from has changed.');
    return { show, tally: Promise.resolve({ ...none, passed: 1 }) };
  }
  const settings = {
    SITE_URL: 'https://record.example',
    CORRECTIONS_CONTACT: 'corrections@record.example',
    OUT_DIR: testedSite,
  };
  return start([path.join(projectRoot, 'scripts', 'build.ts')], settings, (code) => {
    if (code === 0) noteState(testedSite, state);
    return code === 0 ? { ...none, passed: 1 } : oneFailed;
  });
}

/**
 * @param projects of vitest.config.ts; the report bears the name of the first
 * @param args which of them, and what else Vitest is to do
 * @param name a part of the names of those that count, where others are only looked through
 */
function startVitest(projects: readonly string[], args: readonly string[] = [], name?: string): Running {
  const report = path.join(outputFolder, `vitest-${projects[0]}.json`);
  mkdirSync(outputFolder, { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  return start([program, 'run', ...chosen, ...reporters, ...args], { SITE_FOLDER: testedSite }, (code) =>
    tallyReport(readIfThere(report), code, name),
  );
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param tallyOf what its end counts for, by its code
 */
function start(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  tallyOf: (code: number) => Tally,
): Running {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env, ...settings },
  });
  let said: Buffer[] | undefined = [];
  const hear = (chunk: Buffer): void => void (said ? said.push(chunk) : process.stdout.write(chunk));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const show = (): void => {
    process.stdout.write(Buffer.concat(said ?? []));
    said = undefined;
  };
  const tally = new Promise<Tally>((resolve) => {
    child.on('error', (error) => {
      console.error(error);
      resolve(oneFailed);
    });
    child.on('close', (code) => resolve(tallyOf(code ?? 1)));
  });
  return { show, tally };
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
