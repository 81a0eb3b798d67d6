import { defineConfig } from 'vitest/config';

/** Where to leave a report for programs, beside the one for people. */
const report = process.env.VITEST_JSON;

/** Tests of bots that are given much to do, or little time: what runs beside them would slow them. */
const BOTS = ['tests/faults/**/*.test.ts', 'tests/discord/{cooldown,faults,instance-lock,watchdog}.test.ts'];

/** Tests that start other programs and servers. */
const PROGRAMS = ['tests/{log,readme,scripts}.test.ts', 'tests/{discord,doors,supply,workshop}/**/*.test.ts'];

export default defineConfig({
  test: {
    // A test that takes so long hangs; whether something is fast enough is told by none.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxConcurrency: 2,
    setupFiles: ['tests/support/seed.ts'],
    reporters: report === undefined ? ['default'] : ['default', 'json'],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
    projects: [
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...BOTS, ...PROGRAMS],
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
          include: PROGRAMS,
          exclude: BOTS,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'bots',
          include: BOTS,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
