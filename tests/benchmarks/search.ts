/**
 * What part of a build the index of 500 articles is, first with nothing in the
 * cache of pictures, then with all of them in it. The goal is a fifth or less.
 */
import { createRandom } from '../fixtures/random.ts';
import { wordsOf } from '../../src/search/words.ts';
import { type Files, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

const COUNT = 500;
const WORDS = 700;
const TOPICS = ['lifting', 'recovery', 'eating', 'mindset'];

/** Articles of 700 words, drawn from those of the whole site, in seven sections. */
async function generatedPosts(): Promise<Files> {
  const texts = Object.entries(await wholeSite()).flatMap(([name, text]) =>
    name.startsWith('content/posts/') && name.endsWith('.mdx') ? [text.toString()] : [],
  );
  const words = texts.flatMap(wordsOf).filter((word) => /^\p{L}/u.test(word));
  const [first = '', ...rest] = words;
  const posts = Array.from({ length: COUNT }, (_, i) => {
    const random = createRandom(`post ${i}`);
    const some = (count: number) =>
      Array.from({ length: count }, () => random.pick([first, ...rest])).join(' ');
    // A line that begins with the word “import” would be code.
    const sections = Array.from({ length: 7 }, () => `## ${some(4)}\n\nThen ${some(WORDS / 7)}.`);
    const fields = {
      title: `Post ${i}: ${some(6)}`.slice(0, 120),
      publishedAt: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
      topic: TOPICS[i % TOPICS.length],
      tags: [`tag ${i % 40}`],
    };
    return post(`post-${i}`, fields, sections.join('\n\n'));
  });
  return Object.assign({}, ...posts) as Files;
}

const site = await Site.create({ files: await generatedPosts() });
for (const cache of ['an empty cache', 'a full cache']) {
  const start = performance.now();
  const { exitCode, output } = await site.build();
  const whole = performance.now() - start;
  if (exitCode !== 0) throw new Error(output);
  const index = Number(/made the index of \d+ pages? in (\d+) ms/.exec(output)?.[1]);
  process.stdout.write(
    `${COUNT} articles with ${cache}: ${(whole / 1000).toFixed(1)} s, the index ${(index / 1000).toFixed(1)} s of it; a share of ${(index / whole).toFixed(3)}\n`,
  );
}
