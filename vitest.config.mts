import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that put something in the place of a module: only in a process of their own does everything get that. */
const mocking = ['test/system/files.test.ts', 'test/commands/export.test.ts'];

const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Real terminals, shells and browsers answer late on a busy machine.
  retry: process.env.CI ? 2 : 0,
  // The machine's language, color and width must not matter: tests that want them set them. Certificates are of no use
  // where nothing reaches a network, and every program that a test starts would read them.
  env: { LANG: 'C.UTF-8', LC_ALL: '', LANGUAGE: '', NO_COLOR: '', FORCE_COLOR: '', NODE_EXTRA_CA_CERTS: '' },
};

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    globalSetup: ['test/helpers/build.ts', 'test/page/shared-browser.ts', 'test/helpers/installed.ts'],
    // Vitest leaves one core idle if it is not told.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...shared,
          name: 'shared',
          // Those for Windows need what npm run test:windows makes.
          include: [
            process.env.WINDOWS ? 'test/windows/**/*.test.ts' : 'test/!(windows)/**/*.test.ts',
            'test/*.test.ts',
          ],
          exclude: mocking,
          // Most files need the same modules and data, which are then loaded once a process.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'alone', include: process.env.WINDOWS ? [] : mocking } },
    ],
  },
});
