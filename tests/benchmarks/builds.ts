/**
 * What builds of many posts take: with nothing in any cache, once more with all that a build keeps,
 * and after one edit; and the same posts built by Eleventy, in the same rounds.
 *
 * `node tests/benchmarks/builds.ts [--rounds=3] [100 1000 5000]`
 */
import { appendFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ASTRO, type Site } from '../fixtures/site.ts';
import { type Builds, describeBuilds, type Kind, type Round } from './builds/figures.ts';
import { type Blog, eleventyBlog } from './builds/eleventy.ts';
import { type Cost, measure, median, sizeOf } from './builds/measure.ts';
import { fileOf } from './posts.ts';
import { project } from './project.ts';
import { amount } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});

/** Those of `npm run build`: new strings, which a build makes by the gigabyte, get more room before they are collected. */
const FLAGS = ['--max-semi-space-size=64'];

async function buildsOf(posts: number): Promise<Builds> {
  const [site, blog] = await Promise.all([project(posts), eleventyBlog(posts)]);
  const rounds: Round[] = [];
  for (let round = 0; round < Number(values.rounds); round++)
    rounds.push(await runRound(site, blog, posts));
  const size = await sizeOf(site.dist);
  await Promise.all([site.root, blog.root].map((root) => rm(root, { recursive: true })));
  const costOf = (which: Kind | 'eleventy') => middle(rounds.map((round) => round[which]));
  return {
    posts,
    costs: { clean: costOf('clean'), warm: costOf('warm'), 'one edit': costOf('one edit') },
    eleventy: costOf('eleventy'),
    size,
  };
}

async function runRound(site: Site, blog: Blog, posts: number): Promise<Round> {
  const build = async (name: string) => {
    const cost = await measure([...FLAGS, ASTRO, 'build'], site.root, { SITE_NOW: site.now });
    process.stderr.write(`${amount(posts)} posts, ${name}: ${cost.seconds.toFixed(1)} s\n`);
    return cost;
  };
  await rm(path.join(blog.root, 'dist'), { recursive: true, force: true });
  const eleventy = await blog.build();
  for (const made of ['.cache', '.astro', 'dist']) {
    await rm(path.join(site.root, made), { recursive: true, force: true });
  }
  const clean = await build('clean');
  const warm = await build('warm');
  await appendFile(fileOf(site.root, Math.floor(posts / 2)), '\nOne more line about rest.\n');
  return { eleventy, clean, warm, 'one edit': await build('one edit') };
}

/** The median of each figure. */
function middle(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}

const counts = positionals.length > 0 ? positionals.map(Number) : [100, 1_000, 5_000];
const all: Builds[] = [];
for (const count of counts) all.push(await buildsOf(count));
process.stdout.write(describeBuilds(all));
