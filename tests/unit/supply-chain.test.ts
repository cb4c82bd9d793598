import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const project = JSON.parse(read('package.json')) as Project;
const { packages: locked } = JSON.parse(read('package-lock.json')) as { packages: Lock };
/** All packages in the lock file, without the project itself. */
const packages = Object.entries(locked).filter(([folder]) => folder !== '');

describe('a dependency', () => {
  it('is pinned to one version', () => {
    const pins = Object.entries({ ...project.dependencies, ...project.devDependencies });
    expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has its digest in the lock file, and no address of a registry', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(settings()).toContain('omit-lockfile-registry-resolved=true');
    expect(settings().filter((line) => /registry\s*=|:\/\//.test(line))).toEqual([]);
  });

  it('has a license that is allowed', () => {
    const strange = packages.filter(([folder, { license }]) => !isAllowed(folder, license));
    expect(strange.map(([folder, { license }]) => `${folder}: ${String(license)}`)).toEqual([]);
  });

  it('has no license allowed that none has', () => {
    const licenses = packages.map(([, { license = '' }]) => license).join(' ');
    expect(Object.keys(UNUSUAL).filter((license) => !licenses.includes(license))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('has every package that another one can do without', () => {
    const missing = Object.entries(locked).flatMap(([folder, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => find(name, folder) === undefined)
        .map((name) => `${folder}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('has the programs of every platform', () => {
    const lacking = Object.entries(locked).flatMap(([folder, { optionalDependencies }]) => {
      const programs = Object.keys(optionalDependencies ?? {}).flatMap(
        (name) => find(name, folder) ?? [],
      );
      const isForOnePlatform = locked[folder]?.os !== undefined;
      if (isForOnePlatform || programs.filter(({ os }) => os).length < 2) return [];
      return PLATFORMS.filter(
        ([os, cpu]) => !programs.some((each) => runsOn(each.os, os) && runsOn(each.cpu, cpu)),
      ).map((platform) => [path.posix.basename(folder), ...platform].join(' '));
    });
    // It has none, and only previews.
    expect(lacking).toEqual(['workerd win32 arm64']);
  });
});

describe('Node', () => {
  it('is the program that its makers sent out: it comes from outside the lock file', async () => {
    expect(process.version).toBe(`v${String(project.dependencies['node'])}`);
    const digest = createHash('sha256')
      .update(await readFile(process.execPath))
      .digest('hex');
    expect(NODES[`${process.platform} ${process.arch}`] ?? digest).toBe(digest);
  });
});

describe('the script that a package runs when it is installed', () => {
  it('is run for the one that brings Node, and no other', () => {
    const allowed = Object.entries(project.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed).toEqual([['node', true]]);
  });

  it('is named with its package', () => {
    const names = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect([...new Set(names)].toSorted()).toEqual(Object.keys(project.allowScripts).toSorted());
  });
});

const PLATFORMS = ['linux', 'darwin', 'win32'].flatMap((os) =>
  ['x64', 'arm64'].map((cpu) => [os, cpu] as const),
);

/** The digests of Node's program, from the packages of the platforms. */
const NODES: Partial<Record<string, string>> = {
  'linux x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
  'linux arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
  'win32 x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
};

/** Licenses that ask for little more than their own text. */
const USUAL = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Zlib', 'Python-2.0'],
];

/** Licenses that ask for more, and why that is met here. */
const UNUSUAL: Record<string, { why: string; of: RegExp }> = {
  'OFL-1.1': { why: 'fonts, which it is made for', of: /@fontsource-variable\// },
  'MPL-2.0': {
    why: 'tools that are used as they come: their own files would have to stay open',
    of: /lightningcss|axe-core/,
  },
  'LGPL-3.0-or-later': {
    why: 'a library that sharp loads to make pictures: no part of it is published',
    of: /@img\/sharp-/,
  },
  'CC-BY-4.0': { why: 'a table of browsers that a build reads and never publishes', of: /caniuse/ },
};

/** Whether a license, or one part of a choice and all parts of a sum, is allowed for a package. */
function isAllowed(folder: string, license = ''): boolean {
  const terms = license.replaceAll(/[()]/g, '');
  const allows = (term: string) => USUAL.includes(term) || UNUSUAL[term]?.of.test(folder);
  return terms.split(' OR ').some((choice) => choice.split(' AND ').every(allows));
}

/** The package that Node finds by its name from a folder. */
function find(name: string, from: string): Locked | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = locked[path.posix.join(folder, 'node_modules', name)];
    if (found || folder === '') return found;
  }
}

function runsOn(allowed: string | string[] | undefined, one: string): boolean {
  return allowed === undefined || [allowed].flat().includes(one);
}

/** The project's settings for npm. */
function settings(): string[] {
  return read('.npmrc').split('\n');
}

interface Project {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

type Lock = Record<string, Locked>;

interface Locked {
  integrity?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string | string[];
  cpu?: string | string[];
}
