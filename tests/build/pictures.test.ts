import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { turnedPhoto } from '../fixtures/odd-posts.ts';
import { listFiles, openPage } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

const FOLDER = 'content/posts/pictures';
const TEXT = `import original from './original.jpg';

![Ink on a press](./press.jpg)

![A deep sky](./deep.png)

<a href={original.src}>The photo as it is</a>`;

let site: Site;

beforeAll(async () => {
  site = await Site.create({
    files: {
      ...post('pictures', {}, TEXT),
      [`${FOLDER}/original.jpg`]: await turnedPhoto(),
      [`${FOLDER}/press.jpg`]: await inkPicture(),
      [`${FOLDER}/deep.png`]: await deepPicture(),
      'public/about-us.jpg': await turnedPhoto(),
      'public/.gitkeep': '',
      'public/files/.DS_Store': 'x',
      'public/.well-known/security.txt': 'Contact: https://example.com/',
    },
  });
  await site.built();
});

describe('the folder public', () => {
  it('is published without what systems leave in folders', async () => {
    const files = await listFiles(site.dist);
    expect(files).toContain('.well-known/security.txt');
    expect(files.filter((file) => /\.gitkeep|\.DS_Store/.test(file))).toEqual([]);
  });
});

describe('a picture that is published as it is', () => {
  it.each(['from public', 'by its address'])('says nothing of its camera: %s', async (way) => {
    const file = way === 'from public' ? 'about-us.jpg' : await addressOfOriginal();
    const picture = await readFile(path.join(site.dist, file));
    expect(picture.includes('SECRET-METADATA')).toBe(false);
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
  });

  it('stands upright all the same', async () => {
    const picture = path.join(site.dist, 'about-us.jpg');
    const { width, height } = await sharp(picture).metadata();
    expect([width, height]).toEqual([1200, 1800]);
    const top = sharp(picture).extract({ left: 600, top: 60, width: 1, height: 1 }).raw();
    const [red = 0, , blue = 0] = await top.toBuffer();
    expect(red).toBeGreaterThan(blue);
  });
});

describe('every picture of the output', () => {
  it('carries no place and no owner', async () => {
    const pictures = (await listFiles(site.dist)).filter((file) =>
      /\.(jpe?g|png|webp|avif)$/.test(file),
    );
    expect(pictures.length).toBeGreaterThan(8);
    for (const file of pictures) {
      const { exif, xmp, iptc } = await sharp(path.join(site.dist, file)).metadata();
      expect([exif, xmp, iptc], file).toEqual([undefined, undefined, undefined]);
    }
  });

  it.each([
    ['ink (CMYK)', 'press', [0, 1]],
    ['16 bits a color', 'deep', [2, 0]],
  ])(
    'has the colors of the one that it is made from: %s',
    async (_, name, [more = 0, less = 0]) => {
      const made = (await listFiles(site.dist)).filter((file) => file.includes(`/${name}.`));
      expect(made.length).toBeGreaterThan(1);
      for (const file of made) {
        const picture = sharp(path.join(site.dist, file));
        expect((await picture.metadata()).space, file).toBe('srgb');
        const [first] = [await picture.removeAlpha().resize(1, 1).raw().toBuffer()];
        expect(first[more], file).toBeGreaterThan((first[less] ?? 0) + 60);
      }
    },
  );
});

async function addressOfOriginal(): Promise<string> {
  const page = await openPage(site.dist, '/articles/pictures/');
  const link = [...page.querySelectorAll('.prose a')].find((a) =>
    a.textContent.includes('as it is'),
  );
  return link?.getAttribute('href') ?? '';
}

/** A red JPEG as a printer has it, in four inks. */
function inkPicture(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#d7263d' } })
    .toColorspace('cmyk')
    .jpeg()
    .toBuffer();
}

/** A blue PNG of 16 bits a color. */
function deepPicture(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#1f5fbf' } })
    .toColorspace('rgb16')
    .png()
    .toBuffer();
}
