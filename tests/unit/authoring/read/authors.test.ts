import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { author } from '../../../fixtures/authors.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

async function lines(...files: Files[]): Promise<string[]> {
  const root = await contentFolder(Object.assign({}, ...files) as Files);
  const findings = await lintContent(root, new Date('2026-06-01'));
  return findings.filter(({ severity }) => severity === 'error').map(describeFinding);
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();

const withPhoto = (image: string) => author('ann', { photo: { image, alt: 'Ann at the rack' } });

describe('an author', () => {
  it('needs no more than a name and a biography, and no article', async () => {
    expect(await lines(author('ann'))).toEqual([]);
  });

  it('may have everything', async () => {
    const all = author('ann', {
      credential: 'Physical therapist',
      photo: { image: './ann.jpg', alt: 'Ann at the rack' },
      links: [{ name: 'Mastodon', href: 'https://mastodon.example/@ann' }],
      fediverse: '@ann@mastodon.example',
      id: 'ann-old',
      aliases: ['/authors/ann-old/'],
    });
    expect(await lines(all, { 'content/authors/ann.jpg': await picture(320, 320) })).toEqual([]);
  });

  it.each([
    [{ name: undefined }, 'name is missing. Write the name readers see'],
    [{ biography: 'Short.' }, 'biography has 6 characters, and needs 20 or more. Write who'],
    [
      { links: [{ name: 'Site', href: 'http://ann.example' }] },
      'links.0.href is "http://ann.example", which is not an address that starts with https://',
    ],
    [
      { fediverse: 'ann@mastodon.example' },
      'fediverse is "ann@mastodon.example", which is not a handle on a server. Write a handle',
    ],
    [{ credentials: 'x' }, 'credentials is not a known field. Did you mean credential?'],
    [{ aliases: ['ann'] }, 'aliases.0 is "ann", which is not an address on this site'],
  ])('is told of a wrong value: %j', async (fields, words) => {
    const found = await lines(author('ann', fields));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
    expect(found[0]).toMatch(/^content\/authors\/ann\.yaml:\d+:\d+: error: /);
  });

  it('has a name of their own', async () => {
    expect(await lines(author('ann'), author('ben'))).toEqual([
      expect.stringContaining('name is "Ann Example", which content/authors/ann.yaml has too'),
    ]);
  });

  it('has a file that is named by lower-case words', async () => {
    expect(await lines(author('Ann_Example'))).toEqual([
      expect.stringContaining('Call it ann-example.yaml'),
    ]);
  });
});

describe('the photo of an author', () => {
  it.each([
    ['./anne.jpg', 'is not in content/authors. Write ./ann.jpg'],
    ['./Ann.jpg', 'differs from ann.jpg in upper and lower case'],
    ['./nothing-like-it.png', 'is not in content/authors. Put the picture there'],
    ['ann.jpg', 'is not the name of a picture beside the file. Put the picture'],
    ['https://example.org/ann.jpg', 'is on another site'],
    ['./small.jpg', 'is 319 by 400 pixels, and needs 320 each way. Take a larger copy'],
    ['./broken.jpg', 'is not a picture that can be read'],
    ['./drawn.svg', 'is a drawing, not a photo. Save it as a JPEG or a PNG'],
  ])('is a picture beside the file that can be shown: %s', async (image, words) => {
    const found = await lines(withPhoto(image), {
      'content/authors/ann.jpg': await picture(400, 400),
      'content/authors/small.jpg': await picture(319, 400),
      'content/authors/broken.jpg': 'words',
      'content/authors/drawn.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="400" height="400"/>',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`photo.image is "${image}", which ${words}`);
    expect(found[0]).toMatch(/^content\/authors\/ann\.yaml:\d+:\d+: error: /);
  });
});

describe('the authors of a post', () => {
  it('are those that the site has', async () => {
    expect(await lines(author('ann'), post('a', { authors: ['ann'] }))).toEqual([]);
    expect(await lines(author('ann-example'), post('a', { authors: ['ann-exampel'] }))).toEqual([
      'content/posts/a/index.mdx:6:11: error: authors has "ann-exampel", but there is no such file in content/authors. Write ann-example. (schema)',
    ]);
    expect(await lines(post('a', { authors: ['ann'] }))).toEqual([
      'content/posts/a/index.mdx:6:11: error: authors has "ann", but there is no such file in content/authors. Add content/authors/ann.yaml, or take it out. (schema)',
    ]);
  });

  it('are named once each', async () => {
    expect(await lines(author('ann'), post('a', { authors: ['ann', 'ann'] }))).toEqual([
      expect.stringContaining('authors has "ann" twice. Write a list of file names'),
    ]);
  });

  it('are a list', async () => {
    expect(await lines(author('ann'), post('a', { authors: 'ann' }))).toEqual([
      expect.stringContaining('authors is "ann", which is not a list. Write a list of file names'),
    ]);
  });
});

describe('the reviewer of a post', () => {
  const reviewer = { name: 'Ben Sample', credential: 'Physician', date: '2026-01-05' };
  const reviewed = (fields = {}) => lines(post('a', { reviewer: { ...reviewer, ...fields } }));

  it('has a name, a credential and a date, and an address if there is one', async () => {
    expect(await reviewed()).toEqual([]);
    expect(await reviewed({ url: 'https://ben.example' })).toEqual([]);
    expect(await reviewed({ credential: undefined })).toEqual([
      expect.stringContaining('reviewer.credential is missing. Write an expert who'),
    ]);
    expect(await reviewed({ url: 'ben.example' })).toEqual([
      expect.stringContaining('reviewer.url is "ben.example", which is not an address'),
    ]);
  });

  it('may have read the article before its readers could', async () => {
    expect(await reviewed({ date: '2025-12-20' })).toEqual([]);
    const scheduled = post('a', { publishedAt: '2026-07-01', reviewer });
    expect(await lines(scheduled)).toEqual([]);
  });

  it('has read it by now', async () => {
    expect(await reviewed({ date: '2026-06-02' })).toEqual([
      expect.stringContaining(
        'reviewer.date is 2026-06-02, which is still to come. Write the day on which the reviewer read the article, such as date: 2026-06-01, or take reviewer out until then',
      ),
    ]);
  });
});
