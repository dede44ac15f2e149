import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './run/options.ts';
import { reportDefect } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';
import { runStages } from './run/stages.ts';
import { addTallies, formatTally, type Tally, tallyReport } from './run/test-tally.ts';

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

/** Checks, tests, builds and tests the built site. */
async function testEverything(args: readonly string[]): Promise<Tally> {
  if (args.length > 0) {
    throw new UsageError(
      `Unknown option: ${args[0]}\nnpm test takes none; for one file: npx vitest run tests/…`,
    );
  }
  for (const name of removedSettings) delete process.env[name];
  heading('Checks');
  const checks = await runStages();
  heading('Unit tests');
  const unit = await runVitest('unit');
  heading('Build');
  const built = await runBuild();
  heading('Tests of the built site');
  // Without a site these tests would repeat one failure hundreds of times.
  const site = built.failed > 0 ? none : await runVitest('site', 'site-alone');
  return addTallies({ ...checks, skipped: 0 }, unit, built, site);
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

async function runBuild(): Promise<Tally> {
  const code = await run([path.join(projectRoot, 'scripts', 'build.ts')], {
    SITE_URL: 'https://record.example',
    CORRECTIONS_CONTACT: 'corrections@record.example',
    OUT_DIR: path.join(projectRoot, '.build', 'tested-site'),
  });
  return code === 0 ? { ...none, passed: 1 } : oneFailed;
}

/** Runs the tests of some projects of Vitest together; the report bears the name of the first. */
async function runVitest(...projects: readonly string[]): Promise<Tally> {
  const folder = path.join(projectRoot, '.build');
  const report = path.join(folder, `vitest-${projects[0]}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const code = await run(
    [
      program,
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { SITE_FOLDER: path.join(folder, 'tested-site') },
  );
  return tallyReport(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code);
}

function run(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...settings },
    });
    child.on('error', (error) => {
      console.error(error);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

if (import.meta.main) {
  let tally = oneFailed;
  try {
    tally = await testEverything(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) console.error(error.message);
    else reportDefect(error);
  }
  console.log(tally.failed === 0 ? '\nEverything holds.' : '\nSomething does not hold; see above.');
  console.log(formatTally(tally));
  process.exitCode = tally.failed === 0 ? 0 : 1;
}
