import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '../../blog/yaml.ts';
import type { Content } from './content.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { idOf, type PostSource } from './post-source.ts';
import { readContentFile } from './files.ts';
import { Refusal } from '../refusal.ts';
import type { RetiredFile } from './retired-files.ts';
import { readYaml } from './yaml-file.ts';

export const EXAMPLES_FILE = 'content/examples.yaml';

/** What is wrong with the list of example articles, if there is one. */
export async function examplesFaults(root: string): Promise<readonly Finding[]> {
  if (!existsSync(path.join(root, EXAMPLES_FILE))) return [];
  const text = await readContentFile(root, EXAMPLES_FILE);
  if (typeof text !== 'string') return text;
  const yaml = readYaml(EXAMPLES_FILE, text);
  if (!('fields' in yaml)) return yaml;
  if (yaml.fields === null || Array.isArray(yaml.fields)) return yaml.faults;
  const fix = 'Write a line for each article, such as - how-sore, or delete the file';
  return [
    findingsOf(EXAMPLES_FILE, 'yaml')('the file is not a list of articles', fix, { line: 1 }),
  ];
}

/**
 * The example articles that are still there; never the owner's own.
 *
 * @throws {Refusal} if their list cannot be read.
 */
export function exampleArticles(content: Content): PostSource[] {
  const ids = exampleIds(content);
  return content.posts.filter((post) => ids.has(idOf(post)));
}

/** The records of those that were taken back. */
export function retiredExamples(content: Content): RetiredFile[] {
  const ids = exampleIds(content);
  return content.retired.filter(({ id }) => ids.has(id));
}

function exampleIds({ root, findings }: Content): ReadonlySet<unknown> {
  const file = path.join(root, EXAMPLES_FILE);
  if (!existsSync(file)) return new Set();
  if (findings.some((finding) => finding.file === EXAMPLES_FILE)) {
    throw new Refusal(`${EXAMPLES_FILE} cannot be read. Run npm run check`);
  }
  const ids: unknown = parseYaml(readFileSync(file, 'utf8'));
  return new Set(Array.isArray(ids) ? ids : []);
}
