import { defineConfig } from 'vitest/config';

/** Where to leave a report for programs, beside the one for people. */
const report = process.env.VITEST_JSON;

/** Tests that start programs or time what they do; the others would slow them. */
const PROCESSES = [
  'tests/{cli,log,readme,scripts}.test.ts',
  'tests/{discord,faults,loopback,playground,supply}/**/*.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    setupFiles: ['tests/support/seed.ts'],
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    projects: [
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['tests/**/*.test.ts'],
          exclude: PROCESSES,
          // They keep no state, and reading the modules anew for each file takes longer than the tests.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: PROCESSES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
