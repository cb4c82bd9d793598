import { rm } from 'node:fs/promises';
import path from 'node:path';
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

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post('sound', { title: 'A sound one' }),
        ...(Object.assign({}, ...Object.keys(FAULTS).map(faulty)) as Files),
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

  it('shows the others as ever, and tells of the faults elsewhere', async () => {
    const { status, page } = await open('articles/sound/');
    expect(status).toBe(200);
    expect(texts(page, '.prose')).toEqual(['Some text.']);
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

  it('shows a text once its fault is mended, and the desk again when there is a new one', async () => {
    const says = async () => texts((await open('articles/braces/')).page, '.prose').join(' ');
    expect(await says()).toContain('The text cannot be shown yet');
    await writeFiles(site.root, post('braces', {}, 'Text for a client.'));
    await expect.poll(says, { timeout: 20_000 }).toBe('Text for a client.');
    await writeFiles(site.root, post('braces', {}, 'Text {again}.'));
    await expect.poll(says, { timeout: 20_000 }).toContain('The text cannot be shown yet');
    await writeFiles(site.root, post('braces', {}, 'Text for a client.'));
    await expect.poll(says, { timeout: 20_000 }).toBe('Text for a client.');
  });

  it('goes on when a folder goes away', async () => {
    await rm(path.join(site.root, 'content/posts/mdx'), { recursive: true });
    await expect
      .poll(async () => (await open('articles/mdx/')).status, { timeout: 20_000 })
      .toBe(404);
    expect((await open('')).status).toBe(200);
  });
});
