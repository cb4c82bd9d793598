import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

const own = path.resolve(import.meta.dirname, '../src/site.ts');
const ours = path.resolve(import.meta.dirname, 'fixtures/test-site.ts');

/** Gives the code under test the settings of the tests: what holds for one owner's settings must hold for any. */
const testSite: Plugin = {
  name: 'test-site',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('/site.ts') || !importer) return null;
    return path.resolve(path.dirname(importer), source) === own ? ours : null;
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [testSite],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // The slowest takes two seconds where nothing else runs.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [testSite],
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
          // These run whole builds, which wait for the disk and for each other: three at a time fill two cores.
          testTimeout: 420_000,
          hookTimeout: 420_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
