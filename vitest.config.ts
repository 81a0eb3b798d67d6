import { defineConfig } from 'vitest/config';

/** Where to leave a report for programs, beside the one for people. */
const report = process.env.VITEST_JSON;

/** Tests that take long are run by `npm run check:all`, which sets TESTS=all, and not at the desk. */
const LONG = 'tests/**/*.long.test.ts';
const left = process.env.TESTS === 'all' ? [] : [LONG];

/** Tests of bots that are given much to do, or little time: what runs beside them would slow them. */
const BOTS = [
  'tests/faults/**/*.test.ts',
  'tests/discord/{cooldown,faults,instance-lock,watchdog}.long.test.ts',
  'tests/discord/watchdog.test.ts',
];

/** Tests that start other programs and servers. */
const PROGRAMS = [
  'tests/{log,readme,scripts.long}.test.ts',
  'tests/{discord,doors,supply,workshop}/**/*.test.ts',
];

export default defineConfig({
  test: {
    // A test that takes so long hangs, on a busy machine too; long ones say for themselves what they need.
    testTimeout: 30_000,
    hookTimeout: 30_000,
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
          exclude: ['**/node_modules/**', ...left, ...BOTS, ...PROGRAMS],
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
          exclude: [...left, ...BOTS],
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
          exclude: left,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
