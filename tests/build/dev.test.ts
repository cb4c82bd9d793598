import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintContent } from '../../src/authoring/check-content.ts';
import { author } from '../fixtures/authors.ts';
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

const CITING = 'So they say.<Cite id="baker-2011" />';

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

  /** What the desk says of the page itself. */
  const desk = async (address: string) => texts((await open(address)).page, '.desk > ul > li');

  const write = (...files: Files[]) => writeFiles(site.root, Object.assign({}, ...files) as Files);

  beforeAll(async () => {
    site = await Site.create({
      files: {
        ...post('sound', { title: 'A sound one' }),
        ...post('monday', { publishedAt: '2026-03-02', references: ['baker-2011'] }, CITING),
        ...post('tuesday', { publishedAt: '2026-03-03', authors: ['ann'] }),
        ...post('friday', { publishedAt: '2026-03-06' }, '## Warm up\n\nSome text.'),
        ...author('ann', { name: 'Ann Example' }),
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
    await write(post('braces', {}, 'Text for a client.'));
    expect(await says()).toBe('Text for a client.');
    await write(post('braces', {}, 'Text {again}.'));
    expect(await says()).toContain('The text cannot be shown yet');
    await write(post('braces', {}, 'Text for a client.'));
    expect(await says()).toBe('Text for a client.');
  });

  it('goes on when the cover of an article goes away, and shows it again when it is back', async () => {
    const cover = path.join(site.root, 'content/posts/covered/bar.png');
    const picture = { 'content/posts/covered/bar.png': await png() };
    const fields = { cover: { image: './bar.png', alt: 'A bar on the floor' } };
    const alts = async () => {
      const { status, page } = await open('articles/covered/');
      return status === 200 && page.querySelector('img[alt="A bar on the floor"]') !== null;
    };
    await write(picture, post('covered', fields));
    expect(await alts()).toBe(true);
    await rm(cover);
    expect((await desk('articles/covered/')).join(' ')).toMatch(/bar\.png/);
    expect((await open('')).status).toBe(200);
    await write(picture);
    expect(await alts()).toBe(true);
  });

  it('goes on when a folder goes away', async () => {
    await rm(path.join(site.root, 'content/posts/mdx'), { recursive: true });
    expect((await open('articles/mdx/')).status).toBe(404);
    expect((await open('')).status).toBe(200);
  });

  describe('shows at the next request', () => {
    const beside = async (slug: string) =>
      texts((await open(`articles/${slug}/`)).page, '.neighbors a').join(' ');
    const whole = async (address: string) => (await open(address)).page.body.textContent;

    it('another text, and another title also beside the articles around it', async () => {
      await write(
        post('tuesday', { title: 'On Tuesdays', publishedAt: '2026-03-03' }, 'Some other text.'),
      );
      const { page } = await open('articles/tuesday/');
      expect(texts(page, 'h1')).toEqual(['On Tuesdays']);
      expect(texts(page, '.prose > p')).toEqual(['Some other text.']);
      expect(await beside('monday')).toContain('Next →On Tuesdays');
      expect(await beside('friday')).toContain('← PreviousOn Tuesdays');
    });

    it('another order, after a date has changed', async () => {
      await write(post('tuesday', { title: 'On Tuesdays', publishedAt: '2026-03-09' }));
      expect(await beside('monday')).toContain('Next →A sound post on friday');
      expect(await beside('friday')).toContain('Next →On Tuesdays');
    });

    it('a new article, then that it is a draft, then that it is not there', async () => {
      const state = async () => texts((await open('articles/sunday/')).page, '.desk strong').join();
      const lists = async () => texts((await open('articles/')).page, 'main a').join(' ');
      expect((await open('articles/sunday/')).status).toBe(404);
      await write(post('sunday', { title: 'On Sundays', publishedAt: '2026-03-08' }));
      expect(await state()).toContain('Published');
      expect(await lists()).toContain('On Sundays');
      expect(await beside('friday')).toContain('Next →On Sundays');
      await write(post('sunday', { publishedAt: '2026-03-08', draft: true }));
      expect(await state()).toContain('A draft.');
      await rm(path.join(site.root, 'content/posts/sunday'), { recursive: true });
      expect((await open('articles/sunday/')).status).toBe(404);
      expect(await lists()).not.toContain('On Sundays');
      expect(await beside('friday')).not.toContain('On Sundays');
    });

    it('an article at the address of its renamed folder', async () => {
      const folder = (slug: string) => path.join(site.root, 'content/posts', slug);
      await write(post('before-the-move', {}, 'A text that moves.'));
      expect(await whole('articles/before-the-move/')).toContain('A text that moves.');
      await rename(folder('before-the-move'), folder('after-the-move'));
      expect((await open('articles/before-the-move/')).status).toBe(404);
      expect(await whole('articles/after-the-move/')).toContain('A text that moves.');
    });

    it('what a topic, a source, an author, a page and the glossary say now', async () => {
      await write(
        author('ann', { name: 'Ann Other' }),
        post('sound', { title: 'A sound one', authors: ['ann'] }, 'Mind your tempo.'),
        {
          'content/topics/lifting.yaml':
            'name: Raising\nplate: red\ndescription: How to raise what is heavy, and put it down.\n',
          'content/glossary/tempo.yaml':
            'term: tempo\ndefinition: How fast you lift and lower it.\n',
          'content/pages/sound.mdx': `---\n${HEAD}\n---\n\nOther words.\n`,
        },
      );
      const sound = await whole('articles/sound/');
      expect(sound).toContain('Raising');
      expect(sound).toContain('Ann Other');
      expect(sound).toContain('How fast you lift and lower it.');
      expect(await whole('glossary/')).toContain('How fast you lift and lower it.');
      expect(await whole('sound/')).toContain('Other words.');
      await write({
        'content/glossary/tempo.yaml':
          'term: tempo\ndefinition: The speed of a rep, down and up.\n',
      });
      expect(await whole('articles/sound/')).toContain('The speed of a rep, down and up.');
      const source = 'content/sources/baker-2011.yaml';
      const record = await readFile(path.join(site.root, source), 'utf8');
      await write({ [source]: record.replace(/^title:.*$/m, 'title: A source by another name') });
      expect(await whole('articles/monday/')).toContain('A source by another name');
      expect(await whole('sources/')).toContain('A source by another name');
    });

    it('both of two edits at once', async () => {
      await write(post('monday', {}, 'The one.'), post('friday', {}, 'The other.'));
      expect(await whole('articles/monday/')).toContain('The one.');
      expect(await whole('articles/friday/')).toContain('The other.');
    });

    it('the whole of a file that was saved by halves', async () => {
      const file = 'content/posts/friday/index.mdx';
      const text = String(post('friday', { title: 'By halves' })[file]);
      await write({ [file]: text.slice(0, 20) });
      expect((await open('articles/friday/')).status).toBe(200);
      expect((await open('')).status).toBe(200);
      await write({ [file]: text });
      expect(texts((await open('articles/friday/')).page, 'h1')).toEqual(['By halves']);
    });

    it('front matter with a fault, and the article as ever once it is fixed', async () => {
      await write(post('friday', { title: '', tags: ['Loud'] }));
      expect((await desk('articles/friday/')).join(' ')).toMatch(/title.*tags|tags.*title/);
      await write(post('friday', { title: 'On Fridays', tags: ['quiet'] }));
      expect(await desk('articles/friday/')).toEqual([]);
      expect(texts((await open('articles/friday/')).page, 'h1')).toEqual(['On Fridays']);
    });

    it('the settings, once they are read again', async () => {
      const settings = path.join(site.root, 'src/site.ts');
      const before = await readFile(settings, 'utf8');
      await writeFile(settings, before.replace(/"name": ".*"/, '"name": "Another name"'));
      await expect
        .poll(async () => (await open('')).page.title, { timeout: 30_000 })
        .toContain('Another name');
    });
  });

  describe('says at the desk', () => {
    /** What `npm run check` says of a file or of what is in a folder. */
    const checked = async (place: string) => {
      const found = await lintContent(site.root, new Date(site.now), 'plain');
      return found
        .filter(({ file }) => `${file}/`.startsWith(`${place}/`))
        .map(({ line, problem, fix, rule }) =>
          `${line === undefined ? '' : `Line ${line}: `}${problem}. ${fix}. ${rule}`.replaceAll(
            /\s+/g,
            ' ',
          ),
        );
    };

    it('what the check says of each file, and nothing else', async () => {
      const slugs = await readdir(path.join(site.root, 'content/posts'));
      expect(slugs.length).toBeGreaterThan(10);
      for (const slug of slugs) {
        const found = await checked(`content/posts/${slug}`);
        expect(await desk(`articles/${slug}/`), slug).toEqual(found);
      }
      for (const id of Object.keys(PAGE_FAULTS)) {
        expect(await desk(`${id}/`), id).toEqual(await checked(`content/pages/${id}.mdx`));
      }
    });

    it('what other files make of an article that stays as it is', async () => {
      const links = '[No one](/articles/nobody/), [there](/articles/friday/#warm-up).';
      const title = 'A title of its own';
      const says = () => desk('articles/open/');
      await write(post('friday', {}, '## Warm up\n\nSome text.'), post('open', { title }, links));
      expect(await says()).toEqual([expect.stringContaining('/articles/nobody/')]);

      await write(post('nobody'));
      expect(await says()).toEqual([]);

      await write(post('friday', {}, '## Cool down\n\nSome text.'));
      expect(await says()).toEqual([expect.stringContaining('leads to no heading')]);

      await write(post('friday', { title: 'The friday post' }, '## Warm up\n\nSome text.'));
      await write(post('a-first', { title }));
      expect(await says()).toEqual([expect.stringContaining('title is the same as in')]);

      await write(post('a-first'), post('nobody', { draft: true }));
      expect(await says()).toEqual([expect.stringContaining('leads to a draft')]);
      expect(await says()).toEqual(await checked('content/posts/open'));
    });
  });
});
