import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { author } from '../fixtures/authors.ts';
import { writeFiles } from '../fixtures/folder.ts';
import { digests } from '../fixtures/output.ts';
import { type Fields, type Files, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

describe('a build with what the builds before it have kept', () => {
  let warm: Site;
  let clean: Site;

  beforeAll(async () => {
    const files = {
      ...articles(),
      ...term('A rep is one lift, from start to end.'),
      ...author('ann'),
      ...(await picture('#1f5fbf')),
    };
    [warm, clean] = await Promise.all([Site.create({ files }), Site.create({ files })]);
    await warm.built();
  });

  /** Edits both sites, and expects the same of both. */
  async function expectSame(
    edit: (site: Site) => Promise<void>,
    env: Record<string, string> = {},
  ): Promise<void> {
    await Promise.all([edit(warm), edit(clean)]);
    await Promise.all([warm.built(env), clean.built({ ...env, CLEAN_BUILD: '1' })]);
    expect(await digests(warm.dist)).toEqual(await digests(clean.dist));
  }

  it('is a clean one after edits of a text, a title, a tag that three share, a source, a picture, an author', async () => {
    await expectSame(async ({ root }) => {
      await writeFiles(root, {
        ...article(3, {}, 'Another text, with a [link](/articles/post-30/) in it.'),
        ...article(8, { title: 'Another title' }),
        ...article(14, { tags: ['row'] }),
        ...author('ann', { name: 'Ann Sample' }),
        ...(await picture('#b3261e')),
      });
      await replace(root, 'content/sources/baker-2011.yaml', 'an invented trial', 'another trial');
    });
  });

  it('is a clean one after a date that reorders, a new post, a deleted one, a draft published, a rename', async () => {
    await expectSame(async ({ root }) => {
      await rm(path.join(root, 'content/posts/post-12'), { recursive: true });
      await rm(path.join(root, 'content/posts/post-18'), { recursive: true });
      await writeFiles(root, {
        ...article(5, { publishedAt: '2026-02-21' }),
        ...post('newest', { publishedAt: '2026-05-01', topic: 'eating' }),
        ...article(20, { draft: false }),
        ...post('renamed', { id: 'post-18', aliases: ['/articles/post-18/'], ...fieldsOf(18) }),
      });
    });
  });

  it('is a clean one after edits of a term and a topic, and when the day of a post has come', async () => {
    const edit = async ({ root }: Site) => {
      await writeFiles(root, term('A rep is one whole lift.'));
      await replace(root, 'content/topics/lifting.yaml', 'name: Lifting', 'name: Barbells');
      await replace(root, 'content/topics/eating.yaml', /plate: \w+/, 'plate: orange');
    };
    await expectSame(edit, { SITE_NOW: '2026-07-02' });
  });

  it('is a clean one after edits of a component, a stylesheet and the settings', async () => {
    await expectSame(async ({ root }) => {
      await replace(root, 'src/components/mdx/Callout.astro', '<slot', 'Mind: <slot');
      await replace(root, 'src/components/mdx/blocks.css', '{', '{ outline: 3px solid;');
      await replace(root, 'src/site.ts', 'The Test Site', 'Another Site');
    });
  });
});

/** So many that the feeds have archives, and that some are not next to, related to or in the list with some others. */
const COUNT = 40;

/** The article with pictures. */
const SHOWN = 33;

function articles(): Files {
  return Object.assign({}, ...Array.from({ length: COUNT }, (_, i) => article(i + 1))) as Files;
}

function article(number: number, fields: Fields = {}, body = bodyOf(number)): Files {
  return post(slugOf(number), { ...fieldsOf(number), ...fields }, body);
}

function slugOf(number: number): string {
  return `post-${String(number).padStart(2, '0')}`;
}

function fieldsOf(number: number): Fields {
  return {
    title: `Post number ${number}`,
    publishedAt: new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10),
    topic: ['lifting', 'recovery', 'eating', 'mindset'][number % 4],
    ...(number % 7 === 0 && { tags: ['row'] }),
    ...(number % 10 === 0 && { draft: number === 20, references: ['baker-2011'] }),
    ...(number === 11 && { authors: ['ann'] }),
    ...(number === 17 && { publishedAt: '2026-07-01' }),
    ...(number === SHOWN && { cover: { image: './bar.png', alt: 'A bar on the floor' } }),
    ...(number % 9 === 0 && { series: { name: 'By nines', part: number / 9 } }),
  };
}

function bodyOf(number: number): string {
  return [
    `Do ${number} reps of it, each rep slow.`,
    '## How',
    ...(number % 5 === 0 ? ['<Callout title="Slowly">\n\nCount to three.\n\n</Callout>'] : []),
    ...(number % 10 === 0 ? ['It is known.<Cite id="baker-2011" />'] : []),
    ...(number === SHOWN ? ['![A bar on the floor](./bar.png)'] : []),
    ...(number % 13 === 0 ? ['There are <Count of="articles" /> articles, in <TopicList />'] : []),
  ].join('\n\n');
}

function term(definition: string): Files {
  return { 'content/glossary/rep.yaml': JSON.stringify({ term: 'rep', definition }) };
}

async function picture(background: string): Promise<Files> {
  const drawing = sharp({ create: { width: 1200, height: 720, channels: 3, background } });
  return { [`content/posts/${slugOf(SHOWN)}/bar.png`]: await drawing.png().toBuffer() };
}

async function replace(
  root: string,
  file: string,
  old: string | RegExp,
  text: string,
): Promise<void> {
  const content = await readFile(path.join(root, file), 'utf8');
  const changed = content.replace(old, text);
  if (changed === content) throw new Error(`${file} has no ${String(old)}`);
  await writeFiles(root, { [file]: changed });
}
