import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const TESTS = '**/*.test.{ts,tsx}';

/** What starts processes, counts memory or uses a database has a process for each file; the rest share theirs. */
export default defineConfig({
  test: {
    // Two at the least: a test mostly waits for a browser, a database or a child that it started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        oxc,
        test: {
          name: 'units',
          include: [`src/${TESTS}`],
          exclude: [`src/services/${TESTS}`],
          isolate: false,
          // A busy machine is slower by far; what hangs is ended all the same.
          testTimeout: 20_000,
        },
      },
      {
        oxc,
        test: {
          name: 'house',
          include: [`src/services/${TESTS}`, `tests/${TESTS}`],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          globalSetup: ['tests/servers.ts'],
        },
      },
    ],
  },
});
