import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { lackingPackages } from './engines/installed.ts';

/** What Chromium needs to run as root, without a GPU and without calling home. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser: the one that `BROWSER_PATH` names, one on the PATH, or
 * Playwright's own. Returns its path, or `undefined`.
 *
 * @throws when `BROWSER_PATH` names a file that is not there.
 */
export function findBrowser(): string | undefined {
  const named = process.env['BROWSER_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`BROWSER_PATH is ${named}, where no browser is. Set it to one, or unset it.`);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = ['chromium', 'google-chrome', 'chromium-browser']
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (onPath) return onPath;
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * Installs what is lacking: a browser for the tests, and in CI Firefox and WebKit as well. As root on
 * Debian these are its packages; elsewhere Playwright downloads the first, and the others are left out.
 */
export function installBrowsers(): void {
  const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const packages = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(process.env['CI'] ? lackingPackages() : []),
  ];
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'inherit' });
  if (isDebian && packages.length > 0) {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages);
  } else if (!findBrowser()) run('npx', 'playwright', 'install', 'chromium');
}
