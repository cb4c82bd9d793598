import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

/** A square in the middle of a view box that does not start at zero, with everything that a picture must not have. */
const DRAWING = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 200 100" stroke="#1c1b17" stroke-width="4" onload="alert(1)">
  <script>alert(2)</script>
  <style>@import url(https://example.org/x.css); rect { fill: #1c1b17 } .mark { fill: #d7263d }</style>
  <image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>
  <a href="https://example.org/"><path class="mark" d="M40 0H140V100H40z" onclick="alert(3)"/></a>
</svg>`;

const VIDEO = (name: string) =>
  `<Video src="./${name}.mp4" title="A squat from the side" poster="./still.jpg" width="1280" height="720" captions="./${name}.vtt" />`;

/** A drawing that follows the theme, with what must not run in a page. */
const INLINE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(4)"><script>alert(5)</script><path id="main" style="stroke:currentColor" d="M0 0h9" onclick="alert(6)"/></svg>`;

const SHOWN = `import Line from './line.svg';

${VIDEO('squat')}

<Line aria-label="A line" />

<Youtube id="dQw4w9WgXcQ" title="How to brace" still="./still.jpg" />

<Youtube id="aaaaaaaaaaa" title="How to breathe" />

![A red square](./square.svg)`;

let site: Site;
let page: string;
let feed: string;

beforeAll(async () => {
  const still = await sharp({
    create: { width: 1600, height: 900, channels: 3, background: '#1f5fbf' },
  })
    .jpeg()
    .toBuffer();
  const beside = (slug: string, name: string) => ({
    [`content/posts/${slug}/${name}.mp4`]: `a video of ${name}`,
    [`content/posts/${slug}/${name}.vtt`]: `WEBVTT\n\n00:00.000 --> 00:02.000\n${name}\n`,
    [`content/posts/${slug}/still.jpg`]: still,
    [`content/posts/${slug}/square.svg`]: DRAWING,
    [`content/posts/${slug}/line.svg`]: INLINE,
  });
  site = await Site.create({
    files: {
      ...post('shown', { cover: { image: './square.svg', alt: 'A red square' } }, SHOWN),
      ...beside('shown', 'squat'),
      ...post(
        'hidden',
        {
          title: 'Hidden',
          description: 'A standfirst of a draft that is long enough.',
          draft: true,
        },
        VIDEO('secret'),
      ),
      ...beside('hidden', 'secret'),
      ...post('plain', {
        title: 'Plain',
        description: 'Another standfirst that is long enough for it.',
      }),
    },
  });
  await site.built();
  page = await site.read('articles/shown/index.html');
  feed = await site.read('feed.json');
});

const html = () =>
  (
    JSON.parse(feed) as { items: { url: string; content_html: string; image: string }[] }
  ).items.find(({ url }) => url.endsWith('/articles/shown/')) ?? { content_html: '', image: '' };

const fileAt = (address: string) =>
  readFile(path.join(site.dist, new URL(address, 'https://example.com').pathname));

describe('a video', () => {
  it('is played by the browser itself, once a reader asks for it', () => {
    const [video = ''] = /<video\b[\s\S]*?<\/video>/.exec(page) ?? [];
    expect(video).toMatch(/ controls/);
    expect(video).toContain('preload="none"');
    expect(video).not.toContain('autoplay');
    expect(video).toMatch(/width="1280" height="720"/);
    expect(video).toContain('aria-label="A squat from the side"');
    expect(video).toMatch(/<track kind="captions" src="\/_astro\/[^"]+\.vtt" srclang="en/);
  });

  it('is published under a name of its own, with its captions', async () => {
    const [, src = ''] = /<video[^>]* src="([^"]+)"/.exec(page) ?? [];
    const [, captions = ''] = /<track[^>]* src="([^"]+)"/.exec(page) ?? [];
    expect((await fileAt(src)).toString()).toBe('a video of squat');
    expect((await fileAt(captions)).toString()).toContain('WEBVTT');
  });

  it('is not published before its article is', async () => {
    const files = await listFiles(site.dist);
    expect(files.filter((file) => /\.(?:mp4|vtt)$/.test(file))).toHaveLength(2);
    expect(files.filter((file) => file.includes('secret'))).toEqual([]);
  });

  it('is its poster and a link in feeds and in Markdown', async () => {
    const { content_html: text } = html();
    expect(text).not.toContain('<video');
    expect(text).toMatch(/<img src="https:[^"]+\.webp" alt="A squat from the side"/);
    expect(text).toMatch(/<a href="https:[^"]+\.mp4">Watch the video<\/a>/);
    expect(await site.read('articles/shown.md')).toMatch(/\[Watch the video\]\(https:[^)]+\.mp4\)/);
  });
});

describe('a video on YouTube', () => {
  it('is a still of this site and a link', () => {
    const [first = '', second = ''] =
      page.match(/<figure class="figure youtube[\s\S]*?<\/figure>/g) ?? [];
    expect(first).toContain('href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
    expect(first).toMatch(/<img src="\/_astro\//);
    expect(second).toContain('youtube-still');
    expect(page).not.toMatch(/<iframe|(?:src|srcset|poster)="(?:https?:)?\/\//);
  });

  it('is a link in feeds and in Markdown', async () => {
    expect(html().content_html).toMatch(
      /<a href="https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ">/,
    );
    expect(await site.read('articles/shown.md')).toContain(
      'Watch on YouTube: How to breathe](https://www.youtube.com/watch?v=aaaaaaaaaaa)',
    );
  });

  it('costs a page without one nothing', async () => {
    expect(await site.read('articles/plain/index.html')).not.toMatch(/youtube|<video/i);
  });
});

describe('a drawing as a picture', () => {
  it('is published without scripts, handlers and references to other places', async () => {
    const [, src = ''] = /<img src="([^"]+\.svg)" alt="A red square"/.exec(page) ?? [];
    const svg = (await fileAt(src)).toString();
    expect(svg).not.toMatch(/script|onload|onclick|alert|example\.org|import/);
    expect(svg).toContain('viewBox="-10 0 200 100"');
    expect(page).toMatch(/width="1280" height="640"|height="640" width="1280"/);
    const { data } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    // Paper at the left edge, the square in the middle.
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('is pixels in feeds', async () => {
    const [, src = ''] = /<img src="([^"]+)" alt="A red square"/.exec(html().content_html) ?? [];
    expect(await sharp(await fileAt(src)).metadata()).toMatchObject({ format: 'png', width: 1200 });
  });

  it('is a cover in every size, as sharp as it is large', async () => {
    const [, picture = ''] = /<picture class="cover">([\s\S]*?)<\/picture>/.exec(page) ?? [];
    const widest = [...picture.matchAll(/(\/_astro\/[^ ,"]+) 1280w/g)].map(([, src = '']) => src);
    expect(widest).toHaveLength(1);
    const { width, height } = await sharp(await fileAt(widest[0] ?? '')).metadata();
    expect([width, height]).toEqual([1280, 800]);
    expect(await sharp(await fileAt(html().image)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1200,
      height: 750,
    });
  });
});

describe('a drawing that a text imports', () => {
  it('is a part of the page without anything that runs, or that another part could have', () => {
    expect(page).toContain(
      '<svg viewBox="0 0 9 9" aria-label="A line"><path id="drawing-line-main" d="M0 0h9" stroke="currentColor" /></svg>',
    );
    expect(page).not.toContain('alert(');
  });
});
