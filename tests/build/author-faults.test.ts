import { rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../fixtures/folder.ts';
import { digests } from '../fixtures/output.ts';
import { type Files, post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const FOLDER = 'content/posts/faulty';
const FILE = `${FOLDER}/index.mdx`;

/** A post with one thing wrong: its files, and what the build says of each. */
type Case = [string, () => Files | Promise<Files>, ...string[]];

const CASES: Case[] = [
  ['an empty file', () => ({ [FILE]: '' }), `${FILE}: error: the file is empty. Start it with`],
  [
    'no front matter',
    () => ({ [FILE]: 'Only text.\n' }),
    `${FILE}:1:1: error: the file does not start with front matter. Start it with`,
  ],
  [
    'a tab in the front matter',
    () => ({ [FILE]: '---\ntitle: "A"\ntags:\n\t- sore\n---\n' }),
    `${FILE}:4:1: error: the line begins with a tab. Use spaces`,
  ],
  [
    'a quote that is not closed',
    () => ({ [FILE]: '---\ntitle: "A\ntopic: lifting\n---\n' }),
    `${FILE}:4:1: error: a quote or a bracket is not closed. Close the quote`,
  ],
  [
    'a field twice',
    () => ({ [FILE]: '---\ntitle: A\ntitle: B\n---\n' }),
    `${FILE}:3:1: error: the same field appears twice. Keep one of the two`,
  ],
  [
    'a missing, a misspelled and a mistyped field',
    () => post('faulty', { title: undefined, titel: 'A', topic: undefined, draft: 'no' }),
    `${FILE}:2:1: error: topic is missing. Write `,
    `${FILE}:4:8: error: titel is not a known field. Did you mean title?`,
    `${FILE}:5:8: error: draft is "no", which is not true or false. Write draft: true`,
  ],
  [
    'a date of another country, and a day that no calendar has',
    () => post('faulty', { publishedAt: '14/10/2026', updatedAt: '2026-02-30' }),
    `${FILE}:4:14: error: publishedAt is "14/10/2026", which is not a date. Write publishedAt: 2026-10-14`,
    `${FILE}:6:12: error: updatedAt is "2026-02-30", and February has 28 days in 2026. Write a day from 1 to 28`,
  ],
  [
    'a topic in the wrong case',
    () => post('faulty', { topic: 'Lifting' }),
    `${FILE}:5:8: error: topic is "Lifting", but there is no such file in content/topics. Write topic: lifting`,
  ],
  [
    'a tag that is not closed',
    () => post('faulty', {}, '<Callout title="x">\n\nText.'),
    `${FILE}:8:1: error: "<Callout title="x">" is not closed. Write </Callout> where it ends`,
  ],
  [
    'an unknown component',
    () =>
      post('faulty', {}, 'Text.\n\n<CareCrad level="urgent" title="Go if:">\n\nx\n\n</CareCrad>'),
    `${FILE}:10:1: error: <CareCrad> is not a component. Write <CareCard>`,
  ],
  [
    'an import of a missing file',
    () => ({
      ...post('faulty', {}, 'import Start from "./start.svg";\n\n<Start aria-hidden="true" />'),
      [`${FOLDER}/start-.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
    `${FILE}:8:1: error: "./start.svg" is imported, but does not exist. Did you mean ./start-.svg`,
  ],
  [
    'a picture that is missing',
    () => post('faulty', {}, 'See ![a bar](./bar.jpg).'),
    `${FILE}:8:5: error: "./bar.jpg" is not in ${FOLDER}. Put the picture there`,
  ],
  [
    'a picture that is empty',
    () => withPicture(''),
    `${FILE}:8:1: error: "./bar.jpg" is empty. Copy the picture there again`,
  ],
  [
    'a picture that is none',
    () => withPicture('I am a letter.'),
    `${FILE}:8:1: error: "./bar.jpg" is not a picture that can be read. Save it as a JPEG or a PNG`,
  ],
  [
    'a picture that is cut short',
    async () => withPicture((await photo().jpeg().toBuffer()).subarray(0, 2000)),
    `${FILE}:8:1: error: "./bar.jpg" is cut short or damaged. Copy the picture there again`,
  ],
  [
    'a picture 20,000 pixels wide',
    async () => withPicture(await photo(20_000, 8).png().toBuffer(), 'png'),
    `${FILE}:8:1: error: "./bar.png" is 20000 pixels wide; at most 12000 is allowed. Save it 2400 pixels wide`,
  ],
  [
    'a picture that moves',
    async () => withPicture(await moving(), 'gif'),
    `${FILE}:8:1: error: "./bar.gif" is animated, and a reader could not stop it. Save its most telling`,
  ],
  [
    'a cover that is missing',
    () => post('faulty', { cover: { image: './bar.jpg', alt: 'A bar' } }),
    `${FILE}:6:17: error: cover.image is "./bar.jpg", which is not in ${FOLDER}. Put the picture there, or leave cover out`,
  ],
  [
    'a picture on another site',
    () => post('faulty', {}, '![a bar](https://example.org/bar.jpg)'),
    `${FILE}:8:1: error: "https://example.org/bar.jpg" is on another site, which would learn of every reader`,
  ],
  [
    'a text beside that of the post',
    () => ({ ...post('faulty'), [`${FOLDER}/index.md`]: 'Text.' }),
    `${FOLDER}/index.md: error: a post has one text, index.mdx, and this is another. Move what readers`,
  ],
  [
    'a folder without a post',
    () => ({ [`${FOLDER}/notes.txt`]: 'later' }),
    `${FOLDER}: error: the folder has no index.mdx. Write the post there`,
  ],
  [
    'a file name with a space and capitals',
    () => ({ ...post('faulty'), [`${FOLDER}/My Bar.JPG`]: 'x' }),
    `${FOLDER}/My Bar.JPG: error: the name "My Bar.JPG" has something other than lower-case ASCII`,
  ],
  [
    'a source that nobody lists',
    () => post('faulty', {}, 'Text.<Cite id="harper-2013" />'),
    `${FILE}:8:6: error: the text cites "harper-2013", which is not in references. Add it`,
  ],
];

/** The folder of a case: each has its own, so that one build tells all faults. */
const folderOf = (i: number) => `${FOLDER}-${i + 1}`;
const placedIn = (i: number, text: string) => text.replaceAll(/\bfaulty\b/g, `faulty-${i + 1}`);

async function filesOf(files: Case[1], i: number): Promise<Files> {
  const entries = Object.entries(await files()).map(([name, content]) => [
    placedIn(i, name),
    typeof content === 'string' ? placedIn(i, content) : content,
  ]);
  return Object.fromEntries(entries) as Files;
}

let site: Site;

beforeAll(async () => {
  site = await (await Site.create({ files: post('sound') })).built();
});

describe('a build says what is wrong and what to write', () => {
  let before: Record<string, string>;
  let failed: Awaited<ReturnType<Site['build']>>;
  let lines: string[];

  beforeAll(async () => {
    before = await digests(site.dist);
    for (const [i, [, files]] of CASES.entries()) {
      await writeFiles(site.root, await filesOf(files, i));
    }
    const secret = path.join(site.root, 'secret.txt');
    await writeFile(secret, 'password');
    await writeFiles(site.root, post('linking'));
    await symlink(secret, path.join(site.root, 'content/posts/linking/secret.txt'));
    await symlink('/tmp', path.join(site.root, 'content/posts/elsewhere'));
    failed = await site.build();
    lines = failed.output.split('\n').filter((line) => line.startsWith('content/'));
    for (const i of CASES.keys()) await rm(path.join(site.root, folderOf(i)), { recursive: true });
    await rm(path.join(site.root, 'content/posts/linking'), { recursive: true });
    await rm(path.join(site.root, 'content/posts/elsewhere'));
  });

  it.each(CASES.map(([name, , ...messages], i) => ({ name, messages, i })))(
    'over $name',
    ({ messages, i }) => {
      const own = lines.filter((line) => /^[/:]/.test(line.replace(folderOf(i), '')));
      expect(own).toHaveLength(messages.length);
      for (const [n, message] of messages.entries()) {
        expect(own[n]).toContain(placedIn(i, message));
      }
    },
  );

  it('over a link out of the content folder', () => {
    expect(lines.filter((line) => line.includes('it is a symbolic link'))).toEqual([
      expect.stringMatching(/^content\/posts\/elsewhere: error: /),
      expect.stringMatching(
        /^content\/posts\/linking\/secret\.txt: error: .*, and a fresh clone may not have what it leads to\. Put the file itself there/,
      ),
    ]);
  });

  it('over nothing else, without a stack trace', () => {
    expect(failed.exitCode).toBe(1);
    const told = CASES.flatMap(([, , ...messages]) => messages);
    expect(lines).toHaveLength(told.length + 2);
    expect(failed.output).not.toMatch(/stack trace|^\s+at /im);
  });

  it('and leaves the last output alone', async () => {
    expect(await digests(site.dist)).toEqual(before);
  });
});

describe('a build takes', () => {
  it('a byte order mark and Windows line ends', async () => {
    const text = String(post('faulty', { title: 'From Windows' }, '## A part\n\nText.')[FILE]);
    await writeFiles(site.root, { [FILE]: `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    await site.built();
    const page = await site.read('articles/faulty/index.html');
    expect(page).toContain('<h1>From Windows</h1>');
    expect(page).toMatch(/<h2 id="a-part">.*<p>Text\.<\/p>/s);
    expect(page).not.toContain('\uFEFF');
  });
});

function withPicture(content: string | Buffer, extension = 'jpg'): Files {
  return {
    ...post('faulty', {}, `![A bar](./bar.${extension})`),
    [`${FOLDER}/bar.${extension}`]: content,
  };
}

function photo(width = 800, height = 600) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#1f5fbf',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
}

async function moving(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#d7263d', '#1f5fbf'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}
