/**
 * How much a feed of 30 articles costs beside those articles as pages, in one
 * run of one build. The goal is a ratio of 2 or less.
 */
import type { Files } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

const ARTICLES = ['why-hands-hurt', 'pots-for-a-week', 'after-a-missed-week'];

/** A route of the copy that does both, in turn, nine times, and gives the middle time of each in milliseconds. */
const MEASURE = `
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { getLibrary } from '../blog/library.ts';
import { feedDocuments } from '../feeds/documents.ts';
import ArticlePage from './articles/[slug].astro';

export async function GET() {
  const library = await getLibrary();
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const pages = () => Promise.all(library.posts.map((post) => container.renderToString(ArticlePage, { props: { post } })));
  // Copies of the posts, so that no text rendered before is used again.
  const feeds = () => {
    const posts = library.posts.map((post) => ({ ...post }));
    return feedDocuments({ ...library, posts }, 'rss')[0].write();
  };
  const times = { page: [], feed: [] };
  for (let round = 0; round < 9; round++) {
    for (const [name, work] of [['page', pages], ['feed', feeds]]) {
      const start = performance.now();
      await work();
      times[name].push(performance.now() - start);
    }
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[4];
  const [page, feed] = [middle(times.page), middle(times.feed)];
  return Response.json({ posts: library.posts.length, page, feed });
}
`;

async function thirtyArticles(): Promise<Files> {
  const whole = await wholeSite();
  const files: Files = { 'src/pages/measure.json.ts': MEASURE };
  for (const name of Object.keys(whole).filter((each) => each.startsWith('content/glossary/'))) {
    files[name] = whole[name] ?? '';
  }
  for (let i = 0; i < 30; i++) {
    const folder = `content/posts/${ARTICLES[i % ARTICLES.length] ?? ''}/`;
    for (const name of Object.keys(whole).filter((each) => each.startsWith(folder))) {
      files[name.replace(folder, `content/posts/copy-${i}/`)] = whole[name] ?? '';
    }
  }
  return files;
}

const site = await Site.create({ files: await thirtyArticles(), now: '2027-01-01' });
await site.built();
const {
  posts: count,
  page,
  feed,
} = JSON.parse(await site.read('measure.json')) as Record<'posts' | 'page' | 'feed', number>;
process.stdout.write(
  `${count} articles as pages: ${page.toFixed(0)} ms; as a feed: ${feed.toFixed(0)} ms; ratio ${(feed / page).toFixed(2)}\n`,
);
