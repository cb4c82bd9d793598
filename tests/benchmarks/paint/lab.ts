import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser, launchArguments } from '../../browser/browser.ts';
import type { Paint } from './figures.ts';

const VERSION = '13.5.0';
const FOLDER = path.resolve('.cache/bench', `lighthouse-${VERSION}`);
const COMMAND = path.join(FOLDER, 'node_modules/lighthouse/cli/index.js');
const AUDITS = {
  first: 'first-contentful-paint',
  largest: 'largest-contentful-paint',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
} as const;

/** Installs Lighthouse for the benchmark alone: no other part of the project needs it. */
export async function installLighthouse(): Promise<void> {
  if (existsSync(COMMAND)) return;
  await mkdir(FOLDER, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--prefix', FOLDER];
  const { status } = spawnSync('npm', ['install', ...options, `lighthouse@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Could not install Lighthouse: is the package registry there?');
}

/** One load as Lighthouse works it out for a slow phone: 1.6 Mbit/s, 150 ms, a processor four times slower. */
export async function measureInLab(address: string): Promise<Paint> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      COMMAND,
      address,
      '--quiet',
      '--output=json',
      `--only-audits=${Object.values(AUDITS).join(',')}`,
      `--chrome-flags=--headless=new ${launchArguments.join(' ')}`,
    ],
    {
      maxBuffer: 2 ** 28,
      env: { ...process.env, CHROME_PATH: findBrowser() },
    },
  );
  const { audits } = JSON.parse(stdout) as { audits: Record<string, { numericValue: number }> };
  const value = (measure: keyof Paint) => audits[AUDITS[measure]]?.numericValue ?? NaN;
  return {
    first: value('first'),
    largest: value('largest'),
    blocked: value('blocked'),
    shift: value('shift'),
  };
}
