import { describe, expect, it } from 'vitest';
import { asHtml, readerTree } from '../../../src/feeds/reader-tree.ts';
import { parse, texts } from '../../fixtures/output.ts';

const PERMALINK = 'https://example.com/articles/bracing/';

describe('what feed readers have no use for', () => {
  it.each([
    ['script', '<script>alert(1)</script>'],
    ['style', '<style>p { color: red }</style>'],
    ['button', '<button type="button">Gone</button>'],
    ['form', '<form action="/x"><label>Gone</label><input name="a"></form>'],
    ['iframe', '<iframe src="https://example.com/">Gone</iframe>'],
    ['noscript', '<noscript>Gone</noscript>'],
    ['template', '<template><p>Gone</p></template>'],
    ['what only a script can work', '<div data-live><p>Gone<b>!</b></p></div>'],
    ['select', '<select><option>Gone</option></select>'],
    ['textarea', '<textarea>Gone</textarea>'],
  ])('is dropped with its content: %s', (_, html) => {
    expect(read(`<p>Before</p>${html}<p>After</p>`)).toBe('<p>Before</p><p>After</p>');
  });

  it.each([
    'onclick="x()"',
    'class="wide"',
    'style="color: red"',
    'id="part"',
    'data-level="1"',
    'data-astro-cid-x1',
    'aria-label="Part"',
    'tabindex="0"',
  ])('is taken off an element: %s', (attribute) => {
    expect(read(`<p ${attribute}>Text</p>`)).toBe('<p>Text</p>');
  });

  it('goes and leaves what it wraps: a div, a section, a comment', () => {
    expect(read('<section><div><!-- note --><p>Text</p></div></section>')).toBe('<p>Text</p>');
  });

  it('is dropped: the meaning of a term, which stands hidden beside it', () => {
    const html =
      '<p>An <a href="/x">RPE</a><span id="m" popover="hint">How hard it was.</span>.</p>';
    expect(texts(dom(html), 'p')).toEqual(['An RPE.']);
  });

  it('does not include the language and the direction of a text', () => {
    const html = '<p dir="rtl" lang="ar">نفس <bdi lang="he">הרמה</bdi></p>';
    expect(read(html)).toBe(html);
  });
});

describe('an address in an article', () => {
  it.each([
    ['/about/', 'https://example.com/about/'],
    ['../other/', 'https://example.com/articles/other/'],
    ['#sources', `${PERMALINK}#sources`],
    ['?q=a&amp;b=c#d', `${PERMALINK}?q=a&b=c#d`],
    ['//example.org/a', 'https://example.org/a'],
    ['http://example.org/', 'http://example.org/'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
  ])('is absolute: %s', (href, expected) => {
    const link = dom(`<a href="${href}">x</a>`).querySelector('a');
    expect(link?.getAttribute('href')).toBe(expected);
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'is not one that runs: %s',
    (href) => {
      expect(read(`<a href="${href}">Text</a>`)).toBe('<a>Text</a>');
    },
  );

  it('may be none', () => {
    expect(read('<a id="here">Text</a>')).toBe('<a>Text</a>');
  });

  it('does not stop the build when it is not one', () => {
    expect(read('<p><a href="https://">Text</a></p>')).toContain('Text');
  });
});

describe('a picture in an article', () => {
  it('keeps its source, made absolute, its text and its size, and nothing else', () => {
    const html = `<img src="/a.jpg" alt="A &quot;bar&quot;" width="10" height="20"
      srcset="/a.jpg 1x" sizes="50vw" loading="lazy" class="x">`;
    const [img] = dom(html).querySelectorAll('img');
    expect(attributes(img)).toEqual({
      src: 'https://example.com/a.jpg',
      alt: 'A "bar"',
      width: '10',
      height: '20',
    });
  });

  it('keeps an empty text, which says that it is an ornament', () => {
    expect(dom('<img src="/a.jpg" alt="">').querySelector('img')?.getAttribute('alt')).toBe('');
  });

  it('is the one in a <picture>', () => {
    const html =
      '<picture><source srcset="/a.avif" type="image/avif"><img src="/a.jpg" alt="A"></picture>';
    const document = dom(html);
    expect(document.querySelector('picture, source, [srcset]')).toBeNull();
    expect(document.querySelectorAll('img[src="https://example.com/a.jpg"]')).toHaveLength(1);
  });
});

describe('a drawing in an article', () => {
  it('becomes a picture with its text and its size', () => {
    const svg =
      '<svg viewBox="0 0 100.4 20" role="img" aria-label="A &amp; B"><path d="M0 0"/></svg>';
    const document = dom(`<figure>${svg}<figcaption>Drawn.</figcaption></figure>`);
    const [img] = document.querySelectorAll('figure > img');
    const { src, ...others } = attributes(img);
    expect(src).toMatch(/^https:\/\/example\.com\/drawings\/[0-9a-f]{16}\.png$/);
    expect(others).toEqual({ alt: 'A & B', width: '100', height: '20' });
    expect(texts(document, 'figcaption')).toEqual(['Drawn.']);
  });

  it.each([
    ['a title', '<svg viewBox="0 0 9 9"><title>A bar\n  of 20 kg</title><path d="M0 0"/></svg>'],
    ['a label', '<svg viewBox="0 0 9 9" aria-label="A bar of 20 kg"><title>Not this</title></svg>'],
    [
      'labels elsewhere, in their order',
      '<p id="b">of 20 kg</p><svg viewBox="0 0 9 9" aria-label="Not this" aria-labelledby="a b"><title id="a">A bar</title></svg>',
    ],
  ])('has the name that it takes from %s', (_, html) => {
    const images = [...dom(html).querySelectorAll('img')];
    expect(images.map((img) => img.getAttribute('alt'))).toEqual(['A bar of 20 kg']);
  });

  it('is one with the drawings in it, and goes whole when it is an ornament', () => {
    const inner = '<svg x="4" viewBox="0 0 1 1" aria-label="Inside"><path d="M0 0" /></svg>';
    const nested = `<svg viewBox="0 0 9 9" aria-label="Outside">${inner}<path d="M1 1" /></svg>`;
    const { tree, drawings } = readerTree(`${nested}<p>After</p>`, PERMALINK);
    expect(asHtml(tree)).toMatch(/^<img [^>]*alt="Outside"[^>]*><p>After<\/p>$/);
    expect([...drawings.values()]).toEqual([nested]);
    expect(read(`<svg aria-hidden="true">${inner}Text</svg><p>After</p>`)).toBe('<p>After</p>');
  });

  it('comes with the text, by the name of its file: the same for the same drawing', () => {
    const svg = (d: string) => `<svg viewBox="0 0 9 9" aria-label="A"><path d="${d}" /></svg>`;
    const html = [svg('M0 0'), svg('M0 0'), svg('M1 1')].join('');
    const { drawings } = readerTree(html, PERMALINK);
    expect([...drawings.values()]).toEqual([svg('M0 0'), svg('M1 1')]);
    const files = [...dom(html).querySelectorAll('img')].map((img) => img.getAttribute('src'));
    expect([...new Set(files)]).toEqual(
      [...drawings.keys()].map((name) => `https://example.com/drawings/${name}.png`),
    );
  });

  it('goes when it is an ornament', () => {
    const svg = '<svg aria-hidden="true"><title>Gone</title><path aria-label="x" d="M0 0"/></svg>';
    expect(read(`<p>${svg}Text</p>`)).toBe('<p>Text</p>');
  });

  it('does not swallow what is between it and the next', () => {
    const svg = '<svg viewBox="0 0 1 1" aria-label="A"></svg>';
    const document = dom(`${svg}<p>Between</p>${svg}`);
    expect(document.querySelectorAll('img')).toHaveLength(2);
    expect(texts(document, 'p')).toEqual(['Between']);
  });
});

describe('a part that only works on the site', () => {
  it('keeps its content and says where it works', () => {
    const html =
      '<load-calculator data-x="1"><p>Five reps of 100 kg.</p><button>Work it out</button></load-calculator>';
    expect(read(html)).toBe(
      `<p>Five reps of 100 kg.</p><p><a href="${PERMALINK}">Open this part on the site</a></p>`,
    );
  });

  it('is not one that an article only writes about', () => {
    expect(texts(dom('<code>&lt;/my-part&gt;</code>'), 'body')).toEqual(['</my-part>']);
  });
});

describe('what every feed reader shows', () => {
  it('survives: headings below the title', () => {
    const html = '<h2>A</h2><h3>B</h3><h4>C</h4><h5>D</h5><h6>E</h6>';
    expect(read(html)).toBe(html);
  });

  it('survives: lists, quotations, code and marks in a text', () => {
    const html =
      '<ol start="3"><li>One<ul><li>a</li></ul></li></ol><dl><dt>T</dt><dd>D</dd></dl>' +
      '<blockquote><p>Q</p></blockquote><pre><code>a &lt; b</code></pre>' +
      '<p><strong>a</strong> <em>b</em> <del>c</del> <sup>d</sup> <kbd>e</kbd> <cite>f</cite></p>';
    expect(read(html)).toBe(html);
  });

  it('survives: a table with its caption, heads and spans', () => {
    const html =
      '<table><caption>C</caption><thead><tr><th scope="col">A</th><th colspan="2">B</th></tr>' +
      '</thead><tbody><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr></tbody></table>';
    expect(read(`<div tabindex="0">${html}</div>`)).toBe(html);
  });

  it('survives: the blank lines and the indentation of code', () => {
    const html = '<pre><code>a:\n\n\n  b: 1\n\nc: 2</code></pre>';
    expect(read(html)).toBe(html);
  });

  it('survives: a checkbox, as a character', () => {
    const html =
      '<li><input type="checkbox" checked disabled> a</li><li><input type="checkbox"> b</li>';
    expect(texts(dom(`<ul>${html}</ul>`), 'li')).toEqual(['☑ a', '☐ b']);
  });

  it('survives: text that looks like markup', () => {
    expect(texts(dom('<p>5 &lt; 10 &amp; &lt;b&gt;</p>'), 'p')).toEqual(['5 < 10 & <b>']);
  });
});

function read(html: string): string {
  return asHtml(readerTree(html, PERMALINK).tree);
}

function dom(html: string): Document {
  return parse(`<html><body>${read(html)}</body></html>`);
}

function attributes(element: Element | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
}
