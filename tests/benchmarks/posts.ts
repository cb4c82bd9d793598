import path from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { writeFiles } from '../fixtures/folder.ts';
import { createRandom, type Random } from '../fixtures/random.ts';
import { type Fields, type Files, post } from '../fixtures/posts.ts';
import { cite, PASSAGES, shortAnswer, SOURCES } from './posts/components.ts';
import { capitalized, LIFTS, list, paragraph, sentence, SITUATIONS } from './posts/prose.ts';

/** The most posts that can be written: one a day up to the day that test sites are built on. */
export const MOST_POSTS = 6_000;

/** About how many words a post has. */
export const WORDS = 700;

const FIRST_DAY = Date.UTC(2010, 0, 1);
const A_DAY = 86_400_000;

/** Each topic as often as posts are on it. */
const TOPICS = ['lifting', 'recovery', 'lifting', 'eating', 'lifting', 'mindset', 'recovery'];

/** From the one that most posts have to those that few have. */
const TAGS = [
  ...['barbell', 'habits', 'planning', 'technique', 'sleep', 'cooking', 'warm-up', 'mobility'],
  ...['progress', 'rest days', 'equipment', 'home gym', 'protein', 'breakfast', 'walking', 'grip'],
  ...['tempo', 'depth', 'stance', 'shoes', 'chalk', 'logbook', 'coaching', 'motivation', 'travel'],
  ...['stress', 'winter', 'summer', 'running', 'cycling', 'hiking', 'stretching', 'naps', 'fiber'],
  ...['freezer', 'snacks', 'vegetables', 'budget', 'kettlebells', 'dumbbells', 'bands', 'sleds'],
] as const;

const QUESTIONS: readonly ((lift: string, situation: string) => string)[] = [
  (lift, situation) => `How heavy is your first ${lift} ${situation}?`,
  (lift, situation) => `What does the ${lift} ask of you ${situation}?`,
  (lift, situation) => `The ${lift} ${situation}: where do you begin?`,
  (lift, situation) => `Why is the ${lift} so slow ${situation}?`,
  (lift, situation) => `Should you keep the ${lift} ${situation}?`,
  (lift, situation) => `How often do you need the ${lift} ${situation}?`,
  (lift, situation) => `Three ways to a better ${lift} ${situation}`,
  (lift, situation) => `What is a good ${lift} ${situation}?`,
  (lift, situation) => `Can you learn the ${lift} ${situation}?`,
  (lift, situation) => `When to stop adding weight to the ${lift} ${situation}`,
  (lift, situation) => `A month of the ${lift} ${situation}`,
];

/** A post of the benchmarks before it is written. */
export interface Article {
  readonly slug: string;
  readonly fields: Fields;
  /** MDX: every second one has components. */
  readonly body: string;
  /** Whether its cover is a photo, as that of every tenth is. */
  readonly hasPhoto: boolean;
}

/**
 * Post number `n`, from 0 on, one a day: always the same, and however many others there are. It
 * links only to posts before it.
 */
export function article(n: number): Article {
  const random = createRandom(`post ${n}`);
  const { slug, lift, title } = subjectOf(n);
  const hasPhoto = n % 20 === 3 || n % 20 === 14;
  const references = n % 2 === 1 ? [random.pick(SOURCES.first), random.pick(SOURCES.second)] : [];
  const fields: Fields = {
    title,
    description: `${sentence(random, lift).replaceAll('**', '')} An answer for day ${n + 1}.`,
    publishedAt: dayOf(n),
    topic: TOPICS[n % TOPICS.length],
    tags: [...new Set([tag(random), tag(random), tag(random)])],
    references,
    ...(hasPhoto && { cover: { image: './photo.jpg', alt: `A bar before a ${lift}` } }),
    ...seriesOf(n),
    ...(n % 10 === 6 && { synonyms: [`${lift} number ${n}`] }),
    ...(n % 30 === 8 && {
      updatedAt: dayOf(n + 2),
      corrections: [
        { date: dayOf(n + 1), text: 'We wrote that a set takes an hour. It does not.' },
      ],
    }),
  };
  return { slug, fields, body: bodyOf(n, random, references), hasPhoto };
}

/** The posts as files of a project, one after the other: a photo is too large to keep thousands of them. */
export async function* articleFiles(count: number): AsyncGenerator<Files> {
  if (!(count >= 1 && count <= MOST_POSTS)) {
    throw new RangeError(`A project has 1 to ${MOST_POSTS} posts, not ${count}.`);
  }
  for (let n = 0; n < count; n++) {
    const { slug, fields, body, hasPhoto } = article(n);
    const photo = hasPhoto && { [`content/posts/${slug}/photo.jpg`]: await photoOf(n) };
    yield { ...post(slug, fields, body), ...photo };
  }
}

/** The same posts in plain Markdown, without what components are and what stands in their tags, for an Eleventy blog. */
export async function* plainPosts(count: number): AsyncGenerator<Files> {
  for (let n = 0; n < count; n++) {
    const { slug, fields, body, hasPhoto } = article(n);
    const { title, description, publishedAt, topic, tags } = fields;
    const photo = hasPhoto && { photo: 'A bar' };
    const front = { title, description, date: publishedAt, topic, keywords: tags, ...photo };
    yield {
      [`articles/${slug}/index.md`]: `---\n${stringify(front)}---\n\n${body.replaceAll(COMPONENT, '')}\n`,
      ...(hasPhoto && { [`articles/${slug}/photo.jpg`]: await photoOf(n) }),
    };
  }
}

const COMPONENT = /<\/?[A-Z][^>]*>/g;

/** Writes so many posts into a project's folder. */
export async function writeArticles(root: string, count: number): Promise<void> {
  for await (const files of articleFiles(count)) await writeFiles(root, files);
}

/** The file of a post in a project's folder. */
export function fileOf(root: string, n: number): string {
  return path.join(root, 'content/posts', subjectOf(n).slug, 'index.mdx');
}

/** The lengths of the lists have no common factor (31, 19, 11): no title comes twice in 6,479 posts. */
function subjectOf(n: number): { slug: string; lift: string; title: string } {
  const lift = LIFTS[n % LIFTS.length] ?? '';
  const situation = SITUATIONS[n % SITUATIONS.length] ?? '';
  const title = QUESTIONS[n % QUESTIONS.length]?.(lift, situation) ?? '';
  return {
    slug: `${lift.replaceAll(/[^a-z]+/g, '-')}-${String(n + 1).padStart(4, '0')}`,
    lift,
    title,
  };
}

function bodyOf(n: number, random: Random, references: readonly string[]): string {
  const { lift } = subjectOf(n);
  const [source = '', other = ''] = references;
  const passages = references.length > 0 ? threeOf(random) : [];
  const parts = references.length > 0 ? [shortAnswer(random, lift, source)] : [];
  parts.push(paragraph(random, lift), linkTo(n, random), paragraph(random, lift));
  for (let section = 0; section < 5; section++) {
    parts.push(section === 0 ? FIRST_HEADING : `## ${capitalized(heading(random, lift, section))}`);
    parts.push(`${paragraph(random, lift)}${section === 1 && other ? cite(other) : ''}`);
    parts.push(paragraph(random, lift));
    const passage = passages[section - 2];
    parts.push(passage?.(random, lift, source) ?? block(n, random, lift, section));
    if (section % 3 === 1) parts.push(`### Part ${section} for the patient`);
    parts.push(paragraph(random, lift));
  }
  return parts.join('\n\n');
}

const FIRST_HEADING = '## Before you begin';

function heading(random: Random, lift: string, section: number): string {
  return random.pick([
    `step ${section}: the ${lift} itself`,
    `what to do in week ${section}`,
    `number ${section} on our list`,
    `the ${lift}, part ${section}`,
  ]);
}

/** What a text has besides paragraphs. */
function block(n: number, random: Random, lift: string, section: number): string {
  switch ((n + section) % 5) {
    case 0:
      return list(random, '-');
    case 1:
      return list(random, '1.');
    case 2:
      return table(random);
    case 3:
      return `> ${paragraph(random, lift)}`;
    default:
      return linkTo(n, random);
  }
}

function table(random: Random): string {
  const rows = Array.from({ length: random.between(3, 6) }, (_, i) => {
    const kilos = random.between(8, 60) * 2.5;
    return `| ${i + 1} | ${kilos} kg (${Math.round(kilos * 2.2046)} lb) | ${random.between(2, 5)} × ${random.between(3, 10)} |`;
  });
  return `| Week | Load | Sets × reps |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/** A paragraph with a link to a post before this one, to a place in it, or to the page of all tools. */
function linkTo(n: number, random: Random): string {
  if (n === 0) return 'Our [tools for a session](/tools/) do the counting for you.';
  const { slug, title } = subjectOf(random.between(0, n - 1));
  const place = random.chance(20) ? '#before-you-begin' : '';
  return `Someone asked us before: [${title}](/articles/${slug}/${place})`;
}

function threeOf(random: Random): readonly (typeof PASSAGES)[number][] {
  const chosen = new Set<(typeof PASSAGES)[number]>();
  while (chosen.size < 3) chosen.add(random.pick(PASSAGES));
  return [...chosen];
}

/** The first of the tags more often than the last. */
function tag(random: Random): string {
  const last = TAGS.length - 1;
  return (
    TAGS[Math.min(random.between(0, last), random.between(0, last), random.between(0, last))] ?? ''
  );
}

function dayOf(n: number): string {
  return new Date(FIRST_DAY + n * A_DAY).toISOString().slice(0, 10);
}

/** Four posts in forty are the parts of a series, some days apart. */
function seriesOf(n: number): Fields {
  const [round, day] = [Math.floor(n / 40) + 1, n % 40];
  if (day >= 16 || day % 4 !== 0) return {};
  return { series: { name: `Month ${round} of training`, part: day / 4 + 1 } };
}

/** A photo of 2000×1333 pixels and some 200 KB, unlike all others: a coarse pattern, enlarged. */
/** A photo of two thousand pixels that compresses as photos do. */
export async function photoOf(n: number): Promise<Buffer> {
  const random = createRandom(`photo ${n}`);
  const [width, height] = [200, 133];
  const base = [random.between(0, 200), random.between(0, 200), random.between(0, 200)];
  const pixels = Buffer.from(
    Array.from(
      { length: width * height * 3 },
      (_, i) => (base[i % 3] ?? 0) + random.between(0, 55),
    ),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(2000, 1333, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 80 })
    .toBuffer();
}
