import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // These run whole builds: two at a time fill two cores.
          testTimeout: 420_000,
          hookTimeout: 420_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
