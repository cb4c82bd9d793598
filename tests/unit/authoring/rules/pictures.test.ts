import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { type Fields, type Files, post } from '../../../fixtures/posts.ts';

const altLines = (text: string) => linesOfText('alt-text', text);

describe('the words of a picture', () => {
  it('without words is an error, with its place and its fix', async () => {
    expect(await altLines('Look: ![](./bar.jpg)')).toEqual([
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
    expect(await altLines(`![${alt}](${address})`)).toEqual([
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
    expect(await altLines(text)).toEqual([]);
  });

  it('may have an address that is no whole escape', async () => {
    expect(await altLines('![A bar on the floor](./100%.jpg)')).toEqual([]);
  });

  it('is looked at where a reference names it', async () => {
    expect(await altLines('![photo][bar]\n\n[bar]: ./bar.jpg')).toEqual([
      'content/posts/a/index.mdx:8:1: error: the picture "./bar.jpg" has the words "photo", which do not say what it shows. Write ![what a reader would see](./bar.jpg). (alt-text)',
    ]);
  });

  it('is looked at where it is a tag', async () => {
    const text = '<img src="/bar.jpg" alt="bar.jpg" />\n\n<img src="/bar.jpg" />';
    expect(await altLines(text)).toEqual([
      'content/posts/a/index.mdx:8:1: error: <img> has the words "bar.jpg", which do not say what it shows. Write alt="what a reader would see". (alt-text)',
      'content/posts/a/index.mdx:10:1: error: <img> has no words. Write alt="what a reader would see". (alt-text)',
    ]);
  });

  it.each([
    '<img src="/bar.jpg" alt="A bar on the floor" />',
    '<img src="/bar.jpg" alt={words} />',
  ])('may be a tag with words: %s', async (text) => {
    expect(await altLines(text)).toEqual([]);
  });
});

describe('the words of a cover', () => {
  it('says what it shows', async () => {
    const cover = { image: './bar.jpg', alt: 'Bar' };
    expect(await linesOf('alt-text', post('a', { cover }))).toEqual([
      'content/posts/a/index.mdx:6:35: error: cover.alt is "Bar", which does not say what the picture shows. Write alt: and what a reader would see, such as "A bar on the floor". (alt-text)',
    ]);
  });
});

describe('a drawing', () => {
  const drawn = (tag: string) => altLines(`import Bar from './bar.svg';\n\n${tag}`);

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

const COVER: Fields = { cover: { image: './bar.jpg', alt: 'A bar on the floor' } };
const TEXT = '![A bar on the floor](./bar.jpg)';

function photo(width: number, height: number, orientation = 1): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#1f5fbf' } })
    .jpeg()
    .withMetadata({ orientation })
    .toBuffer();
}

const sizeLines = (bar: Buffer | string, fields: Fields = COVER, text?: string) =>
  linesOf('picture-size', post('a', fields, text), { 'content/posts/a/bar.jpg': bar });

describe('the size of a cover', () => {
  const said = (width: number) => [
    `content/posts/a/index.mdx:6:17: error: cover.image is "./bar.jpg", which is ${width} pixels wide and needs 1200. Take a larger copy, or leave cover out and one is drawn. (picture-size)`,
  ];

  it('is 1,200 pixels wide or more', async () => {
    expect(await sizeLines(await photo(1199, 630))).toEqual(said(1199));
    expect(await sizeLines(await photo(1200, 630))).toEqual([]);
  });

  it('is as wide as it is once a turned photo is upright', async () => {
    expect(await sizeLines(await photo(1300, 800, 6))).toEqual(said(800));
    expect(await sizeLines(await photo(800, 1300, 6))).toEqual([]);
  });

  it('may be a drawing, which has any width', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
    expect(await sizeLines(drawing)).toEqual([]);
  });

  it('that is none, or is not there, is for another rule to say', async () => {
    expect(await sizeLines('I am a letter.')).toEqual([]);
    expect(await linesOf('picture-size', post('a', COVER))).toEqual([]);
  });
});

describe('the weight of a picture', () => {
  const weighing = async (bytes: number) => {
    const sound = await photo(1300, 700);
    return Buffer.concat([sound, Buffer.alloc(bytes - sound.length)]);
  };

  it.each([
    ['8:1', TEXT],
    ['10:1', '![A bar on the floor][bar]\n\n[bar]: ./bar.jpg'],
    ['8:1', "import bar from './bar.jpg';\n\nx"],
  ])('has 10 MB or less: %s', async (place, text) => {
    expect(await sizeLines(await weighing(10_000_001), {}, text)).toEqual([
      `content/posts/a/index.mdx:${place}: error: "./bar.jpg" has 10.1 MB; at most 10 is allowed. Save it as a JPEG, 2400 pixels wide. (picture-size)`,
    ]);
  });

  it('may have 10 MB, and may be narrow', async () => {
    expect(await sizeLines(await weighing(10_000_000), {}, TEXT)).toEqual([]);
    expect(await sizeLines(await photo(40, 30), {}, TEXT)).toEqual([]);
  });

  it('that nothing shows may weigh what it likes', async () => {
    expect(await sizeLines(await weighing(12_000_000), {}, '`![x](./bar.jpg)`')).toEqual([]);
  });
});

const at = (rule: string, rest: string) =>
  `content/posts/a/index.mdx:8:1: error: ${rest} (${rule})`;

describe('what another site would learn of', () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
      'Write <Youtube id="dQw4w9WgXcQ" title="what it shows" />.',
    ],
    [
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" />',
      'Write <Youtube id="dQw4w9WgXcQ" title="what it shows" />.',
    ],
    [
      '<iframe src="https://example.org/map"></iframe>',
      'Write a link: [what is there](https://example.org/map).',
    ],
    [
      '<embed src="https://example.org/a.pdf" />',
      'Write a link: [what is there](https://example.org/a.pdf).',
    ],
  ])('is not loaded with the page: %s', async (text, fix) => {
    const name = /^<(\w+)/.exec(text)?.[1] ?? '';
    expect(await linesOfText('media', text)).toEqual([
      at(
        'media',
        `<${name}> loads another site with the page, which would learn of every reader. ${fix}`,
      ),
    ]);
  });

  it.each([
    [
      '<video src="https://example.org/squat.mp4" controls></video>',
      'Save the file in content/posts/a. Write <Video src="./squat.mp4"',
    ],
    [
      '<video controls><source src="./squat.mp4" /></video>',
      'tells nobody what it shows. Write <Video src="./squat.mp4"',
    ],
    [
      '<audio src="https://example.org/talk.mp3" controls></audio>',
      'Save the file in public and write a link: [Listen](/talk.mp3)',
    ],
  ])('says what to write in place of a player: %s', async (text, fix) => {
    const [line, ...others] = await linesOfText('media', text);
    expect(others).toEqual([]);
    expect(line).toContain(fix);
  });

  it.each([
    '![a bar](https://example.org/bar.jpg)',
    '![a bar](//example.org/bar.jpg)',
    '![a bar][bar]\n\n[bar]: https://example.org/picture/7',
    '<img src="https://example.org/bar.jpg" alt="a bar" />',
  ])('is no picture: %s', async (text) => {
    const [line, ...others] = await linesOfText('pictures', text);
    expect(others).toEqual([]);
    expect(line).toMatch(
      /is on another site, which would learn of every reader\. Save the picture/,
    );
  });
});

describe('a <video> of HTML', () => {
  it('is told once, with the component to write', async () => {
    const video = '<video src="./squat.mp4" controls></video>';
    expect(await linesOfText('components', video)).toEqual([]);
    expect(await linesOfText('media', video)).toHaveLength(1);
  });
});

describe('a video', () => {
  const VIDEO =
    '<Video src="./squat.mp4" title="A squat" poster="./still.png" width="1280" height="720" captions="./squat.vtt" />';
  const withFiles = async (text: string, files: Files = {}) =>
    linesOf('media', post('a', {}, text), {
      'content/posts/a/squat.mp4': 'x',
      'content/posts/a/squat.vtt': 'WEBVTT\n',
      'content/posts/a/still.png': await picture(40, 30),
      ...files,
    });

  it('is sound with its files beside the text', async () => {
    expect(await withFiles(VIDEO)).toEqual([]);
  });

  it.each([
    ['./squat.mp4', './none.mp4', '"./none.mp4" is not in content/posts/a. Put the file there.'],
    [
      './squat.mp4',
      './Squat.mp4',
      '"./Squat.mp4" differs from the file name in upper and lower case, and most servers tell those apart. Write ./squat.mp4.',
    ],
    [
      './squat.vtt',
      './SQUAT.vtt',
      '"./SQUAT.vtt" differs from the file name in upper and lower case, and most servers tell those apart. Write ./squat.vtt.',
    ],
    [
      './squat.mp4',
      'https://example.org/squat.mp4',
      '"https://example.org/squat.mp4" is on another site, which would learn of every reader. Save the file in content/posts/a and write ./ and its name.',
    ],
    [
      './squat.mp4',
      '/squat.mp4',
      '"/squat.mp4" is not beside the text. Move the file to content/posts/a and write ./squat.mp4.',
    ],
    [
      './squat.vtt',
      './still.png',
      '"./still.png" is not a WebVTT file. Save it as .vtt, with WEBVTT as its first line.',
    ],
    [
      './squat.mp4',
      './still.png',
      '"./still.png" is not a video that every browser plays. Save it as an MP4 (H.264).',
    ],
  ])('has files that are there: not %s but %s', async (right, wrong, line) => {
    expect(await withFiles(VIDEO.replace(right, wrong))).toEqual([at('media', line)]);
  });

  it('weighs at most 25 MB', async () => {
    const heavy = { 'content/posts/a/squat.mp4': Buffer.alloc(26_000_000) };
    expect(await withFiles(VIDEO, heavy)).toEqual([
      at(
        'media',
        '"./squat.mp4" has 26 MB; at most 25 is allowed. Save it shorter or smaller, or put it on YouTube and write <Youtube id="…" title="…" />.',
      ),
    ]);
  });

  it('has captions, or says that there is nothing to hear', async () => {
    const silent = VIDEO.replace(' captions="./squat.vtt"', '');
    expect(await linesOfText('components', silent)).toEqual([
      at(
        'components',
        '<Video> has no captions. Write captions="./squat.vtt", a WebVTT file beside the text, or sound="none" if there is nothing to hear.',
      ),
    ]);
    const said = silent.replace(' />', ' sound="none" />');
    expect(await linesOfText('components', said)).toEqual([]);
  });

  it('has a poster that is a picture', async () => {
    expect(await linesOfText('pictures', VIDEO)).toEqual([
      at('pictures', '"./still.png" is not in content/posts/a. Put the picture there.'),
    ]);
  });

  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'Write id="dQw4w9WgXcQ"'],
    ['https://youtu.be/dQw4w9WgXcQ', 'Write id="dQw4w9WgXcQ"'],
    ['short', 'Write the eleven letters after watch?v= in its address'],
  ])('on YouTube is known by its id: %s', async (id, fix) => {
    const [line, ...others] = await linesOfText('components', `<Youtube id="${id}" title="x" />`);
    expect(others).toEqual([]);
    expect(line).toContain(fix);
  });
});

describe('a picture', () => {
  it.each([
    [
      '![a bar](/bar.png)',
      'Move the picture to content/posts/a and write ![what it shows](./bar.png)',
    ],
  ])('is beside the text, not in public: %s', async (text, fix) => {
    const files = { 'public/bar.png': await picture(40, 30) };
    expect(await linesOf('pictures', post('a', {}, text), files)).toEqual([
      at(
        'pictures',
        `"/bar.png" is not beside the text, where copies for every screen are made of it. ${fix}.`,
      ),
    ]);
  });

  it('is at most 12,000 pixels tall', async () => {
    const files = { 'content/posts/a/tall.png': await picture(8, 17_000) };
    expect(await linesOf('pictures', post('a', {}, '![a rope](./tall.png)'), files)).toEqual([
      at(
        'pictures',
        '"./tall.png" is 17000 pixels tall; at most 12000 is allowed. Cut it into several pictures, or save it smaller.',
      ),
    ]);
  });

  it('is named in its own case, in the text, on the cover and where it is imported', async () => {
    const text = "import Drawing from './Line.svg';\n\n![a bar](./Bar.png)";
    const fields = { cover: { image: './BAR.png', alt: 'A bar on the floor' } };
    const files = {
      'content/posts/a/bar.png': await picture(40, 30),
      'content/posts/a/line.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    };
    const lines = [
      ...(await linesOf('pictures', post('a', fields, text), files)),
      ...(await linesOf('imports', post('a', fields, text), files)),
    ];
    expect(lines.map((line) => line.replace(/^[^ ]+ /, ''))).toEqual([
      'error: cover.image is "./BAR.png", which differs from the file name in upper and lower case, and most servers tell those apart. Write ./bar.png. (pictures)',
      'error: "./Bar.png" differs from the file name in upper and lower case, and most servers tell those apart. Write ./bar.png. (pictures)',
      'error: "./Line.svg" is imported, but does not exist. Did you mean ./line.svg. (imports)',
    ]);
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>', undefined],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>', 'without a size'],
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><foreignObject width="9" height="9"/></svg>',
      'with HTML in it (foreignObject), which a picture cannot show',
    ],
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="./bar.jpg"/></svg>',
      'that shows another file, which would be missing',
    ],
  ])('can be a drawing: %s', async (svg, problem) => {
    const files = { 'content/posts/a/bar.svg': svg };
    const lines = await linesOf('pictures', post('a', {}, '![a bar](./bar.svg)'), files);
    if (problem === undefined) expect(lines).toEqual([]);
    else expect(lines[0]).toContain(`"./bar.svg" is a drawing ${problem}`);
  });

  it('can have a style where it is a picture, and not where it is a part of the page', async () => {
    const files = {
      'content/posts/a/bar.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>p{}</style></svg>',
    };
    const of = (text: string) => linesOf('pictures', post('a', {}, text), files);
    expect(await of('![a bar](./bar.svg)')).toEqual([]);
    expect(await of('import Bar from \'./bar.svg\';\n\n<Bar aria-label="a bar" />')).toEqual([
      'content/posts/a/index.mdx:8:1: error: "./bar.svg" is a drawing with a <style>, which would hold for the whole page and is left out. Write ![what it shows](./bar.svg) instead, or export it with its colors as attributes. (pictures)',
    ]);
  });
});

describe('a link to a file', () => {
  it.each([
    ['/Plan.pdf', 'is not how that address is written. Write /plan.pdf.'],
    ['./Notes.txt', 'is a file beside the text, which readers cannot get. Put the file in public'],
  ])('names it in its own case: %s', async (address, problem) => {
    const files = { 'public/plan.pdf': 'x', 'content/posts/a/notes.txt': 'x' };
    const [line] = await linesOf('links', post('a', {}, `[the plan](${address})`), files);
    expect(line).toContain(`the link "${address}" ${problem}`);
  });
});

function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#1f5fbf' } })
    .png()
    .toBuffer();
}
