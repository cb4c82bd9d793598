import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that the tests of the feeds run, the Debian package it is in, and a command that succeeds if it is here. */
interface Reader {
  readonly name: string;
  readonly package: string;
  readonly check: readonly [command: string, ...args: string[]];
}

const READERS: readonly Reader[] = [
  { name: 'newsboat', package: 'newsboat', check: ['newsboat', '-v'] },
  { name: 'sfeed_update', package: 'sfeed', check: ['sh', '-c', 'command -v sfeed_update'] },
  { name: 'xmllint', package: 'libxml2-utils', check: ['xmllint', '--version'] },
  // sfeed_update fetches with it.
  { name: 'curl', package: 'curl', check: ['curl', '--version'] },
  {
    name: 'feedparser for /usr/bin/python3',
    package: 'python3-feedparser',
    check: ['/usr/bin/python3', '-c', 'import feedparser'],
  },
];

/** The feed readers that the tests need and this machine does not have. */
export function missingReaders(): Reader[] {
  return READERS.filter(({ check: [command, ...args] }) => spawnSync(command, args).status !== 0);
}

/** Says which readers are missing and what to do about it. */
export function explainMissing(missing: readonly Reader[]): string {
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.map((reader) => reader.package).join(' ');
  return [
    `Feed readers missing on this machine: ${names}.`,
    `On Debian or Ubuntu: sudo apt-get install ${packages}`,
  ].join('\n');
}

function installReaders(): void {
  const missing = missingReaders();
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    process.stderr.write(`${explainMissing(missing)}\n`);
    process.exit(1);
  }
  const packages = missing.map((reader) => reader.package);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...packages);
  const stillMissing = missingReaders();
  if (stillMissing.length > 0) {
    process.stderr.write(`${explainMissing(stillMissing)}\n`);
    process.exit(1);
  }
}

function aptGet(...args: string[]): void {
  spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (import.meta.main) installReaders();
