import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './browser.ts';
import { addresses } from './servers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, '.cache/browser-tests'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: addresses.site,
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: [
    {
      command: `npx astro preview --ignore-lock --port ${new URL(addresses.site).port}`,
      url: addresses.site,
      cwd: root,
    },
    {
      command: 'node tests/fixtures/serve-odd-site.ts',
      url: addresses.oddSite,
      cwd: root,
      timeout: 120_000,
    },
  ],
});
