import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { skeleton } from '../../../../src/authoring/commands/skeleton.ts';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import {
  drawingsFor,
  fieldFault,
  type NewPost,
  refuseGiven,
  startPost,
  titleFault,
} from '../../../../src/authoring/commands/new-post.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';
import { copyContent, writeFiles } from '../../../fixtures/folder.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const SORE: NewPost = {
  title: 'How heavy is too heavy?',
  description: 'What delayed soreness can tell you, and what it can’t.',
  topic: 'recovery',
};

let root: string;

beforeEach(async () => {
  root = await copyContent({
    ...post('moved', { id: 'first-name', aliases: ['/articles/first-name/', '/articles/second/'] }),
  });
});

async function start(fields: Partial<NewPost> = {}): Promise<string> {
  return startPost(await readContent(root, NOW), { ...SORE, ...fields });
}

async function refusal(fields: Partial<NewPost>): Promise<string> {
  const error: unknown = await start(fields).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

describe('a new post', () => {
  it('is a draft in a folder of its own, with today’s date', async () => {
    const file = await start({ tags: ['soreness', 'low back'] });
    expect(file).toBe('content/posts/how-heavy-is-too-heavy/index.mdx');
    expect(await readFile(path.join(root, file), 'utf8')).toMatch(
      /^---\ntitle: "How heavy is too heavy\?"\ndescription: "What delayed soreness can tell you, and what it can’t\."\npublishedAt: 2026-11-24\ntopic: recovery\ntags: \["soreness","low back"\]\ndraft: true\nreferences: \[\]\n---\n\n<ShortAnswer>/,
    );
  });

  it.each(['lifting', 'recovery', 'eating', 'mindset'])(
    'passes the check as a draft, and not as it is when published: %s',
    async (topic) => {
      const file = await start({ topic });
      const errors = async () =>
        (await lintContent(root, NOW)).filter(
          (finding) => finding.file === file && finding.severity === 'error',
        );
      expect(await errors()).toEqual([]);
      const text = await readFile(path.join(root, file), 'utf8');
      await writeFile(path.join(root, file), text.replace('draft: true\n', ''));
      expect((await errors()).map(({ rule }) => rule)).toContain('unfinished');
    },
  );

  it('has a care card, and the one about eating where its tags ask for that', async () => {
    const text = async (slug: string, tags: string[]) =>
      readFile(path.join(root, await start({ slug, tags })), 'utf8');
    expect(await text('knees', [])).toContain('<CareCard level="urgent"');
    expect(await text('cutting', ['fat loss'])).toContain('disordered eating');
    expect(skeleton([], 'plain')).not.toContain('<CareCard');
  });

  it('has a line for its tags, which say what care it owes', async () => {
    expect(await readFile(path.join(root, await start()), 'utf8')).toContain('\ntags: []\n');
  });

  it('keeps quotes, colons and a backslash in its title', async () => {
    const title = 'Is "more" \\ better: yes, or no?';
    await start({ title });
    const { posts } = await readContent(root, NOW);
    expect(posts.find(({ slug }) => slug === 'is-more-better-yes-or-no')?.front.title).toBe(title);
  });
});

describe('a new post is refused', () => {
  it.each<[string, Partial<NewPost>, string]>([
    [
      'over one that is there',
      { title: 'Moved' },
      'content/posts/moved/index.mdx already exists. Edit it, or give another --slug',
    ],
    [
      'at an old address of another',
      { slug: 'second' },
      '/articles/second/ is an old address of content/posts/moved/index.mdx. Give another --slug',
    ],
    [
      'with the id of another',
      { slug: 'first-name' },
      '/articles/first-name/ is an old address of content/posts/moved/index.mdx. Give another --slug',
    ],
    [
      'with a misspelt topic',
      { topic: 'Recovry' },
      '"Recovry" is not a topic. Write --topic recovery',
    ],
    [
      'with an unknown topic',
      { topic: 'cardio' },
      '"cardio" is not a topic. Write one of eating, lifting, mindset, recovery',
    ],
    [
      'with a title that makes no slug',
      { title: 'שלום' },
      'The title cannot be turned into a slug. Give one: --slug words-in-plain-letters',
    ],
    [
      'with a slug that cannot be an address',
      { slug: 'How Sore' },
      '"How Sore" cannot be an address. Write --slug how-sore',
    ],
    [
      'with a slug that is a page of the list',
      { slug: '2027' },
      '"2027" cannot be an address. Write --slug post-2027',
    ],
    [
      'with a short standfirst',
      { description: 'Short.' },
      'description has 6 characters, and needs 40 or more. Write the standfirst, 40 to 200 characters',
    ],
    [
      'with a date that is none',
      { publishedAt: '14/10/2026' },
      'publishedAt is "14/10/2026", which is not a date. Write publishedAt: 2026-10-14',
    ],
    [
      'with a date that is one of two',
      { publishedAt: '10/11/2026' },
      'publishedAt is "10/11/2026", which can be read in two ways. Write publishedAt: 2026-11-10',
    ],
    ['with a tag in capitals', { tags: ['Sore'] }, 'tags.0 is not a lower-case word. Write a list'],
  ])('%s', async (_, fields, message) => {
    const before = (await readContent(root, NOW)).posts.length;
    expect(await refusal(fields)).toContain(message);
    expect((await readContent(root, NOW)).posts).toHaveLength(before);
  });

  it.each<[string, Files, string]>([
    [
      'at the address of one that was taken back',
      { 'content/retired/gone.yaml': 'retiredAt: 2026-01-01\n' },
      '/articles/gone/ was an article that was taken back, as content/retired/gone.yaml says. Give another --slug',
    ],
    [
      'at an address that was published before',
      { 'content/ledger.yaml': '/articles/gone/: gone\n' },
      '/articles/gone/ was published before, as content/ledger.yaml says. Give another --slug',
    ],
    [
      'over one that cannot be read',
      { 'content/posts/gone/index.mdx': 'No front matter' },
      'content/posts/gone/index.mdx already exists. Edit it, or give another --slug',
    ],
  ])('%s', async (_, files, message) => {
    await writeFiles(root, files);
    expect(await refusal({ title: 'Gone' })).toBe(message);
  });

  it('twice over', async () => {
    await start();
    expect(await refusal({})).toContain('already exists');
  });
});

describe('a question at the terminal', () => {
  it('takes what the schema takes, and says what else to write', () => {
    expect(fieldFault('description', SORE.description)).toBeUndefined();
    expect(fieldFault('description', 'Short.')).toBe(
      'It has 6 characters, and needs 40 or more. Write the standfirst, 40 to 200 characters.',
    );
    expect(fieldFault('title', ' ')).toBe('It is empty. Write a title of 1 to 120 characters.');
  });

  it('says that an address is taken as soon as the title is there', async () => {
    const content = await readContent(root, NOW);
    expect(titleFault(content, 'Moved')).toBe(
      'content/posts/moved/index.mdx already exists. Write another title.',
    );
    expect(titleFault(content, 'Moved', 'moved-on')).toBeUndefined();
    expect(titleFault(content, ' ')).toBe('It is empty. Write a title of 1 to 120 characters.');
  });

  it.each<[Partial<NewPost>, string]>([
    [{ title: 'Moved' }, 'already exists'],
    [{ slug: 'second' }, 'is an old address'],
    [{ title: 'New', topic: 'cardio' }, 'is not a topic'],
    [{ description: 'Short.' }, 'description has 6 characters'],
    [{ publishedAt: 'soon' }, 'publishedAt "soon" is not a date'],
    [{ tags: ['Sore'] }, 'tags.0 is not a lower-case word'],
  ])('is not asked where what is given cannot be: %o', async (given, words) => {
    const content = await readContent(root, NOW);
    expect(() => {
      refuseGiven(content, given);
    }).toThrow(words);
  });

  it('is asked for what is not given yet', async () => {
    const content = await readContent(root, NOW);
    expect(() => {
      refuseGiven(content, {});
    }).not.toThrow();
    expect(() => {
      refuseGiven(content, { title: 'New', slug: 'newer' });
    }).not.toThrow();
  });

  it('is not asked where there is not a topic', async () => {
    const content = { ...(await readContent(root, NOW)), topics: [] };
    expect(() => {
      refuseGiven(content, {});
    }).toThrow('There are no topics yet');
  });
});

describe('the drawings for the cover of a new post', () => {
  it.each([
    ['eating', 'covers: eating\n', 'boxes'],
    ['cats', '', 'book'],
    ['dogs', 'covers: barking\n', 'book'],
  ])(
    'are those of the set that its topic names, or the neutral ones: %s',
    async (topic, covers, first) => {
      await writeFiles(root, {
        [`content/topics/${topic}.yaml`]: `name: A topic\nplate: teal\n${covers}description: "A topic of one sentence."\n`,
      });
      expect(drawingsFor(await readContent(root, NOW), topic)[0]).toBe(first);
    },
  );
});
