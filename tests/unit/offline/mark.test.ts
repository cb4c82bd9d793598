import { expect, it } from 'vitest';
import { withKeptList } from '../../../src/offline/kept-list.ts';
import { keptWords, notKeptWords, withMark } from '../../../src/offline/mark.ts';

const PAGE = '<body><header class="wrap"><p>$1</p></header><main><header></header></main></body>';

it('puts one line at the head of a page, with its style', () => {
  expect(withMark(PAGE, '/mark.css', 'Costs $& and <b>')).toBe(
    '<body><header class="wrap"><link rel="stylesheet" href="/mark.css"><p class="from-device">Costs $&amp; and &lt;b></p><p>$1</p></header><main><header></header></main></body>',
  );
});

it('says when a page was kept, and how to ask again for one that is not', () => {
  expect(keptWords(Date.UTC(2026, 10, 27, 12), 'en-GB')).toBe(
    'Kept on this device on 27 November 2026. The site could not be reached.',
  );
  expect(withMark(PAGE, '/mark.css', notKeptWords())).toContain('<a href="">Try again</a>');
});

it('lists what is there by its kind, the last read first', () => {
  const page = { keptAt: 1, readAt: 0, bytes: 1, files: [] };
  const list = withKeptList(
    '<h1>Here</h1><div class="kept-pages"></div>',
    [
      { ...page, address: '/offline/', title: 'Here · Site' },
      { ...page, address: '/tools/x/', title: 'X · Site' },
      { ...page, address: '/a/', title: 'A & <b> · Site', topic: '/t/', readAt: 5 },
      { ...page, address: '/new/', title: 'New · Site', topic: '/t/' },
      { ...page, address: '/b/', title: 'B · Site', topic: '/t/', readAt: 8 },
      { ...page, address: '/', title: 'Site: a line', readAt: 1 },
    ],
    { name: 'Site', always: ['/offline/', '/tools/x/'], offlinePage: '/offline/' },
  );
  expect(list).toBe(
    '<h1>Here</h1><div class="kept-pages">' +
      '<h2>Articles</h2><ul><li><a href="/b/">B</a></li><li><a href="/a/">A &amp; &lt;b></a></li>' +
      '<li><a href="/new/">New</a><small>Not read yet</small></li></ul>' +
      '<h2>Tools</h2><ul><li><a href="/tools/x/">X</a></li></ul>' +
      '<h2>Other pages</h2><ul><li><a href="/">Site: a line</a></li></ul></div>',
  );
});
