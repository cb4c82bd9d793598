import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../src/authoring/finding.ts';
import { linesOf } from '../../fixtures/findings.ts';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';
import { type Files, post } from '../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');
const TOPIC = 'name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\n';
const SOURCE =
  'authors: [Hackett, Chow]\nyear: 2013\nvenue: JSCR\ndoi: 10.1519/x\nfinding: "Pressure rises for a moment."\n';

async function faultsIn(files: Files): Promise<string[]> {
  const root = await emptyFolder();
  await writeFiles(root, {
    'content/topics/lifting.yaml': TOPIC,
    'content/sources/hackett-2013.yaml': SOURCE,
    ...files,
  });
  return (await checkContent(root, NOW)).map(describeFinding);
}

describe('sound content', () => {
  it('has no faults', async () => {
    const files = post(
      'bracing',
      { references: ['hackett-2013'] },
      'Hold it.<Cite id="hackett-2013" />',
    );
    expect(await faultsIn(files)).toEqual([]);
  });

  it('may have no posts at all', async () => {
    expect(await faultsIn({})).toEqual([]);
  });

  it('may start with a byte order mark and have Windows line ends', async () => {
    const files = post('bracing');
    const file = 'content/posts/bracing/index.mdx';
    expect(
      await faultsIn({ [file]: `\uFEFF${String(files[file]).replaceAll('\n', '\r\n')}` }),
    ).toEqual([]);
  });
});

describe('a fault in a field', () => {
  it.each<[string, object, string]>([
    [
      'a missing field',
      { title: undefined },
      'index.mdx:2:1: error: title is missing. Write a title of 1 to 120 characters',
    ],
    [
      'a wrong type',
      { draft: 'yes' },
      'index.mdx:6:8: error: draft is "yes", which is not true or false. Write draft: true',
    ],
    [
      'a number for a text',
      { title: 5 },
      'index.mdx:2:8: error: title is 5, which is not a text. Write a title',
    ],
    [
      'a text for a list',
      { tags: 'sore' },
      'index.mdx:6:7: error: tags is "sore", which is not a list. Write a list of lower-case words',
    ],
    [
      'a short standfirst',
      { description: 'Short.' },
      'index.mdx:3:14: error: description has 6 characters, and needs 40 or more. Write the standfirst',
    ],
    [
      'an unknown field',
      { sumary: 'x' },
      'index.mdx:6:9: error: sumary is not a known field. Take it out; the fields are title,',
    ],
    [
      'a misspelt field',
      { titel: 'x' },
      'index.mdx:6:8: error: titel is not a known field. Did you mean title?',
    ],
    [
      'a misspelt field that is needed',
      { title: undefined, titel: 'x' },
      'index.mdx:5:8: error: titel is not a known field. Did you mean title?',
    ],
    [
      'a date of no calendar',
      { publishedAt: '2026-02-30' },
      'index.mdx:4:14: error: publishedAt is "2026-02-30", and February has 28 days in 2026. Write a day',
    ],
    [
      'a date in the wrong order',
      { updatedAt: '2025-01-01' },
      'index.mdx:6:12: error: updatedAt is 2025-01-01, before publishedAt, which is 2026-01-01',
    ],
    [
      'a topic in the wrong case',
      { topic: 'Lifting' },
      'index.mdx:5:8: error: topic is "Lifting", but there is no such file in content/topics. Write topic: lifting.',
    ],
    [
      'an unknown topic',
      { topic: 'cardio' },
      'index.mdx:5:8: error: topic is "cardio", but there is no such file in content/topics. Write one of lifting.',
    ],
    [
      'a misspelt source',
      { references: ['hacket-2013'] },
      'index.mdx:6:14: error: references has "hacket-2013", but there is no such file in content/sources. Write hackett-2013.',
    ],
    [
      'an unknown source',
      { references: ['nobody'] },
      'references has "nobody", but there is no such file in content/sources. Add content/sources/nobody.yaml, or take it out.',
    ],
    [
      'a cover that is not there',
      { cover: { image: './no.jpg', alt: 'A bar' } },
      'index.mdx:6:17: error: cover.image is "./no.jpg", which is not in content/posts/bracing.',
    ],
    [
      'a cover without alt',
      { cover: { image: './bar.png' } },
      'index.mdx:6:8: error: cover.alt is missing. Write a picture beside the post',
    ],
    [
      'a misspelt drawing',
      { cover: { drawing: 'bowll' } },
      'index.mdx:6:19: error: cover.drawing is "bowll", which is not the name of a drawing. Did you mean bowl? Write one of plates, rack,',
    ],
    [
      'an unknown drawing',
      { cover: { drawing: 'velociraptor' } },
      'cover.drawing is "velociraptor", which is not the name of a drawing. Write one of plates, rack,',
    ],
    [
      'a drawing beside a picture',
      { cover: { image: './bar.png', alt: 'A bar on the floor', drawing: 'bowl' } },
      'error: cover.drawing is there beside a picture, and an article has one cover. Write a picture',
    ],
    [
      'an unknown field in a cover',
      { cover: { image: './bar.png', alt: 'x', credit: 'y' } },
      'index.mdx:6:48: error: cover.credit is not a known field. Write a picture',
    ],
    [
      'a tag in capitals',
      { tags: ['Sore'] },
      'index.mdx:6:8: error: tags.0 is "Sore", which is not a lower-case word. Write a list',
    ],
    [
      'a rank of 0',
      { featured: 0 },
      'index.mdx:6:11: error: featured is 0, and the minimum is 1. Write a whole number, where 1 comes first',
    ],
  ])('is named with its line and its fix: %s', async (_, fields, message) => {
    const faults = await faultsIn({
      ...post('bracing', { ...fields }),
      'content/posts/bracing/bar.png': await picture(),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('content/posts/bracing/index.mdx');
    expect(faults[0]).toContain(message);
  });

  it('is one of many: each gets a line of its own', async () => {
    const files = {
      ...post('bracing', { title: '', topic: 'cardio', color: 'red', updatedAt: '2025-01-01' }),
      ...post('Walking', { description: undefined }),
    };
    expect(await faultsIn(files)).toHaveLength(6);
  });
});

describe('a fault in a file', () => {
  it.each<[string, Files, string]>([
    [
      'an empty file',
      { 'content/posts/a/index.mdx': '' },
      'content/posts/a/index.mdx: error: the file is empty. Start it with a line of ---',
    ],
    [
      'no front matter',
      { 'content/posts/a/index.mdx': 'Text only.\n' },
      'a/index.mdx:1:1: error: the file does not start with front matter. Start it with a line of ---',
    ],
    [
      'front matter that does not end',
      { 'content/posts/a/index.mdx': '---\ntitle: A\n' },
      'a/index.mdx:1:1: error: the front matter does not end.',
    ],
    [
      'front matter without fields',
      { 'content/posts/a/index.mdx': '---\n---\nText\n' },
      'a/index.mdx:1:1: error: it has no fields. Write a line for each: title,',
    ],
    [
      'a quote that is not closed',
      { 'content/posts/a/index.mdx': '---\ntitle: "A\n---\n' },
      'a quote or a bracket is not closed. Close the quote',
    ],
    [
      'a tab',
      { 'content/posts/a/index.mdx': '---\ntags:\n\t- a\n---\n' },
      'a/index.mdx:3:1: error: the line begins with a tab. Use spaces',
    ],
    [
      'a field twice',
      { 'content/posts/a/index.mdx': '---\ntitle: A\ntitle: B\n---\n' },
      'a/index.mdx:3:1: error: the same field appears twice. Keep one of the two.',
    ],
    [
      'a folder without a post',
      { 'content/posts/a/photo.jpg': 'x' },
      'content/posts/a: error: the folder has no index.mdx. Write the post there',
    ],
    [
      'a post outside a folder',
      { 'content/posts/How Sore.mdx': 'x' },
      'content/posts/How Sore.mdx: error: the file is not in its own folder. Move it to content/posts/how-sore/index.mdx.',
    ],
    [
      'a source that is not named well',
      { 'content/sources/Big Study.yml': SOURCE },
      'Call it big-study.yaml.',
    ],
    [
      'a source with a made-up field',
      { 'content/sources/a.yaml': `${SOURCE}mood: good\n` },
      'content/sources/a.yaml:6:7: error: mood is not a known field.',
    ],
    [
      'two topics with one plate',
      { 'content/topics/pulling.yaml': TOPIC },
      'content/topics/pulling.yaml:2:8: error: plate is "red", which content/topics/lifting.yaml has too. Write a plate that no other topic has: red, blue,',
    ],
    [
      'a topic with a set of drawings that there is not',
      {
        'content/topics/pulling.yaml': `${TOPIC.replace('plate: red', 'plate: teal')}covers: eatin\n`,
      },
      'covers is "eatin", which is not a set of drawings. Did you mean eating? Write the set that',
    ],
    [
      'a topic in nearly the color of another',
      { 'content/topics/pulling.yaml': TOPIC.replace('plate: red', 'color: "#D8283F"') },
      'content/topics/pulling.yaml:2:8: error: color is "#D8283F", which looks like plate: red of content/topics/lifting.yaml. Write another color, such as a plate.',
    ],
    [
      'a color that is lost on the page',
      { 'content/topics/pulling.yaml': TOPIC.replace('plate: red', 'color: "#ffe08a"') },
      'content/topics/pulling.yaml:2:8: error: color is "#ffe08a", which stands out from the page 1.2:1 by day, and needs 3:1. Write color: "#aa8d35", the nearest that does.',
    ],
    [
      'a topic with two colors',
      {
        'content/topics/pulling.yaml': TOPIC.replace('plate: red', 'plate: blue\ncolor: "#8a2be2"'),
      },
      'content/topics/pulling.yaml:3:8: error: color is there beside plate, and a topic has one color. Write six hex digits in quotes, such as color: "#8a2be2", in place of plate, or leave it out where there is a plate.',
    ],
    [
      'a topic without a color',
      { 'content/topics/pulling.yaml': TOPIC.replace('plate: red\n', '') },
      'content/topics/pulling.yaml:1:1: error: plate is missing. Write a plate that no other topic has: red, blue,',
    ],
    [
      'a color without quotes, which YAML takes for a comment',
      { 'content/topics/pulling.yaml': TOPIC.replace('plate: red', 'color: #8a2be2') },
      'content/topics/pulling.yaml:2:8: error: color is null, which is not a text. Write six hex digits in quotes, such as color: "#8a2be2"',
    ],
  ])('is named with its fix: %s', async (_, files, message) => {
    const faults = await faultsIn(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it.each([
    ['How-Sore', 'Rename the folder to how-sore.'],
    ['how sore', 'Rename the folder to how-sore.'],
    ['café', 'Rename the folder to cafe.'],
    ['2026', 'Rename the folder to post-2026.'],
  ])('is a slug that no address can have: %s', async (slug, fix) => {
    const faults = await faultsIn(post(slug));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fix);
  });

  it.each(['index.md', 'notes.mdx', 'Old.MD', 'draft.markdown'])(
    'is a text beside that of the post: %s',
    async (name) => {
      const files = { ...post('bracing'), [`content/posts/bracing/${name}`]: 'Text' };
      expect(await linesOf('post-folder', files)).toEqual([
        `content/posts/bracing/${name}: error: a post has one text, index.mdx, and this is another. Move what readers should see of it into content/posts/bracing/index.mdx, and delete it. (post-folder)`,
      ]);
    },
  );

  it.each(['index.md', 'bracing.mdx'])('is a post that is not index.mdx: %s', async (name) => {
    const files = { ...post('bench'), [`content/posts/bracing/${name}`]: 'Text' };
    expect(await linesOf('post-folder', files)).toEqual([
      `content/posts/bracing/${name}: error: a post has one text, index.mdx, and this is another. Call it index.mdx. (post-folder)`,
    ]);
  });
});

describe('a fault in what subscribers know a post by', () => {
  it('is a renamed post that does not keep its first slug', async () => {
    const faults = await faultsIn(post('bracing', { aliases: ['/articles/brace/'] }));
    expect(faults).toEqual([
      'content/posts/bracing/index.mdx:2:1: error: id is missing, though aliases has an old address: subscribers would get the article twice. Write id: brace, the slug it was first published under. (identity)',
    ]);
    expect(await faultsIn(post('bracing', { id: 'brace', aliases: ['/articles/brace/'] }))).toEqual(
      [],
    );
    expect(await faultsIn(post('bracing', { aliases: ['/2019/brace.html'] }))).toEqual([]);
  });

  it('is one id of two posts', async () => {
    const [fault] = await faultsIn({ ...post('bracing'), ...post('hinge', { id: 'bracing' }) });
    expect(fault).toContain(
      'hinge/index.mdx:6:5: error: the id is "bracing", which content/posts/bracing/index.mdx has too.',
    );
  });
});

describe('a fault in the text', () => {
  it('is a citation that the front matter does not list', async () => {
    expect(
      await faultsIn(post('bracing', {}, 'First.\n\nHold it.<Cite id="hackett-2013" />')),
    ).toEqual([
      'content/posts/bracing/index.mdx:10:9: error: the text cites "hackett-2013", which is not in references. Add it in the front matter: references: [hackett-2013]. (citations)',
    ]);
  });

  it('is a tag that is not closed, with its line', async () => {
    const [fault, ...others] = await faultsIn(
      post('bracing', {}, 'First.\n\n<Callout title="x">\n\nText'),
    );
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /bracing\/index\.mdx:\d+:\d+: error: "<Callout title="x">" is not closed/,
    );
    expect(fault).toContain('Write </Callout> where it ends');
  });
});

/** A sound picture, wide enough for a cover. */
function picture(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 6, channels: 3, background: '#1f5fbf' } })
    .png()
    .toBuffer();
}
