import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { besideText } from '../../../../../src/authoring/import/pictures/beside-text.ts';
import { type Limits, LIMITS } from '../../../../../src/authoring/import/pictures/download.ts';
import {
  type PictureFetcher,
  pictureFetcher,
  type PictureOptions,
} from '../../../../../src/authoring/import/pictures/fetch-pictures.ts';
import { Refusal } from '../../../../../src/authoring/refusal.ts';
import { gives, OldBlog, picture } from './old-blog.ts';

let root: string;
let folder: string;
let blog: OldBlog;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  folder = path.join(root, 'post');
  await mkdir(folder);
  blog = await OldBlog.start();
});

afterEach(async () => {
  await blog.stop();
  await rm(root, { recursive: true });
});

/** One that may ask this machine, and does not wait between attempts. */
function fetcher(
  options: Partial<PictureOptions> = {},
  limits: Partial<Limits> = {},
): PictureFetcher {
  return pictureFetcher(
    { allowLocal: true, address: blog.address, ...options },
    { ...LIMITS, pauses: [0, 0], ...limits },
  );
}

/** What became of pictures that have one address each: the file, or what is wrong. */
async function outcomes(
  addresses: readonly string[],
  from: PictureFetcher = fetcher(),
): Promise<string[]> {
  const all = await from.save(
    addresses.map((address) => ({ candidates: [address] })),
    folder,
  );
  return all.map((each) => ('file' in each ? each.file : each.what));
}

describe('a picture', () => {
  it('is saved beside the post as it is, under its own words in lower case', async () => {
    const bytes = await picture();
    blog.has({ '/uploads/Squat%20Depth%C3%A9_1.JPG?format=2500w': gives(bytes) });
    const [saved] = await fetcher().save(
      [{ candidates: [`${blog.address}/uploads/Squat%20Depth%C3%A9_1.JPG?format=2500w`] }],
      folder,
    );
    expect(saved).toEqual({ file: 'squat-depthe-1.jpg', bytes: bytes.length });
    expect(await readFile(path.join(folder, 'squat-depthe-1.jpg'))).toEqual(bytes);
    expect(await readdir(folder)).toEqual(['squat-depthe-1.jpg']);
  });

  it.each(['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'] as const)(
    'has the ending of its bytes: %s',
    async (kind) => {
      blog.has({ '/a.bmp': gives(await picture(kind), 'text/plain') });
      expect(await outcomes(['/a.bmp'])).toEqual([`a.${kind === 'jpeg' ? 'jpg' : kind}`]);
    },
  );

  it('is a drawing where its root is svg', async () => {
    const svg =
      '<?xml version="1.0"?>\n<!-- A plate -->\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
    blog.has({
      '/plate': gives(svg),
      '/zipped.svg': (_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(svg));
      },
    });
    expect(await outcomes(['/plate', '/zipped.svg'])).toEqual(['plate.svg', 'zipped.svg']);
    expect(await readFile(path.join(folder, 'zipped.svg'), 'utf8')).toBe(svg);
  });

  it('comes from the first of its addresses that has one', async () => {
    blog.has({ '/a-300x200.jpg': gives(await picture()) });
    const [saved] = await fetcher().save(
      [{ candidates: ['/a.jpg', '/a-1024x768.jpg', '/a-300x200.jpg'] }],
      folder,
    );
    expect(saved).toMatchObject({ file: 'a.jpg' });
    expect(blog.asked).toEqual(['/a.jpg', '/a-1024x768.jpg', '/a-300x200.jpg']);
  });

  it('is reported by its largest copy where none can be had', async () => {
    const [missing] = await fetcher().save(
      [{ candidates: [`${blog.address}/a.jpg`, '/a-300x200.jpg'] }],
      folder,
    );
    expect(missing).toEqual({
      what: `${blog.address}/a.jpg answered 404`,
      fix: 'Save the picture from a browser. Put it into a folder and run the import again with --media and that folder',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('can stand in the text itself', async () => {
    const bytes = await picture('png');
    expect(
      await outcomes([`data:image/png;base64,${bytes.toString('base64')}`, 'data:nothing']),
    ).toEqual(['picture.png', 'a picture written into the text itself (data:) cannot be read']);
  });

  it('is asked for by its host alone, and by a path on the old site', async () => {
    blog.has({ '/a.jpg': gives(await picture()), '/b.jpg': gives(await picture()) });
    expect(await outcomes([`${blog.address.replace('http:', '')}/a.jpg`, '/b.jpg'])).toEqual([
      'a.jpg',
      'b.jpg',
    ]);
  });

  it('cannot be asked for by a path where the old site is unknown', async () => {
    const lost = pictureFetcher({ allowLocal: true });
    expect(await outcomes(['/a.jpg'], lost)).toEqual([
      '/a.jpg is not in the export, and where the blog was is unknown',
    ]);
  });
});

describe('names', () => {
  it('are unique in the folder, in the order of the text', async () => {
    await writeFile(path.join(folder, 'rack.png'), 'x');
    const bytes = await picture();
    const paths = ['/1/rack.jpg', '/2/Rack.jpeg', '/3/rack-640x480.jpg', '/4/%E2%9C%93.jpg', '/5/'];
    blog.has(Object.fromEntries(paths.map((each) => [each, gives(bytes)])));
    const all = await fetcher().save(
      paths.map((each) => ({ candidates: [each] })),
      folder,
      new Set(['Rack-2.webp']),
    );
    expect(all.map((each) => 'file' in each && each.file)).toEqual([
      'rack-3.jpg',
      'rack-4.jpg',
      'rack-5.jpg',
      'picture.jpg',
      '5.jpg',
    ]);
  });

  it('are shared by what has one address', async () => {
    blog.has({ '/a.jpg': gives(await picture()), '/a-100x90.jpg': gives(await picture()) });
    const wanted = [['/a-100x90.jpg'], ['/a.jpg', '/a-100x90.jpg'], ['/a.jpg']];
    const all = await fetcher().save(
      wanted.map((candidates) => ({ candidates })),
      folder,
    );
    expect(all.map((each) => 'file' in each && each.file)).toEqual(['a.jpg', 'a.jpg', 'a.jpg']);
    expect(blog.asked).toEqual(['/a.jpg']);
  });

  it('are told apart between calls for one folder', async () => {
    blog.has({ '/1/a.jpg': gives(await picture()), '/2/a.jpg': gives(await picture()) });
    const one = fetcher();
    expect(await Promise.all([outcomes(['/1/a.jpg'], one), outcomes(['/2/a.jpg'], one)])).toEqual([
      ['a.jpg'],
      ['a-2.jpg'],
    ]);
  });

  it('are those of the picture where a service makes a copy of it, and of no device', async () => {
    const bytes = await picture();
    const copy = '/fetch/w_1456/https%3A%2F%2Fold.example%2Fimages%2FSet%201.jpeg';
    blog.has({ [copy]: gives(bytes), '/aux.jpg': gives(bytes) });
    expect(await outcomes([copy, '/aux.jpg'])).toEqual(['set-1.jpg', 'picture-aux.jpg']);
  });

  it('are short', async () => {
    const long = `/${'word-'.repeat(50)}.jpg`;
    blog.has({ [long]: gives(await picture()) });
    const [name = ''] = await outcomes([long]);
    expect(name).toMatch(/^(?:word-)+word\.jpg$/);
    expect(name.length).toBeLessThan(70);
  });

  it('are not of what an interrupted run left half', async () => {
    await writeFile(path.join(folder, '.picture-7.part'), 'x');
    await outcomes([]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a folder of downloads', () => {
  const media = () => path.join(root, 'media');

  async function has(...files: readonly string[]): Promise<void> {
    for (const [i, name] of files.entries()) {
      await mkdir(path.dirname(path.join(media(), name)), { recursive: true });
      await writeFile(path.join(media(), name), await picture('jpeg', 10 + i));
    }
  }

  async function widths(...addresses: readonly string[]): Promise<(number | string)[]> {
    const names = await outcomes(addresses, fetcher({ media: media() }));
    return Promise.all(
      names.map(async (name) =>
        existsSync(path.join(folder, name))
          ? (await sharp(await readFile(path.join(folder, name))).metadata()).width
          : name,
      ),
    );
  }

  it('is looked in first, by the decoded name in any case', async () => {
    await has('My Squat.JPG');
    expect(
      await widths('https://cdn.example/v1/my%20squat.jpg?format=300w', '/x/my+squat.jpg'),
    ).toEqual([10, 10]);
    expect(blog.asked).toEqual([]);
  });

  it('gives the whole picture for a smaller copy of WordPress, or that copy', async () => {
    await has('a.jpg', 'a-300x200.jpg', 'b-300x200.jpg');
    expect(await widths('/a-300x200.jpg', '/b-300x200.jpg')).toEqual([10, 12]);
  });

  it('tells files of one name apart by their folders, and takes none that is not clear', async () => {
    await has('2019/03/img_1.jpg', '2020/03/img_1.jpg', 'x/other.jpg', 'y/other.jpg');
    expect(await widths('/wp-content/uploads/2020/03/img_1.jpg', '/other.jpg')).toEqual([
      11,
      `${blog.address}/other.jpg answered 404`,
    ]);
  });

  it('can have a photo saved as another kind', async () => {
    await has('img_2.jpg');
    expect(await widths('/IMG_2.HEIC')).toEqual([10]);
  });

  it('has to be there', async () => {
    await expect(outcomes(['/a.jpg'], fetcher({ media: media() }))).rejects.toThrow(Refusal);
  });
});

describe('a file of the export', () => {
  it('is taken by its path, written plainly or as an address of the old site', async () => {
    const bytes = await picture('png');
    const file = (name: string) =>
      Promise.resolve(name === '/content/images/a b.png' || name === 'b.png' ? bytes : undefined);
    const names = await outcomes(
      [
        '/content/images/a%20b.png?x',
        `${blog.address}/content/images/a%20b.png`,
        'b.png',
        'https://127.0.0.1:1/b.png',
      ],
      fetcher({ file }),
    );
    expect(names.slice(0, 3)).toEqual(['a-b.png', 'a-b-2.png', 'b.png']);
    expect(names[3]).toBe('https://127.0.0.1:1/b.png did not come: no server is there');
    expect(blog.asked).toEqual([]);
  });
});

describe('a picture of a text in Markdown', () => {
  const bar = 'content/posts/squats/bar.jpg';
  const body = { markdown: '' };

  async function saved(source: { file: string }): Promise<unknown[]> {
    const bytes = await picture();
    const file = (name: string) => Promise.resolve(name === bar ? bytes : undefined);
    return outcomes(
      ['bar.jpg', './bar.jpg', bar, '../squats/bar.jpg', 'none.jpg'],
      besideText(fetcher({ file }), { body, source }),
    );
  }

  it('is looked for beside that text, and nothing of it on the web', async () => {
    expect(await saved({ file: 'content/posts/squats/index.md' })).toEqual([
      ...Array<string>(4).fill('bar.jpg'),
      'content/posts/squats/none.jpg is not in the export',
    ]);
    expect(blog.asked).toEqual([]);
  });

  it('is not looked for beside others', async () => {
    const found = await saved({ file: 'content/posts/rows/index.md' });
    expect(found).toEqual([
      'content/posts/rows/bar.jpg is not in the export',
      'content/posts/rows/bar.jpg is not in the export',
      'bar-2.jpg',
      'bar-2.jpg',
      'content/posts/rows/none.jpg is not in the export',
    ]);
  });
});

describe('what is no picture', () => {
  it.each([
    [
      'is a page (HTML) instead of a picture',
      '\uFEFF\n<!-- x --><!DOCTYPE html><html><body><svg></svg>',
    ],
    ['is a page (HTML) instead of a picture', '<p>Not found'],
    [
      'is a page (HTML) instead of a picture',
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    ],
    [
      'is a drawing with a script in it',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    ],
    [
      'is a drawing with a script in it',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"/>',
    ],
    ['is not a picture that can be read', '<!---->'.repeat(500)],
    ['is a HEIC photo, which browsers do not show', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['is a video instead of a picture', '\0\0\0\x18ftypisom\0\0\0\0'],
    ['is a PDF instead of a picture', '%PDF-1.7'],
    ['is not a picture that can be read', 'a few words'],
    ['is not a picture that can be read', '\xFF\xD8\xFF\xE0 and then nothing'],
    ['is empty', ''],
  ])('is refused in words: %s', async (problem, bytes) => {
    blog.has({ '/a.jpg': gives(Buffer.from(bytes, problem.includes('HTML') ? 'utf8' : 'latin1')) });
    expect(await outcomes(['/a.jpg'])).toEqual([`${blog.address}/a.jpg ${problem}`]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is a single pixel', async () => {
    blog.has({ '/count.gif': gives(await picture('gif', 1, 1)) });
    expect(await outcomes(['/count.gif'])).toEqual([
      `${blog.address}/count.gif is a single pixel, which counts readers or keeps a place free`,
    ]);
  });

  it('is a drawing that grows as it is read', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
    ).join('');
    const svg = `<!DOCTYPE svg [<!ENTITY e0 "0123456789">${levels}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&e12;</text></svg>`;
    blog.has({ '/bomb.svg': gives(svg) });
    const [what] = await outcomes(['/bomb.svg']);
    expect(what).toMatch(/bomb.svg is /);
  });

  it('is a picture cut short', async () => {
    const whole = await picture('png', 400, 400);
    blog.has({ '/a.png': gives(whole.subarray(0, whole.length - 40)) });
    expect(await outcomes(['/a.png'])).toEqual([`${blog.address}/a.png is cut short or damaged`]);
  });

  it('is a picture with more pixels than are read', async () => {
    const bomb = await sharp({
      create: { width: 11_000, height: 9000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    blog.has({ '/bomb.png': gives(bomb) });
    expect(await outcomes(['/bomb.png'])).toEqual([
      `${blog.address}/bomb.png has 99 million pixels; at most 64 are read`,
    ]);
  });

  it('is a file of this machine, unless that is allowed', async () => {
    const file = path.join(root, 'own.png');
    await writeFile(file, await picture('png'));
    const address = pathToFileURL(file).href;
    expect(await outcomes([address], fetcher({ allowLocal: false }))).toEqual([
      `${address} is no address of the web`,
    ]);
    expect(await outcomes([address])).toEqual(['own.png']);
  });
});

describe('a server', () => {
  it('is told who asks', async () => {
    let agent: string | undefined;
    const bytes = await picture();
    blog.has({
      '/a.jpg': (request, response) => {
        agent = request.headers['user-agent'];
        response.end(bytes);
      },
    });
    await outcomes(['/a.jpg']);
    expect(agent).toMatch(/^blog-import/);
  });

  it('is asked again where it may be over in a moment, and not where it will not', async () => {
    const bytes = await picture();
    const failing = (status: number, times: number) => {
      let left = times;
      return givesWith(() => (left-- > 0 ? status : 200), bytes);
    };
    blog.has({
      '/503.jpg': failing(503, 2),
      '/429.jpg': failing(429, 1),
      '/500.jpg': failing(500, 9),
      '/403.jpg': failing(403, 1),
    });
    expect(await outcomes(['/503.jpg', '/429.jpg', '/500.jpg', '/403.jpg'])).toEqual([
      '503.jpg',
      '429.jpg',
      `${blog.address}/500.jpg answered 500`,
      `${blog.address}/403.jpg answered 403`,
    ]);
    expect(blog.asked.toSorted()).toEqual([
      '/403.jpg',
      '/429.jpg',
      '/429.jpg',
      ...Array<string>(3).fill('/500.jpg'),
      ...Array<string>(3).fill('/503.jpg'),
    ]);
  });

  it('may lead elsewhere, but not without an end', async () => {
    blog.has({
      '/a.jpg': to('/b/c.jpg'),
      '/b/c.jpg': to('d.jpg'),
      '/b/d.jpg': gives(await picture()),
      '/round.jpg': to('/round.jpg'),
      '/file.jpg': to('file:///etc/passwd'),
      '/nowhere.jpg': to('http://'),
    });
    expect(await outcomes(['/a.jpg', '/round.jpg', '/file.jpg', '/nowhere.jpg'])).toEqual([
      'a.jpg',
      `${blog.address}/round.jpg leads from one address to the next without an end`,
      `${blog.address}/file.jpg leads to file:///etc/passwd, which is no address of the web`,
      `${blog.address}/nowhere.jpg leads to what is no address`,
    ]);
    expect(blog.asked.filter((each) => each === '/round.jpg')).toHaveLength(LIMITS.redirects + 1);
  });

  it('that never answers is given up, and then asked no more', async () => {
    const never = await OldBlog.start({
      '/1.jpg': () => {},
      '/2.jpg': () => {},
      '/3.jpg': () => {},
    });
    const one = fetcher({}, { silence: 30, unanswered: 2 });
    const ask = (name: string) => outcomes([`${never.address}${name}`], one);
    expect(await ask('/1.jpg')).toEqual([`${never.address}/1.jpg did not answer for 0.03 seconds`]);
    await ask('/2.jpg');
    expect(await ask('/3.jpg')).toEqual([
      `${never.address}/3.jpg was not asked for, since ${new URL(never.address).host} does not answer`,
    ]);
    expect(never.asked).not.toContain('/3.jpg');
    await never.stop();
  });

  it('that stops in the middle is given up', async () => {
    blog.has({
      '/half.png': (_request, response) => {
        response.writeHead(200, { 'Content-Length': 1000 }).write('x'.repeat(100));
      },
    });
    expect(await outcomes(['/half.png'], fetcher({}, { silence: 50 }))).toEqual([
      `${blog.address}/half.png did not answer for 0.05 seconds`,
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that hangs up in the middle is asked again', async () => {
    const bytes = await picture('png', 300, 300);
    let times = 0;
    blog.has({
      '/cut.png': (_request, response) => {
        response.writeHead(200, { 'Content-Length': bytes.length });
        if ((times += 1) === 3) response.end(bytes);
        else response.write(bytes.subarray(0, 100), () => response.destroy());
      },
      '/gone.png': (_request, response) => {
        response.destroy();
      },
    });
    const [cut, gone] = await outcomes(['/cut.png', '/gone.png']);
    expect(cut).toBe('cut.png');
    expect(gone).toBe(`${blog.address}/gone.png did not come: the connection was cut`);
    expect(await readdir(folder)).toEqual(['cut.png']);
  });

  it('that sends a byte now and then is given up', async () => {
    const timers: NodeJS.Timeout[] = [];
    blog.has({
      '/slow.jpg': (_request, response) => {
        response.writeHead(200);
        timers.push(setInterval(() => response.write('x'), 5));
      },
    });
    expect(await outcomes(['/slow.jpg'], fetcher({}, { time: 100 }))).toEqual([
      `${blog.address}/slow.jpg did not come within 0.1 seconds`,
    ]);
    timers.forEach(clearInterval);
  });

  it('may send so much and no more, whatever it says and however it packs it', async () => {
    const large = Buffer.alloc(3000, 'x');
    blog.has({
      '/said.jpg': gives(large),
      '/unsaid.jpg': (_request, response) => {
        response.write(large);
        response.end();
      },
      '/packed.jpg': (_request, response) => {
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(large));
      },
    });
    const paths = ['/said.jpg', '/unsaid.jpg', '/packed.jpg'];
    expect(await outcomes(paths, fetcher({}, { bytes: 2000 }))).toEqual(
      paths.map((each) => `${blog.address}${each} has more than 0.002 MB`),
    );
  });

  it('on this machine or in a private network is not asked, also not by a detour', async () => {
    const port = new URL(blog.address).port;
    const hosts = [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '0x7f.1',
      '2130706433',
      '[::ffff:127.0.0.1]',
      '10.1.2.3',
      '169.254.169.254',
      '0.0.0.0',
    ];
    const addresses = hosts.map((host) => `http://${host}:${port}/a.jpg`);
    const found = await outcomes(addresses, fetcher({ allowLocal: false }));
    for (const what of found) expect(what).toMatch(/ is on this machine or in a private network$/);
    expect(blog.asked).toEqual([]);
  });

  it('is asked for six pictures at a time, over all posts together', async () => {
    const bytes = await picture();
    const open: ServerResponse[] = [];
    let most = 0;
    const answer: RequestListener = (_request, response) => {
      most = Math.max(most, open.push(response));
      // Time enough for a seventh, were there one.
      if (open.length === 6)
        setTimeout(() => {
          open.splice(0).forEach((each) => each.end(bytes));
        }, 20);
    };
    const paths = Array.from({ length: 30 }, (_, i) => `/${i}.jpg`);
    blog.has(Object.fromEntries(paths.map((each) => [each, answer])));
    const one = fetcher();
    const folders = ['x', 'y', 'z'].map((name) => path.join(root, name));
    await Promise.all(
      folders.map(async (each, i) => {
        await mkdir(each);
        const own = paths.slice(i * 10, i * 10 + 10);
        await one.save(
          own.map((address) => ({ candidates: [address] })),
          each,
        );
        expect(await readdir(each)).toHaveLength(10);
      }),
    );
    expect(most).toBe(6);
  });
});

function to(address: string): RequestListener {
  return (_request, response) => {
    response.writeHead(302, { Location: address }).end();
  };
}

function givesWith(status: () => number, bytes: Buffer): RequestListener {
  return (_request, response) => {
    response.writeHead(status()).end(bytes);
  };
}
