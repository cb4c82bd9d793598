import { rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../fixtures/folder.ts';
import { parse, texts } from '../fixtures/output.ts';
import { type Fields, type Files, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

/** Posts with a fault each, and what the writing desk says of it. */
const FAULTS: Record<string, { fields?: Fields; body?: string; file?: string; says: RegExp }> = {
  topic: { fields: { topic: 'liftin' }, says: /topic is "liftin".*Write topic: lifting/ },
  missing: { fields: { publishedAt: undefined }, says: /publishedAt is missing/ },
  date: { fields: { publishedAt: '2026-02-30' }, says: /February/ },
  source: { fields: { references: ['nobody-2020'] }, says: /nobody-2020/ },
  author: { fields: { authors: ['nobody'] }, says: /nobody/ },
  cover: { fields: { cover: { image: './none.jpg', alt: 'A bar' } }, says: /none\.jpg/ },
  yaml: { file: "---\ntitle: 'Open\n---\n\nText.\n", says: /quote/ },
  braces: { body: 'Text {client} and more.', says: /client/ },
  mdx: { body: 'Fewer than <5 reps.', says: /&lt;5/ },
  cite: { body: 'So they say.<Cite id="nobody-2020" />', says: /nobody-2020/ },
  picture: { body: '![A bar](./none.jpg)', says: /none\.jpg/ },
  component: { body: '<Calout title="x">Text.</Calout>', says: /Callout/ },
};

const HEAD = 'title: A page of ours\ndescription: What there is to say about us and the rest.';

/** Pages of prose with a fault each, what the desk says of it, and whether the text is shown. */
const PAGE_FAULTS: Record<string, { head?: string; text?: string; says: RegExp; shown?: true }> = {
  about: { head: 'title: About us', says: /description is missing/, shown: true },
  'field-we-lack': {
    head: `${HEAD}\ntopics: [a]`,
    says: /topics is not a known field/,
    shown: true,
  },
  'open-quote': { head: "title: 'Open", says: /quote/ },
  source: { head: `${HEAD}\nreferences: [nobody-2020]`, says: /nobody-2020/, shown: true },
  client: { text: 'Text {client} and more.', says: /client/ },
  fewer: { text: 'Fewer than <5 reps.', says: /&lt;5/ },
  uncited: { text: 'So they say.<Cite id="nobody-2020" />', says: /nobody-2020/ },
  'no-picture': { text: '![A bar](./none.jpg)', says: /none\.jpg/ },
  called: { text: '<Calout title="x">Text.</Calout>', says: /Callout/ },
  corrections: { head: 'title: 7', text: 'Text {client}.', says: /title is 7/ },
  'tools/plates': { text: 'Text {client}.', says: /client/ },
};

/** A picture that a cover can be. */
function png(): Promise<Buffer> {
  const size = { width: 1200, height: 675, channels: 3 } as const;
  return sharp({ create: { ...size, background: '#456' } })
    .png()
    .toBuffer();
}

function faultyPage(id: string): Files {
  const { head = HEAD, text = 'Some text.' } = PAGE_FAULTS[id] ?? {};
  return { [`content/pages/${id}.mdx`]: `---\n${head}\n---\n\n${text}\n` };
}

function faulty(slug: string): Files {
  const { fields, body, file } = FAULTS[slug] ?? {};
  return file ? { [`content/posts/${slug}/index.mdx`]: file } : post(slug, fields, body);
}

describe('npm run dev over content with faults', () => {
  let server: { address: string; stop: () => void };
  let site: Site;

  const open = async (address: string) => {
    const response = await fetch(server.address + address);
    return { status: response.status, page: parse(await response.text()) };
  };

  /**
   * Polls as a writer looks again. A request that comes while Astro writes down what it has read can
   * leave it with what it read before, until anything is saved: another article is, now and then.
   */
  const soon = <Seen>(look: () => Promise<Seen>) => {
    let savedAt = Date.now();
    const lookAgain = async () => {
      if (Date.now() - savedAt > 5_000) {
        savedAt = Date.now();
        await writeFiles(site.root, post('another', {}, `Saved at ${String(savedAt)}.`));
      }
      return look();
    };
    return expect.poll(lookAgain, { timeout: 30_000 });
  };

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post('sound', { title: 'A sound one' }),
        ...(Object.assign({}, ...Object.keys(FAULTS).map(faulty)) as Files),
        ...(Object.assign({}, ...Object.keys(PAGE_FAULTS).map(faultyPage)) as Files),
        'content/pages/sound.mdx': `---\n${HEAD}\n---\n\nSound text.\n`,
        'content/topics/broken.yaml': 'name: Broken\n',
        'content/glossary/broken.yaml': 'term: [\n',
      },
    });
    server = await site.serve('dev', 4475);
  });

  afterAll(() => {
    server.stop();
  });

  it.each(Object.entries(FAULTS))(
    'starts, and says on the page of %s what to write',
    async (slug, { says }) => {
      const { status, page } = await open(`articles/${slug}/`);
      expect(status).toBe(200);
      expect(texts(page, '.desk > ul').join(' ')).toMatch(says);
      expect(texts(page, 'h1')).toHaveLength(1);
    },
  );

  it.each(Object.entries(PAGE_FAULTS))(
    'says on the page of prose %s what to write',
    async (id, { says, shown, text = 'Some text.' }) => {
      const { status, page } = await open(`${id}/`);
      expect(status).toBe(200);
      expect(texts(page, '.desk > ul').join(' ')).toMatch(says);
      expect(texts(page, 'h1')).toHaveLength(1);
      const words = shown ? text : 'The text cannot be shown yet';
      if (id !== 'open-quote') expect(texts(page, '.prose').join(' ')).toContain(words);
    },
  );

  it('shows the other pages of prose as ever', async () => {
    const { page } = await open('sound/');
    expect(texts(page, '.prose > p')).toEqual(['Sound text.']);
    expect(texts(page, '.desk > p').join(' ')).toContain('The check found nothing wrong.');
  });

  it('shows the others as ever, and tells of the faults elsewhere', async () => {
    const { status, page } = await open('articles/sound/');
    expect(status).toBe(200);
    expect(texts(page, '.prose > p')).toEqual(['Some text.']);
    expect(texts(page, '.desk details').join(' ')).toContain('content/topics/broken.yaml');
  });

  it.each(['', 'articles/', 'topics/', 'topics/lifting/', 'sources/', 'glossary/', 'rss.xml'])(
    'goes on with /%s',
    async (address) => {
      expect((await open(address)).status).toBe(200);
    },
  );

  it('links the guide from the desk and from the home page', async () => {
    for (const address of ['', 'articles/sound/']) {
      const { page } = await open(address);
      expect(page.querySelector('.desk a[href="/guide/"]')).not.toBeNull();
    }
    expect((await open('guide/')).status).toBe(200);
  });

  it('shows a text once its fault is fixed, and the desk again when there is a new one', async () => {
    const says = async () => texts((await open('articles/braces/')).page, '.prose > p').join(' ');
    expect(await says()).toContain('The text cannot be shown yet');
    await writeFiles(site.root, post('braces', {}, 'Text for a client.'));
    await soon(says).toBe('Text for a client.');
    await writeFiles(site.root, post('braces', {}, 'Text {again}.'));
    await soon(says).toContain('The text cannot be shown yet');
    await writeFiles(site.root, post('braces', {}, 'Text for a client.'));
    await soon(says).toBe('Text for a client.');
  });

  it('goes on when the cover of an article goes away, and shows it again when it is back', async () => {
    const cover = path.join(site.root, 'content/posts/covered/bar.png');
    const picture = await png();
    const fields = { cover: { image: './bar.png', alt: 'A bar on the floor' } };
    await writeFiles(site.root, { 'content/posts/covered/bar.png': picture });
    await writeFiles(site.root, post('covered', fields));
    const alts = async () => {
      const { status, page } = await open('articles/covered/');
      return status === 200 && page.querySelector('img[alt="A bar on the floor"]') !== null;
    };
    await soon(alts).toBe(true);
    await rm(cover);
    const desk = async () => texts((await open('articles/covered/')).page, '.desk > ul').join(' ');
    await soon(desk).toMatch(/bar\.png/);
    // What was on its way as the file went may still ask for it.
    const home = async () => (await open('')).status;
    await soon(home).toBe(200);
    await soon(desk).toMatch(/bar\.png/);
    await writeFiles(site.root, { 'content/posts/covered/bar.png': picture });
    await soon(alts).toBe(true);
  });

  it('goes on when a folder goes away', async () => {
    await rm(path.join(site.root, 'content/posts/mdx'), { recursive: true });
    await soon(async () => (await open('articles/mdx/')).status).toBe(404);
    expect((await open('')).status).toBe(200);
  });
});
