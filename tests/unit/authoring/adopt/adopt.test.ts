import { existsSync } from 'node:fs';
import { mkdir, readFile, rename as moveFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { adopt, refuseGiven } from '../../../../src/authoring/adopt/adopt.ts';
import {
  type Given,
  type Owner,
  readAuthor,
  readTopic,
  topicFault,
} from '../../../../src/authoring/adopt/answers.ts';
import { exampleArticles } from '../../../../src/authoring/read/examples.ts';
import { undoHalfDone } from '../../../../src/authoring/adopt/swap.ts';
import { readContent } from '../../../../src/authoring/read/content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { Refusal } from '../../../../src/authoring/refusal.ts';
import { contentFolder, ledger } from '../../../fixtures/content.ts';
import { digests, listFiles } from '../../../fixtures/output.ts';
import { type Files, post } from '../../../fixtures/posts.ts';
import { commitAll } from '../../../fixtures/repository.ts';

vi.mock('node:fs/promises', { spy: true });

const NOW = new Date('2026-06-01');

const OWNER: Owner = {
  name: 'Iron and Oats',
  tagline: 'Breakfast first.',
  description: 'Iron and Oats says what to eat before you lift, with the sources beside it.',
  address: 'https://you.github.io/blog/',
  language: 'en-GB',
  timeZone: 'Europe/London',
  editorial: 'plain',
  host: 'github-pages',
  corrections: 'you@example.org',
  topics: ['lifting', 'eating'],
  newTopics: [],
  keepsExamples: true,
};

const SETTINGS = `export const site = defineSite({
  name: 'Old',
  tagline: 'Old line.',
  description: 'Old description.',
  address: 'https://example.com',
  language: 'en-US',
  timeZone: 'UTC',
  mark: 'content/mark.svg',
  editorial: 'health',
  host: 'cloudflare',
  corrections: undefined,
});
`;

const source = (word: string) =>
  `title: "A study of ${word}"\nurl: https://example.org/${word}\nfinding: "It found something about ${word} that is worth a line."\n`;

/** A blog with an example on each of two topics, and an article of the owner's that links to one. */
const BLOG: Files = {
  'src/site.ts': SETTINGS,
  '.gitignore': '.cache\n',
  'content/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  'content/topics/eating.yaml':
    'name: Eating\nplate: blue\ndescription: "Food for those who lift, in plain words."\naliases: [/topics/food/]\n',
  'content/examples.yaml': '- first-name\n- oats\n- not-there-any-more\n',
  'content/sources/one.yaml': source('one'),
  'content/sources/both.yaml': source('both'),
  'content/sources/nobody.yaml': source('nobody'),
  'content/glossary/brace.yaml':
    'term: brace\nforms: [bracing]\ndefinition: "To hold the trunk stiff while you lift."\n',
  'content/glossary/hinge.yaml':
    'term: hinge\nforms: []\ndefinition: "To bend at the hips with a straight back."\n',
  'content/pages/about.mdx':
    '---\ntitle: About\n---\n\nSee [how to *lift*](/articles/bracing/#how "Bracing") and [topics](/topics/eating/).\n',
  ...post(
    'bracing',
    { id: 'first-name', aliases: ['/articles/first-name/'], references: ['one', 'both'] },
    'Bracing helps.<Cite id="one" /> The hinge too.<Cite id="both" />',
  ),
  ...post('oats', { topic: 'eating' }, 'Eat oats.'),
  ...post(
    'mine',
    { references: ['both'] },
    'The hinge.<Cite id="both" /> See [that](/articles/bracing/) and [food](/topics/eating/).',
  ),
  ...ledger(
    '/about/: pages/about',
    '/articles/bracing/: first-name',
    '/articles/first-name/: first-name',
    '/articles/mine/: mine',
    '/articles/oats/: oats',
    '/topics/eating/: topics/eating',
    '/topics/food/: topics/eating',
  ),
};

async function blog(files: Files = {}): Promise<string> {
  const root = await contentFolder({ ...BLOG, ...files });
  commitAll(root);
  return root;
}

const adopted = async (root: string, owner: Partial<Owner> = {}) =>
  adopt(await readContent(root, NOW), { ...OWNER, ...owner });
const read = (root: string, file: string) => readFile(path.join(root, file), 'utf8');

async function files(root: string): Promise<Record<string, string>> {
  const all = Object.entries(await digests(root));
  return Object.fromEntries(all.filter(([file]) => !file.startsWith('.git/')));
}

describe('a blog that changes hands', () => {
  it('has the new owner’s settings, and all of its content where the examples stay', async () => {
    const root = await blog();
    const before = await files(root);
    expect(await adopted(root)).toEqual(['content/pages/about.mdx']);
    expect(await read(root, 'src/site.ts')).toBe(
      SETTINGS.replace("'Old'", "'Iron and Oats'")
        .replace('Old line.', OWNER.tagline)
        .replace('Old description.', OWNER.description)
        .replace('https://example.com', OWNER.address)
        .replace('en-US', 'en-GB')
        .replace("'UTC'", "'Europe/London'")
        .replace("'health'", "'plain'")
        .replace("'cloudflare'", "'github-pages'")
        .replace('undefined', "'you@example.org'"),
    );
    const changed = { 'src/site.ts': '', 'content/ledger.yaml': '' };
    expect({ ...(await files(root)), ...changed }).toEqual({ ...before, ...changed });
  });

  it('has no topic in the ledger that only the examples were about', async () => {
    const root = await blog({
      'content/topics/eating.yaml':
        'name: Eating\nplate: blue\ndescription: "Food for those who lift, in plain words."\n',
      ...ledger('/articles/mine/: mine', '/articles/oats/: oats', '/topics/eating/: topics/eating'),
    });
    await adopted(root, { keepsExamples: false, topics: ['lifting', 'eating'] });
    expect(await read(root, 'content/topics/eating.yaml')).toContain('name: Eating');
    expect(await read(root, 'content/ledger.yaml')).toMatch(/^# .*\n\/articles\/mine\/: mine\n$/);
  });

  it('has its pages in no ledger, so that the new owner can throw them away', async () => {
    const root = await blog();
    await adopted(root);
    const ledger = await read(root, 'content/ledger.yaml');
    expect(ledger).toContain('/articles/oats/: oats');
    expect(ledger).not.toContain('/about/');
  });

  it('loses with the examples their addresses, and what nothing else uses', async () => {
    const root = await blog();
    await adopted(root, { keepsExamples: false, topics: ['lifting'] });
    const left = (await listFiles(path.join(root, 'content'))).toSorted();
    expect(left).toEqual([
      'glossary/hinge.yaml',
      'ledger.yaml',
      'mark.svg',
      'pages/about.mdx',
      'posts/mine/index.mdx',
      'sources/both.yaml',
      'sources/nobody.yaml',
      'topics/lifting.yaml',
    ]);
    expect(await read(root, 'content/ledger.yaml')).toMatch(/^# .*\n\/articles\/mine\/: mine\n$/);
    expect(await read(root, 'content/posts/mine/index.mdx')).toContain('See that and food.');
    expect(await read(root, 'content/pages/about.mdx')).toContain('See how to *lift* and topics.');
  });

  it('loses them from its reading orders, and the question of a topic that has no article left', async () => {
    const lifting = 'name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\n';
    const eating =
      'name: Eating\nplate: blue\ndescription: "Food for those who lift, in plain words."\n';
    const home = '---\ntitle: Home\ndescription: What a new reader sees.\n';
    const root = await blog({
      'content/topics/lifting.yaml': `${lifting}question: "Where do I begin?"\nstartHere: [bracing, mine]\n`,
      'content/topics/eating.yaml': `${eating}question: "What do I eat?"\nstartHere:\n  - oats\n`,
      'content/pages/home.mdx': `${home}startHere: [oats, mine, bracing]\n---\n`,
    });
    await adopted(root, { keepsExamples: false });
    expect(await read(root, 'content/topics/lifting.yaml')).toBe(
      `${lifting}question: "Where do I begin?"\nstartHere: [mine]\n`,
    );
    expect(await read(root, 'content/topics/eating.yaml')).toBe(eating);
    expect(await read(root, 'content/pages/home.mdx')).toBe(`${home}startHere: [mine]\n---\n`);
  });

  it('loses examples that were taken back too, but none of the owner’s own', async () => {
    const root = await blog({
      'content/examples.yaml': '- first-name\n- oats\n- gone\n',
      'content/retired/gone.yaml': 'retiredAt: 2026-05-01\ninstead: /articles/oats/\n',
      'content/retired/own.yaml': 'retiredAt: 2026-05-01\n',
      ...ledger(
        '/articles/bracing/: first-name',
        '/articles/first-name/: first-name',
        '/articles/gone/: gone',
        '/articles/mine/: mine',
        '/articles/oats/: oats',
        '/articles/own/: own',
        '/topics/eating/: topics/eating',
        '/topics/food/: topics/eating',
      ),
    });
    await adopted(root, { keepsExamples: false, topics: ['lifting'] });
    expect(await listFiles(path.join(root, 'content/retired'))).toEqual(['own.yaml']);
    const known = await read(root, 'content/ledger.yaml');
    expect(known).toContain('/articles/own/');
    expect(known).not.toContain('/articles/gone/');
  });

  it('has new topics, in a plate or in a color', async () => {
    const root = await blog();
    await adopted(root, {
      newTopics: [
        readTopic('Long runs | green | How to run far without getting hurt.'),
        readTopic('Cycling|#7b4caa|How to ride far without getting hurt.'),
      ],
    });
    expect(await read(root, 'content/topics/long-runs.yaml')).toBe(
      'name: Long runs\nplate: green\ndescription: How to run far without getting hurt.\n',
    );
    expect(await read(root, 'content/topics/cycling.yaml')).toContain('color: "#7b4caa"\n');
  });

  it('has an author, once', async () => {
    const root = await blog();
    const author = readAuthor('Ann Example | Ann has coached beginners for ten years.');
    await adopted(root, { author });
    expect(await read(root, 'content/authors/ann-example.yaml')).toBe(
      'name: Ann Example\nbiography: Ann has coached beginners for ten years.\n',
    );
    commitAll(root);
    await expect(adopted(root, { author })).rejects.toThrow(
      'The author "Ann Example" already exists, as content/authors/ann-example.yaml. Leave one out',
    );
    expect(() => readAuthor('Ann')).toThrow('--author "Ann" is not a name and a sentence');
  });

  it('can change hands again', async () => {
    const root = await blog();
    await adopted(root, { keepsExamples: false, topics: ['lifting'] });
    commitAll(root);
    await adopted(root, {
      name: 'Another',
      topics: ['lifting'],
      corrections: undefined,
      keepsExamples: false,
    });
    expect(await read(root, 'src/site.ts')).toContain("name: 'Another'");
    expect(await read(root, 'src/site.ts')).toContain('corrections: undefined');
    expect(existsSync(path.join(root, 'content/posts/mine'))).toBe(true);
  });
});

describe('an adoption is refused, and nothing is written', () => {
  it.each<[string, Partial<Owner>, string]>([
    [
      'a setting that cannot be used',
      { address: 'example.org', language: 'English please' },
      "address is not a web address. Write the public address, with the folder if there is one, such as address: 'https://example.org' or 'https://you.github.io/blog/'.\nlanguage is not a language tag.",
    ],
    [
      'a topic that is none',
      { topics: ['liftng'] },
      '--topics has "liftng", which is not a topic. Write lifting, or add it with --topic "Name | color | description"',
    ],
    [
      'a topic with articles that stay',
      { topics: ['lifting'] },
      'content/topics/eating.yaml has articles that stay, such as content/posts/oats/index.mdx. Keep the topic, or give them another one first',
    ],
    [
      'a new topic with a color that is none',
      { newTopics: [{ name: 'Runs', color: 'grass', description: 'How to run far and well.' }] },
      'The plate of the topic "Runs"',
    ],
    [
      'a new topic that is there',
      { newTopics: [{ name: 'Eating', color: 'green', description: 'How to eat far and well.' }] },
      'The topic "Eating" already exists, as content/topics/eating.yaml. Leave one out',
    ],
    [
      'a color that another topic has',
      { newTopics: [{ name: 'Runs', color: 'red', description: 'How to run far and well.' }] },
      'Nothing was written, because the check would then report:\ncontent/topics/runs.yaml:2:8: error: plate is "red", which content/topics/lifting.yaml has too.',
    ],
  ])('for %s', async (_, owner, message) => {
    const root = await blog();
    const before = await files(root);
    const error: unknown = await adopted(root, owner).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).message).toContain(message);
    expect(await files(root)).toEqual(before);
  });

  it('without any topic', async () => {
    const files = Object.fromEntries(
      Object.entries(BLOG).filter(([file]) => !file.startsWith('content/posts/mine')),
    );
    const root = await contentFolder({ ...files, ...ledger('# None yet') });
    commitAll(root);
    await expect(adopted(root, { topics: [], keepsExamples: false })).rejects.toThrow(
      'A blog has at least one topic. Keep one with --topics, or add one with --topic',
    );
  });

  it('over changes that git does not have, and where there is no git', async () => {
    const root = await blog();
    await writeFile(path.join(root, 'content/note.txt'), 'x');
    await writeFile(path.join(root, 'src/site.ts'), SETTINGS + '\n');
    await expect(adopted(root)).rejects.toThrow(
      'There are uncommitted changes: src/site.ts, and 1 more. Commit or undo them first, so that you can undo what this command does',
    );
    await rm(path.join(root, '.git'), { recursive: true });
    await expect(adopted(root)).rejects.toThrow('This folder is not in a git repository.');
  });

  it('by the disk: what was written is put back', async () => {
    const root = await blog();
    const before = await files(root);
    const { rename } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    vi.mocked(moveFile).mockImplementationOnce(rename).mockImplementationOnce(rename);
    vi.mocked(moveFile).mockRejectedValueOnce(new Error('the disk is full'));
    await expect(adopted(root)).rejects.toThrow('the disk is full');
    expect(await files(root)).toEqual(before);
  });

  it('by a power cut: the next run puts it back', async () => {
    const root = await blog();
    const before = await files(root);
    const last = path.join(root, '.cache/adopt/last');
    await mkdir(last, { recursive: true });
    await moveFile(path.join(root, 'content'), path.join(last, 'content'));
    expect(await undoHalfDone(root)).toBe(true);
    expect(await files(root)).toEqual(before);
    expect(await undoHalfDone(root)).toBe(false);
  });
});

describe('the list of the articles that the blog came with', () => {
  it.each([
    ['a: b\n', 'content/examples.yaml:1: error: the file is not a list of articles.'],
    ['- [a\n', 'error: a quote or a bracket is not closed.'],
  ])('is a list that can be read: %j', async (text, line) => {
    const content = await readContent(await blog({ 'content/examples.yaml': text }), NOW);
    const lines = content.findings.map(describeFinding).filter((each) => each.includes('examples'));
    expect(lines).toEqual([expect.stringContaining(line)]);
    expect(() => exampleArticles(content)).toThrow('content/examples.yaml cannot be read.');
  });
});

describe('nothing is asked', () => {
  it.each<[string, Given, string]>([
    ['after a setting that cannot be used', { address: 'example.org' }, 'is not a web address'],
    ['after a topic that is none', { topics: ['liftng'] }, 'which is not a topic'],
    [
      'after a topic is dropped that the owner’s own articles need',
      { topics: ['eating'] },
      'content/topics/lifting.yaml has articles that stay, such as content/posts/mine/index.mdx',
    ],
    [
      'after the same new topic twice',
      {
        newTopics: ['green', 'teal'].map((color) => {
          return { name: 'Runs', color, description: 'How to run far and well.' };
        }),
      },
      'The topic "Runs" already exists, as content/topics/runs.yaml',
    ],
    [
      'after an author who cannot be',
      { author: { name: 'Ann', biography: 'Short.' } },
      'The biography of the author "Ann" has 6 characters',
    ],
  ])('%s', async (_, given, message) => {
    await expect(refuseGiven(await readContent(await blog(), NOW), given)).rejects.toThrow(message);
  });

  it('over changes that git does not have', async () => {
    const root = await blog();
    await writeFile(path.join(root, 'content/note.txt'), 'x');
    await expect(refuseGiven(await readContent(root, NOW), {})).rejects.toThrow(
      'There are uncommitted changes: content/note.txt',
    );
  });

  it('but where everything given can be used, the rest is', async () => {
    const content = await readContent(await blog(), NOW);
    await expect(refuseGiven(content, {})).resolves.toBeUndefined();
    await expect(refuseGiven(content, { topics: ['lifting'] })).resolves.toBeUndefined();
  });
});

describe('a topic on the command line', () => {
  it('is refused without its three parts', () => {
    expect(() => readTopic('Running, green')).toThrow(
      '--topic "Running, green" is not a name, a color and a description. Write --topic "Running | green | How to run far without getting hurt."',
    );
  });
});

describe('an answer about a new topic', () => {
  it.each([
    ['name', '', 'The name of the topic is empty'],
    ['name', 'Lifting', 'The topic "Lifting" already exists, as content/topics/lifting.yaml.'],
    ['description', 'Too short.', 'The description of the topic '],
  ] as const)('is asked for again where %s is %j', (field, value, fault) => {
    expect(topicFault({ [field]: value }, ['lifting'])).toContain(fault);
  });

  it('is taken where it is sound', () => {
    expect(topicFault({ name: 'Long runs' }, ['lifting'])).toBeUndefined();
    expect(topicFault({ description: 'How to run far unhurt.' }, [])).toBeUndefined();
  });
});
