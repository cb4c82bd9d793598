import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { type Fields, post } from '../../../fixtures/posts.ts';

const COVER: Fields = { cover: { image: './bar.jpg', alt: 'A bar on the floor' } };
const TEXT = '![A bar on the floor](./bar.jpg)';

function picture(width: number, height: number, orientation = 1): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#1f5fbf' } })
    .jpeg()
    .withMetadata({ orientation })
    .toBuffer();
}

const linesOver = (bar: Buffer | string, fields: Fields = COVER, text?: string) =>
  linesOf('picture-size', post('a', fields, text), { 'content/posts/a/bar.jpg': bar });

describe('a cover', () => {
  const said = (width: number) => [
    `content/posts/a/index.mdx:6:17: error: cover.image is "./bar.jpg", which is ${width} pixels wide and needs 1200. Take a larger copy, or leave cover out and one is drawn. (picture-size)`,
  ];

  it('is 1,200 pixels wide or more', async () => {
    expect(await linesOver(await picture(1199, 630))).toEqual(said(1199));
    expect(await linesOver(await picture(1200, 630))).toEqual([]);
  });

  it('is as wide as it is once a turned photo is upright', async () => {
    expect(await linesOver(await picture(1300, 800, 6))).toEqual(said(800));
    expect(await linesOver(await picture(800, 1300, 6))).toEqual([]);
  });

  it('may be a drawing, which has any width', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
    expect(await linesOver(drawing)).toEqual([]);
  });

  it('that is none, or is not there, is for another rule to say', async () => {
    expect(await linesOver('I am a letter.')).toEqual([]);
    expect(await linesOf('picture-size', post('a', COVER))).toEqual([]);
  });
});

describe('a picture', () => {
  const weighing = async (bytes: number) => {
    const sound = await picture(1300, 700);
    return Buffer.concat([sound, Buffer.alloc(bytes - sound.length)]);
  };

  it.each([
    ['8:1', TEXT],
    ['10:1', '![A bar on the floor][bar]\n\n[bar]: ./bar.jpg'],
    ['8:1', "import bar from './bar.jpg';\n\nx"],
  ])('has 10 MB or less: %s', async (place, text) => {
    expect(await linesOver(await weighing(10_000_001), {}, text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: "./bar.jpg" has 10.1 MB, and at most 10 is allowed. Save it as a JPEG, 2400 pixels wide. (picture-size)`,
    ]);
  });

  it('may have 10 MB, and may be narrow', async () => {
    expect(await linesOver(await weighing(10_000_000), {}, TEXT)).toEqual([]);
    expect(await linesOver(await picture(40, 30), {}, TEXT)).toEqual([]);
  });

  it('is looked at where it is a tag', async () => {
    const files = { 'public/bar.jpg': await weighing(12_000_000) };
    const text = '<img src="/bar.jpg" alt="A bar on the floor" />';
    expect(await linesOf('picture-size', post('a', {}, text), files)).toEqual([
      'content/posts/a/index.mdx:8:1: error: "/bar.jpg" has 12.0 MB, and at most 10 is allowed. Save it as a JPEG, 2400 pixels wide. (picture-size)',
    ]);
  });

  it('that nothing shows may weigh what it likes', async () => {
    expect(await linesOver(await weighing(12_000_000), {}, '`![x](./bar.jpg)`')).toEqual([]);
  });
});
