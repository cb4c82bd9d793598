import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const versions = new Map<string, Promise<string>>();

/**
 * A name for the code that draws a picture: another one once a module that takes part in it, a font
 * or a library has changed, and the same on every machine that has the same ones.
 *
 * @param module the file that draws, from the folder of the project.
 */
export function versionOf(module: string): Promise<string> {
  const version = versions.get(module) ?? findVersion(module, '.');
  versions.set(module, version);
  return version;
}

/** The same for a project in any folder, read anew. */
export async function findVersion(module: string, project: string): Promise<string> {
  const hash = createHash('sha256');
  // Fonts come from packages.
  const { dependencies } = JSON.parse(
    await readFile(path.join(project, 'package.json'), 'utf8'),
  ) as PackageFile;
  hash.update(JSON.stringify([sharp.versions, dependencies]));
  const sources = await modulesOf(module, project);
  for (const name of [...sources.keys()].toSorted()) {
    hash.update(JSON.stringify([name, sources.get(name)]));
  }
  return hash.digest('hex');
}

interface PackageFile {
  readonly dependencies: unknown;
}

/** The text of a module and of all that it runs, by their files. */
async function modulesOf(module: string, project: string): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  const open = [module];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (sources.has(file) || file === SETTINGS) continue;
    const source = (await readFile(path.join(project, file), 'utf8')).replaceAll('\r\n', '\n');
    sources.set(file, source);
    for (const [, target = ''] of source.matchAll(IMPORT)) {
      open.push(path.posix.join(path.posix.dirname(file), target));
    }
  }
  return sources;
}

/** What an owner changes every day: a picture says itself what it takes from there. */
const SETTINGS = 'src/site.ts';

const IMPORT = /^(?:import|export) (?!type )(?:[^;]*? from )?'(\.[^']+)'/gm;
