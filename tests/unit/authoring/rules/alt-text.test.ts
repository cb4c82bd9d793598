import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const linesOver = (text: string) => linesOfText('alt-text', text);

describe('a picture', () => {
  it('without words is an error, with its place and its mend', async () => {
    expect(await linesOver('Look: ![](./bar.jpg)')).toEqual([
      'content/posts/a/index.mdx:8:7: error: the picture "./bar.jpg" has no words. Write ![what a reader would see](./bar.jpg). (alt-text)',
    ]);
  });

  it.each([
    ['bar', './bar.jpg'],
    ['Bar.JPG', './bar.jpg'],
    ['IMG_1234', './bar.jpg'],
    ['photo', './bar.jpg'],
    ['A picture', './bar.jpg'],
    ['Screen Shot 2024-01-01 at 10.00.00', './bar.jpg'],
    ['other-file.png', './bar.jpg'],
    ['bárra', './b%C3%A1rra.jpg'],
  ])('is not told by the name of a file or by a word for any: %s', async (alt, address) => {
    expect(await linesOver(`![${alt}](${address})`)).toEqual([
      `content/posts/a/index.mdx:8:1: error: the picture "${address}" has the words "${alt}", which do not say what it shows. Write ![what a reader would see](${address}). (alt-text)`,
    ]);
  });

  it.each([
    '![A bar on the floor](./bar.jpg)',
    '![A photo of a bar on the floor](./bar.jpg)',
    '![Bar over mid-foot](./bar.jpg)',
    '`![](./bar.jpg)`',
    '```md\n![](./bar.jpg)\n```',
    '{/* ![](./bar.jpg) */}',
  ])('may be described, or stand in code: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });

  it('may have an address that is no whole escape', async () => {
    expect(await linesOver('![A bar on the floor](./100%.jpg)')).toEqual([]);
  });

  it('is looked at where a reference names it', async () => {
    expect(await linesOver('![photo][bar]\n\n[bar]: ./bar.jpg')).toEqual([
      'content/posts/a/index.mdx:8:1: error: the picture "./bar.jpg" has the words "photo", which do not say what it shows. Write ![what a reader would see](./bar.jpg). (alt-text)',
    ]);
  });

  it('is looked at where it is a tag', async () => {
    const text = '<img src="/bar.jpg" alt="bar.jpg" />\n\n<img src="/bar.jpg" />';
    expect(await linesOver(text)).toEqual([
      'content/posts/a/index.mdx:8:1: error: <img> has the words "bar.jpg", which do not say what it shows. Write alt="what a reader would see". (alt-text)',
      'content/posts/a/index.mdx:10:1: error: <img> has no words. Write alt="what a reader would see". (alt-text)',
    ]);
  });

  it.each([
    '<img src="/bar.jpg" alt="A bar on the floor" />',
    '<img src="/bar.jpg" alt={words} />',
    "<img alt='A bar > a plate' src='/bar.jpg' />",
    '{/* <img src="/bar.jpg" /> */}',
  ])('may be a tag with words: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });
});

describe('a cover', () => {
  it('says what it shows', async () => {
    const cover = { image: './bar.jpg', alt: 'Bar' };
    expect(await linesOf('alt-text', post('a', { cover }))).toEqual([
      'content/posts/a/index.mdx:6:35: error: cover.alt is "Bar", which does not say what the picture shows. Write alt: and what a reader would see, such as "A bar on the floor". (alt-text)',
    ]);
  });
});

describe('a drawing', () => {
  const drawn = (tag: string) => linesOver(`import Bar from './bar.svg';\n\n${tag}`);

  it('without a label is an error', async () => {
    expect(await drawn('<Bar />')).toEqual([
      'content/posts/a/index.mdx:10:1: error: <Bar> has no words. Add aria-label="what it shows", or aria-hidden="true" if it only decorates. (alt-text)',
    ]);
    expect(await drawn('<Bar aria-label="" />')).toHaveLength(1);
    expect(await drawn('<Bar aria-hidden="false" />')).toHaveLength(1);
  });

  it.each([
    '<Bar aria-label="A bar" />',
    '<Bar aria-hidden="true" />',
    '<Bar aria-hidden />',
    '<Bar aria-hidden={true} />',
    '<svg><title>A bar</title></svg>',
  ])('may be named or only decorate: %s', async (tag) => {
    expect(await drawn(tag)).toEqual([]);
  });
});
