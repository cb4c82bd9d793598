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
  reporter: 'list',
  use: {
    baseURL: addresses.site,
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
