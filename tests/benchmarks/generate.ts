import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { MOST_POSTS } from './posts.ts';
import { project } from './project.ts';

const [folder = '', count = ''] = process.argv.slice(2);
if (!folder || !(Number(count) > 0 && Number(count) <= MOST_POSTS)) {
  process.stdout.write(`Makes a project with so many posts, to build and to profile:

  node tests/benchmarks/generate.ts <empty folder> <1 to ${MOST_POSTS}>
`);
  process.exit(1);
}
const root = path.resolve(folder);
await mkdir(root, { recursive: true });
if ((await readdir(root)).length > 0) throw new Error(`${root} is not empty.`);
await project(Number(count), root);
