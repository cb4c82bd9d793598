import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../../src/authoring/import/model.ts';
import { cutAtWord } from '../../../../../src/authoring/import/write/cut.ts';
import { knownIn, oldAddresses } from '../../../../../src/authoring/import/write/known.ts';
import { slugOf } from '../../../../../src/authoring/import/write/slug.ts';
import { standfirstOf } from '../../../../../src/authoring/import/write/standfirst.ts';
import { spelledAlike, tagsOf } from '../../../../../src/authoring/import/write/tags.ts';
import { placeUnderTopic, topicTable } from '../../../../../src/authoring/import/write/topics.ts';
import { readContent } from '../../../../../src/authoring/read/content.ts';
import { copyContent } from '../../../../fixtures/folder.ts';

function item(fields: Partial<Item> = {}): Item {
  return {
    kind: 'post',
    draft: false,
    title: 'A title',
    authors: [],
    categories: [],
    tags: [],
    body: { html: '' },
    source: { file: 'export.xml' },
    findings: [],
    ...fields,
  };
}

const nothing = () => false;

describe('the slug of an item', () => {
  it.each([
    ['/blog/my-squat', 'my-squat'],
    ['/blog/my-squat.html', 'my-squat'],
    ['/2020/01/02/My_Squat/', 'my-squat'],
    ['/@ann/my-squat-efefef121212', 'my-squat'],
    ['/@ann/1234567890', 'a-title'],
    ['/Ärger', 'arger'],
    ['/größe', 'grosse'],
    [undefined, 'a-title'],
  ])('that was at %s is %s', (path, slug) => {
    expect(slugOf(item({ ...(path && { path }) }), nothing)).toBe(slug);
  });

  it('is cut at a word', () => {
    const slug = slugOf(item({ title: 'word '.repeat(60) }), nothing);
    expect(slug).toMatch(/^(?:word-)+word$/);
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slugOf(item({ title: 'w'.repeat(300) }), nothing)).toHaveLength(60);
  });

  it('gets a number where it is taken, and is there where there are no words', () => {
    const taken = (...slugs: string[]) => new Set(slugs).has.bind(new Set(slugs));
    expect(slugOf(item(), taken('a-title'))).toBe('a-title-2');
    expect(slugOf(item(), taken('a-title', 'a-title-2'))).toBe('a-title-3');
    expect(slugOf(item({ title: '' }), nothing)).toBe('untitled');
    expect(slugOf(item({ title: '你好' }), taken('untitled'))).toBe('untitled-2');
    expect(slugOf(item({ title: '2020' }), nothing)).toBe('post-2020');
  });
});

describe('a standfirst', () => {
  it('has a period between the excerpt and the text, and no title twice', () => {
    const text = 'This text goes on for a little while.';
    expect(standfirstOf({ kind: 'post', excerpt: 'In short' }, 'T', text).text).toBe(
      `In short. ${text}`,
    );
    expect(standfirstOf({ kind: 'post' }, 'Great post!', 'Great post! Thank you for it.')).toEqual({
      text: 'An article that came over from the old blog: Great post!',
      isMadeUp: true,
    });
    expect(
      standfirstOf({ kind: 'post' }, 'Why?', 'Since it is so, for all that we know.').text,
    ).toBe('Why? Since it is so, for all that we know.');
  });
});

describe('an item that was brought over before', () => {
  const post = (front: string) =>
    `---\ntitle: "Kept"\ndescription: "A standfirst that is long enough to be one here."\npublishedAt: 2020-01-02\ntopic: lifting\ntags: []\n${front}---\n\nText.\n`;

  it('is known by its name in the old feed, or by an address it had', async () => {
    const root = await copyContent({
      'content/posts/one/index.mdx': post('id: first-name\naliases: [/blog/one/]\n'),
      'content/pages/about.mdx':
        '---\ntitle: About\ndescription: Who we are, and why.\naliases: [/who/]\n---\n\nText.\n',
    });
    const isKnown = knownIn(await readContent(root, new Date('2026-01-01')));
    const slugFor = (fields: Partial<Item>) => isKnown(item(fields))?.text?.slug;
    expect(slugFor({ guid: 'first-name' })).toBe('one');
    expect(slugFor({ guid: 'other', path: '/Blog/one' })).toBe('one');
    expect(slugFor({ path: '/new', aliases: ['/who'] })).toBe('about');
    expect(slugFor({ guid: 'other', path: '/new', title: 'Kept' })).toBeUndefined();
  });

  it('is known by its title where it had neither', async () => {
    const root = await copyContent({ 'content/posts/one/index.mdx': post('imported: true\n') });
    const isKnown = knownIn(await readContent(root, new Date('2026-01-01')));
    expect(isKnown(item({ title: 'Kept' }))?.text?.slug).toBe('one');
    expect(isKnown(item({ title: 'New' }))).toBeUndefined();
    expect(isKnown(item({ kind: 'page', title: 'Kept' }))).toBeUndefined();
  });

  it('is not an article of the author’s own with the same title', async () => {
    const root = await copyContent({ 'content/posts/one/index.mdx': post('') });
    const isKnown = knownIn(await readContent(root, new Date('2026-01-01')));
    expect(isKnown(item({ title: 'Kept' }))).toBeUndefined();
  });

  it('was taken back, and stays so', async () => {
    const root = await copyContent({
      'content/retired/gone.yaml':
        'retiredAt: 2026-01-01\nid: "https://old.example/?p=1"\naliases: [/blog/gone/]\n',
    });
    const isKnown = knownIn(await readContent(root, new Date('2026-01-01')));
    expect(isKnown(item({ guid: 'https://old.example/?p=1' }))).toEqual({});
    expect(isKnown(item({ path: '/blog/gone' }))).toEqual({});
  });

  it('had each of its addresses once, and the home page is none', () => {
    expect(oldAddresses(item({ path: '/a/', aliases: ['/A', '/b', '/'] }))).toEqual(['/a/', '/b']);
  });
});

describe('the topic of an article', () => {
  const names = new Map([
    ['lifting', 'Lifting heavy'],
    ['eating', 'Eating'],
  ]);

  it('is where the table sends its first category, or the topic of that name, and the others are tags', () => {
    const table = topicTable('Strength: lifting\n"*": eating\n', 'map.yaml', ['lifting', 'eating']);
    expect(placeUnderTopic(['News', 'strength', 'Eating'], table, names)).toEqual({
      topic: 'lifting',
      tags: ['News'],
    });
    expect(placeUnderTopic(['lifting HEAVY'], new Map(), names)).toEqual({
      topic: 'lifting',
      tags: [],
    });
    expect(placeUnderTopic(['News'], table, names)).toEqual({ topic: 'eating', tags: ['News'] });
  });

  it('is not known where nothing says which, unless there is one alone', () => {
    expect(placeUnderTopic(['News'], new Map(), names)).toEqual({ tags: ['News'] });
    expect(placeUnderTopic([], new Map(), new Map([['lifting', 'Lifting']]))).toEqual({
      topic: 'lifting',
      tags: [],
    });
  });

  it('comes from a table that names topics there are', () => {
    expect(() => topicTable('Strength: liftin', 'map.yaml', ['lifting'])).toThrow(
      'map.yaml sends "Strength" to "liftin", which is not a topic. Write one of lifting',
    );
    for (const yaml of ['- a', 'text', '"', '']) {
      expect(() => topicTable(yaml, 'map.yaml', ['lifting'])).toThrow(
        'map.yaml is not a table of topics',
      );
    }
  });
});

describe('tags', () => {
  it('are words in lower case, each once', () => {
    expect(
      tagsOf(['Low Back', 'low back', 'R&D', "Coach's pick", 'pre-workout', ' - ', '…', 'Übung 2']),
    ).toEqual(['low back', 'r and d', 'coachs pick', 'pre-workout', 'übung 2']);
  });
});

describe('the spelling of tags', () => {
  it('is the first one: two would share a page', () => {
    const spellings = new Map([['low-back', 'low back']]);
    expect(spelledAlike(['low-back', 'pre workout'], spellings)).toEqual([
      'low back',
      'pre workout',
    ]);
    expect(spelledAlike(['pre-workout', 'pre workout'], spellings)).toEqual(['pre workout']);
  });
});

describe('a standfirst', () => {
  const long = 'A first sentence that is long enough to stand under a title.';

  it('is the excerpt, or the beginning of the text where that is too short', () => {
    expect(standfirstOf(item({ excerpt: long }), 'T', 'Other.').text).toBe(long);
    expect(standfirstOf(item({ excerpt: 'Short.' }), 'T', long).text).toBe(long);
    const both = standfirstOf(
      item({ excerpt: 'Twenty letters or so.' }),
      'T',
      'And as many again here.',
    );
    expect(both).toEqual({
      text: 'Twenty letters or so. And as many again here.',
      isMadeUp: false,
    });
  });

  it('is cut at a word', () => {
    const { text } = standfirstOf(item(), 'T', 'word '.repeat(100));
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/word…$/);
  });

  it.each(['post', 'page'] as const)('says what it is where a %s has no words', (kind) => {
    const { text, isMadeUp } = standfirstOf(item({ kind }), 'T', '');
    expect(isMadeUp).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual(40);
    expect(standfirstOf(item({ kind }), 'T'.repeat(120), '').text.length).toBeLessThanOrEqual(200);
  });
});

describe('a text that is too long', () => {
  it('is cut at a word', () => {
    expect(cutAtWord('Short.', 10)).toBe('Short.');
    expect(cutAtWord('one two, three four', 10)).toBe('one two…');
    expect(cutAtWord('x'.repeat(30), 10)).toHaveLength(10);
  });
});
