import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest. A clone that has never run them would begin with those that are largest to read. */
const longest = [
  'broken-sites',
  'site/rebuild',
  'site/visit-on-a-desk',
  'site/visit-on-a-phone',
  'site/last-good-site',
  'site/real-engines',
];

/** Begins with what takes longest, so that in the end nothing is waited for while a processor is idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = longest.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/tests/${name}.test.ts`)),
    );
    return [...new Set([...first, ...sorted])];
  }
}

/** Tests of the built site that measure time. */
const alone = ['tests/site/long-tasks.test.ts'];

/** What all tests have in common that need no built site. */
const testsWithoutSite = {
  // Modules, and the real site once it is loaded, serve all files that run in a process. What a test changes outside
  // itself it puts back.
  isolate: false,
  // A test that looks at nothing, as in a loop over an empty list, has failed.
  expect: { requireAssertions: true },
  // To load all modules in a second worker takes as long as a third of the tests; the build and the checks run beside it.
  maxWorkers: 1,
  // A slow machine is no mistake in the code; only what never ends is.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** What all tests of the built site have in common. A slow machine is no mistake in the code; only what never ends is. */
const siteTests = {
  globalSetup: ['tests/site/setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

// Globals stay off and the environment is bare Node: Plot shifts its marks by half a pixel where it finds a
// global `window` or `it`, so any other setting would test pictures that the build never draws.
export default defineConfig({
  test: {
    globals: false,
    environment: 'node',
    // How many lines of the source the unit tests run; `npm test` prints it.
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['json-summary'],
      reportsDirectory: '.build/coverage',
      reportOnFailure: true,
    },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...testsWithoutSite,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/content/**', 'tests/fixtures/**'],
        },
      },
      {
        extends: true,
        test: {
          ...testsWithoutSite,
          // What must be true of the real data; apart, because to count lines would double its time.
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...siteTests,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: alone,
          // Twice as many files at a time as a small machine has processors: half of the time a file waits for a page.
          // Each worker keeps what it has loaded for the files that come after.
          maxWorkers: 4,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...siteTests,
          name: 'site-alone',
          include: alone,
          // What is measured in milliseconds must not share the processor with other tests: it comes last.
          maxWorkers: 1,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
