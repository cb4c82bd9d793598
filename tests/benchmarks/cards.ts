/**
 * How long the cards of 100 articles take with nothing in the cache, one after
 * the other as a build makes them, and again with all of them in it. The goal is
 * 20 seconds or less on two cores, and then no card drawn anew.
 */
import { readdir } from 'node:fs/promises';
import type { Plate } from '../../src/blog/plates.ts';
import { cardPicture } from '../../src/pictures/cards/card-picture.ts';
import { drawingFor } from '../../src/blog/cover-drawings.ts';
import type { SocialCard } from '../../src/pictures/cards/social-card.ts';
import { emptyFolder } from '../fixtures/folder.ts';
import { LONG_TITLE, SHARP_TITLE } from '../fixtures/odd-posts.ts';

const COUNT = 100;
const PLATES: readonly Plate[] = ['red', 'blue', 'yellow', 'green'];
const TITLES = [
  'Squat',
  'How hard is too hard?',
  'Is it too late to start lifting again after sixty, or after?',
  LONG_TITLE,
  SHARP_TITLE,
  '深蹲时膝盖为什么会痛',
];

const cards = Array.from({ length: COUNT }, (_, i): SocialCard => ({
  drawing: drawingFor(`post-${i}`, 'lifting'),
  title: `${i + 1}. ${TITLES[i % TITLES.length] ?? ''}`,
  plate: PLATES[i % PLATES.length] ?? 'red',
  topic: 'Lifting',
  site: 'A site',
  mark: '<svg viewBox="0 0 8 8"></svg>',
}));

/** Makes every card, and says how long that took and how many pictures the cache has then. */
async function round(): Promise<{ seconds: number; pictures: number }> {
  const start = performance.now();
  for (const card of cards) await cardPicture(card);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, pictures: (await readdir('.cache/pictures')).length };
}

// The cache is a folder below where a build runs.
process.chdir(await emptyFolder());
const [first, second] = [await round(), await round()];
process.stdout.write(
  `${first.pictures} cards drawn in ${first.seconds.toFixed(1)} s; again in ${second.seconds.toFixed(1)} s, ${second.pictures - first.pictures} of them drawn anew\n`,
);
