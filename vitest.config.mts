import { defineConfig } from 'vitest/config';

// The machine's language, color and width must not matter: tests that want them set them.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    // Those for Windows need what npm run test:windows makes.
    include: [
      process.env.WINDOWS ? 'test/windows/**/*.test.ts' : 'test/!(windows)/**/*.test.ts',
      'test/*.test.ts',
    ],
    globalSetup: ['test/helpers/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Real terminals, shells and browsers answer late on a busy machine.
    retry: process.env.CI ? 2 : 0,
    env: { LANG: 'C.UTF-8', LC_ALL: '', LANGUAGE: '', NO_COLOR: '', FORCE_COLOR: '' },
  },
});
