import { describe, expect, it } from 'vitest';
import {
  filesOfFile,
  filesOfPage,
  isHashed,
  isSamePicture,
} from '../../../src/offline/files-in.ts';

describe('the files of a page', () => {
  it.each([
    [
      'a script',
      '<script type="module" src="/_astro/tool.aB3.js"></script>',
      '/_astro/tool.aB3.js',
    ],
    ['a stylesheet', '<link rel="stylesheet" href="/_astro/bar.aB3.css">', '/_astro/bar.aB3.css'],
    [
      'a font',
      '<style>@font-face{src:url("/_astro/fonts/1f.woff2")}</style>',
      '/_astro/fonts/1f.woff2',
    ],
    [
      'a font without quotes',
      '<style>@font-face{src:url(/_astro/fonts/1f.woff2)}</style>',
      '/_astro/fonts/1f.woff2',
    ],
    ['a picture', '<img src="/_astro/bar.aB3.webp" alt="">', '/_astro/bar.aB3.webp'],
    ['a cover that stands by its name', '<use href="/covers/a.svg#cover"></use>', '/covers/a.svg'],
    [
      'the still of a film',
      '<video poster="/_astro/still.aB3.png"></video>',
      '/_astro/still.aB3.png',
    ],
  ])('are %s', (_, html, file) => {
    expect(filesOfPage(html, '')).toEqual([file]);
    const inFolder = html.replaceAll(/\/(?=_astro|covers)/g, '/blog/');
    expect(filesOfPage(inFolder, '/blog')).toEqual([`/blog${file}`]);
  });

  it.each([
    ['other sizes of a picture', '<img srcset="/_astro/bar.aB3_1.webp 800w">'],
    ['films', '<video src="/_astro/press.aB3.mp4"></video>'],
    ['what a link leads to', '<a class="file" href="/_astro/plan.aB3.pdf">Plan</a>'],
    [
      'pictures for networks',
      '<meta property="og:image" content="https://example.com/_astro/a.png">',
    ],
    ['pictures of other hosts', '<img src="https://other.example/_astro/a.png">'],
    ['pictures in place', '<img src="data:image/png;base64,AAAA">'],
    ['drawings of the page itself', '<use href="#plate"></use>'],
  ])('are not %s', (_, html) => {
    expect(filesOfPage(html, '')).toEqual([]);
  });

  it('are each named once', () => {
    const link = '<link href="/_astro/a.1.css">';
    expect(filesOfPage(link + link, '')).toEqual(['/_astro/a.1.css']);
  });
});

describe('the files of a file', () => {
  it.each([
    ['import{a as b}from"./tool.1.js";', '/_astro/x.js', ['/_astro/tool.1.js']],
    ['const a=()=>import(`./late.1.js`)', '/blog/_astro/x.js', ['/blog/_astro/late.1.js']],
    ['const d=["/_astro/late.1.css"]', '/_astro/x.js', ['/_astro/late.1.css']],
    ['@font-face{src:url(./fonts/a.woff2)}', '/_astro/x.css', ['/_astro/fonts/a.woff2']],
    ['import(`/pagefind/pagefind.js`)', '/_astro/x.js', []],
    ['"A sentence. ./"', '/_astro/x.js', []],
  ])('%s in %s', (text, file, files) => {
    expect(filesOfFile(text, file, file.replace(/\/_astro.*/, ''))).toEqual(files);
  });
});

it('takes no film for a file that can be kept', () => {
  expect(isHashed('/_astro/a.1.js', '')).toBe(true);
  expect(isHashed('/_astro/press.1.mp4', '')).toBe(false);
  expect(isHashed('/_astro/a.1.js', '/blog')).toBe(false);
  expect(isHashed('/covers/a.svg', '')).toBe(false);
});

it('knows a picture in another size', () => {
  const one = '/_astro/bar.DkG3-x_1_Z1aBcD.webp';
  expect(isSamePicture(one, '/_astro/bar.DkG3-x_1_2xYz.webp')).toBe(true);
  expect(isSamePicture(one, '/_astro/bar.OtherOne_2xYz.webp')).toBe(false);
  expect(isSamePicture('/_astro/tool.DkG3-x_1.js', '/_astro/tool.DkG3-x_1.js')).toBe(false);
});
