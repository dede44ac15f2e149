import { defineConfig } from 'vitest/config';

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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/fixtures/**'],
          // Modules, and the real site once it is loaded, serve all files that run in a process. What a test changes
          // outside itself it puts back.
          isolate: false,
          // A test that looks at nothing, as in a loop over an empty list, has failed.
          expect: { requireAssertions: true },
          maxWorkers: '100%',
          // A slow machine is no mistake in the code; only what never ends is.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          // The files share one built site and two cores; one after another is the fastest that is also steady.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
