import { defineConfig } from 'vitest/config';

/** The tests of one target; see mutate.ts. */
export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(','),
    testTimeout: 60_000,
  },
});
