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
  workers: 3,
  // A machine that does other work lets a browser wait for seconds: a test that fails is run again, and told as flaky.
  retries: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: addresses.site,
    // It would answer in place of the network, and of what tests answer for it; offline.spec.ts is about it.
    serviceWorkers: 'block',
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: [
    { name: 'whole', url: addresses.site },
    { name: 'odd', url: addresses.oddSite },
    { name: 'stretched', url: addresses.stretchedSite },
    { name: 'folder', url: `${addresses.folder}/` },
  ].map(({ name, url }) => ({
    command: `node tests/browser/serve-site.ts ${name}`,
    url,
    cwd: root,
    timeout: 300_000,
  })),
});
