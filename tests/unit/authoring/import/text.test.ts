import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import {
  type ImportedText,
  missingPicture,
  pictureMdx,
  type TextContext,
  toMdx,
} from '../../../../src/authoring/import/text/to-mdx.ts';

const context: TextContext = {
  address: 'https://old.example/blog',
  newHome: (path) => (path.startsWith('/blog/my-post') ? '/articles/my-post/' : undefined),
  source: { file: 'export.xml', line: 3 },
};

const read = (html: string) => toMdx({ html }, context);
const mdxOf = (html: string) =>
  read(html)
    .mdx(() => './p.jpg')
    .trim();
const whatOf = ({ findings }: ImportedText) => findings.map(({ what }) => what);

describe('signs that are code in MDX', () => {
  it.each([
    ['<p>a {b} c</p>', String.raw`a \{b} c`],
    ['<p>a &lt; b</p>', String.raw`a \< b`],
    ['<p>import this</p>', '&#x69;mport this'],
    ['<p>export it</p>', '&#x65;xport it'],
    ['<p>imports are fine</p>', 'imports are fine'],
    ['<p>- no list</p>', String.raw`\- no list`],
    ['<p>1. no list</p>', String.raw`1\. no list`],
    ['<p>[x](y)</p>', String.raw`\[x]\(y)`],
    ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
    ['<p><code>a {b} &lt;c&gt;</code></p>', '`a {b} <c>`'],
    [String.raw`<p>a \{b}</p>`, String.raw`a \\\{b}`],
  ])('are escaped: %s', (html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });
});

describe('what editors leave behind', () => {
  it.each([
    ['<p></p><p>&nbsp;</p><p>a&nbsp;b</p><p><br></p>', 'a b'],
    ['<p>one<br><br>two<br/> <br/>three<br></p>', 'one\n\ntwo\n\nthree'],
    ['<p>one<br>two</p>', 'one\\\ntwo'],
    ['<p>“It’s”</p>', '"It\'s"'],
    ['<p>the ’90s</p>', 'the ’90s'],
    ['<p><b>bold </b>and <i> slanted</i></p>', '**bold** and *slanted*'],
    ['<p><b>one<br><br>two</b></p>', '**one**\n\n**two**'],
    ['<b style="font-weight:normal"><p>not bold</p></b>', 'not bold'],
    ['<b><p>one</p><p>two.</p></b>', '**one**\n\n**two.**'],
    ['<p>a <strong></strong>b</p>', 'a b'],
    ['<p><span style="font-weight: 700">bold</span> x</p>', '**bold** x'],
    ['<div><div><section><p>a</p></section></div></div>', 'a'],
    ['<hr><p>a</p><hr><hr><p>b</p><hr>', 'a\n\n---\n\nb'],
    [
      'one\ntwo\n\n<blockquote>a\n\nb</blockquote>\n<h3>H</h3>\nthree\n<p>* * *</p>\nfour',
      'one\\\ntwo\n\n> a\n>\n> b\n\n## H\n\nthree\n\n---\n\nfour',
    ],
    ['<p>a</p>\n\n<p>b\nc</p>', 'a\n\nb c'],
    ['first\nline\n\nsecond <b>bold</b>', 'first\\\nline\n\nsecond **bold**'],
  ])('is cleaned: %s', (html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });
});

describe('headings', () => {
  it.each([
    ['<h1>A</h1><h4>B</h4><h2>C</h2>', '## A\n\n### B\n\n### C'],
    ['<h3>A</h3><p>x</p><h2>B</h2><h3>C</h3>', '## A\n\nx\n\n## B\n\n### C'],
    ['<h2><strong>A</strong></h2><h2></h2><h3><br></h3>', '## A'],
    ['<h2>A<br>B</h2>', '## A B'],
    ['<h2>A</h2><p><strong>In disguise</strong></p><p>x</p>', '## A\n\n### In disguise\n\nx'],
    ['<p><strong>A claim.</strong></p><p>x</p>', '**A claim.**\n\nx'],
    ['<p><strong>Start</strong> of a line</p>', '**Start** of a line'],
    ['<p>x</p><p><strong>Jo</strong></p>', 'x\n\n**Jo**'],
    ['<h2>A <img src="/a.jpg" alt="A bar"></h2>', '## A\n\n![A bar](./p.jpg)'],
  ])('come into order: %s', (html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });
});

describe('links', () => {
  it.each([
    '/blog/my-post.html',
    'https://old.example/blog/my-post',
    'http://www.old.example/blog/my-post/?utm=1#part',
    '//old.example/blog/my-post',
    'my-post',
  ])('to %s lead to the article here', (href) => {
    expect(mdxOf(`<p><a href="${href}">a</a></p>`)).toBe('[a](/articles/my-post/)');
  });

  it.each(['/null', '/store', 'javascript:alert(1)', '#nowhere', '', 'http://%'])(
    'to %s become their words, with a finding',
    (href) => {
      const text = read(`<p><a href="${href}">a</a> b</p>`);
      expect(text.mdx(() => undefined).trim()).toBe('a b');
      expect(text.findings).toMatchObject([{ file: 'export.xml', line: 3, kind: 'links' }]);
    },
  );

  it.each([
    ['https://other.example/a b?c={d}', 'https://other.example/a%20b?c=%7Bd%7D'],
    ['mailto:jo@old.example', 'mailto:jo@old.example'],
  ])('elsewhere stay: %s', (href, to) => {
    expect(mdxOf(`<p><a href="${href}">a</a></p>`)).toBe(`[a](${to})`);
  });

  it('that are an address of the old blog get its words', () => {
    const address = 'https://old.example/blog/my-post';
    expect(mdxOf(`<p>${address}, <a href="${address}">${address}</a></p>`)).toBe(
      '[my post](/articles/my-post/), [my post](/articles/my-post/)',
    );
    expect(mdxOf('<p>https://old.example/gone</p>')).toBe('`https://old.example/gone`');
  });

  it('to files of the old site stay, with a finding', () => {
    const text = read('<p><a href="/s/plan.pdf">a</a></p>');
    expect(text.mdx(() => undefined)).toBe('[a](https://old.example/s/plan.pdf)\n');
    expect(text.findings.map(({ kind }) => kind)).toEqual(['files']);
  });

  it('within the text lead to its headings', () => {
    expect(mdxOf('<p><a href="#x">a</a></p><h2 id="x">The grip, again?</h2>')).toBe(
      '[a](#the-grip-again)\n\n## The grip, again?',
    );
  });

  it('on Medium stay where another wrote the article', () => {
    const text = toMdx(
      { html: '<p><a href="https://medium.com/@else/x">a</a></p>' },
      { ...context, address: 'https://medium.com/@me' },
    );
    expect(text.mdx(() => undefined)).toBe('[a](https://medium.com/@else/x)\n');
  });
});

describe('lists, quotes, tables and code', () => {
  it.each([
    ['<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', '- a\n  - b\n- c'],
    ['<ol start="3"><li>a</li></ol>', '3. a'],
    ['<ul><li><h4><button>How?</button></h4><p>So.</p></li></ul>', '## How?\n\nSo.'],
    ['<ul><li><img src="/a.jpg" alt="A bar"></li></ul>', '![A bar](./p.jpg)'],
    ['<div class="kg-callout-card"><div>!</div><div>Mind</div></div>', String.raw`> ! Mind`],
    ['<p><b>One.</b>Two</p>', '**One**.Two'],
    ['<blockquote>a<br><br>b</blockquote>', '> a\n>\n> b'],
    [
      '<figure><blockquote><p>a</p></blockquote><figcaption>— Jo</figcaption></figure>',
      '> a\n>\n> — Jo',
    ],
    [
      '<table><tr><td>Set</td><td>Load</td></tr><tr><td>1|2</td><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      '| Set | Load | |\n| - | - | - |\n| 1\\|2 | a<br />b | c |',
    ],
    ['<table><tr><td><p>only</p><h2>a page</h2></td></tr></table>', 'only\n\n## a page'],
    ['<pre class="brush: js">  a\n    {b}\n</pre>', '```js\na\n  {b}\n```'],
    ['<pre>\n\n      a\nb\n    </pre>', '```\na\nb\n```'],
    ['<pre>a<br>b</pre>', '```\na\nb\n```'],
    ['<details><summary>Why?</summary><p>So.</p></details>', '## Why?\n\nSo.'],
  ])('stay what they are: %s', (html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });
});

describe('footnotes', () => {
  it.each([
    [
      'by hand',
      '<p>a<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">b <a href="#r1">↩</a></li></ol>',
    ],
    [
      'of Substack',
      '<p>a<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>b</p></div></div>',
    ],
    [
      'of WordPress',
      '<p>a<sup data-fn="u" class="fn"><a href="#u" id="u-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="u">b <a href="#u-link">↩︎</a></li></ol>',
    ],
    ['as shortcodes', '<p>a[footnote]b[/footnote]</p>'],
    [
      'of Word',
      '<p>a<a name="_ftnref1" href="#_ftn1">[1]</a></p><p><a name="_ftn1" href="#_ftnref1">[1]</a> b</p>',
    ],
  ])('%s still work', (_, html) => {
    expect(mdxOf(html)).toBe('a[^1]\n\n[^1]: b');
  });
});

it('leads the links in a footnote to where they go now', () => {
  expect(
    mdxOf(
      '<p>a<sup><a href="#fn1" id="r1">1</a></sup></p><h2>Notes</h2><ol><li id="fn1"><a href="/blog/my-post">b</a> <b>c<br><br>d</b> <a href="#r1">↩</a></li></ol>',
    ),
  ).toBe('a[^1]\n\n[^1]: [b](/articles/my-post/) **c**\n\n    **d**');
});

describe('pictures', () => {
  const picturesIn = (html: string) => read(html).pictures;

  it('are known by their largest size, each once', () => {
    expect(
      picturesIn(
        `<noscript><img src="https://a.example/x.jpg?w=1&h=2" /></noscript>
        <img class="thumb" data-src="https://a.example/x.jpg" data-image="https://a.example/x.jpg" alt="X_2765.jpg">
        <img src="/i/y-1024x768.jpg" alt="A bar">
        <img src="https://a.example/s.jpg" srcset="https://a.example/s.jpg 300w, https://a.example/l,1.jpg 1200w">
        <a href="https://a.example/full.png"><img src="https://a.example/full-300x300.png"></a>`,
      ),
    ).toEqual([
      { candidates: ['https://a.example/x.jpg'] },
      {
        candidates: ['https://old.example/i/y.jpg', 'https://old.example/i/y-1024x768.jpg'],
        alt: 'A bar',
      },
      { candidates: ['https://a.example/l,1.jpg', 'https://a.example/s.jpg'] },
      { candidates: ['https://a.example/full.png', 'https://a.example/full-300x300.png'] },
    ]);
  });

  it.each(['IMG_1234', 'DSC 0001.JPG', 'my bar (1).png', 'a-bar', ''])(
    'have no words where those are only the name of a file: %s',
    (alt) => {
      expect(
        picturesIn(`<img src="https://a.example/a-bar.jpg" alt="${alt}">`)[0],
      ).not.toHaveProperty('alt');
    },
  );

  it('keep their captions', () => {
    const html =
      '<figure><img src="/a.jpg" alt="A [bar]"><figcaption>Say "up" {now}</figcaption></figure>';
    expect(mdxOf(html)).toBe(
      '<Figure caption="Say &quot;up&quot; &#123;now&#125;">\n\n![A \\[bar\\]](./p.jpg)\n\n</Figure>',
    );
    const [picture] = picturesIn(html);
    expect(picture && pictureMdx(picture, './p.jpg')).toBe(mdxOf(html));
  });

  it('stand within a list, a quotation and a cell', () => {
    const figure = '<figure><img src="/a.jpg" alt="A bar"><figcaption>C</figcaption></figure>';
    expect(mdxOf(`<ul><li>a ${figure}</li></ul>`)).toBe(
      '- a\n\n  <Figure caption="C">\n\n  ![A bar](./p.jpg)\n\n  </Figure>',
    );
    expect(mdxOf(`<blockquote>${figure}</blockquote>`)).toBe(
      '> <Figure caption="C">\n>\n> ![A bar](./p.jpg)\n>\n> </Figure>',
    );
    expect(mdxOf(`<table><tr><td>a</td><td>${figure}</td></tr></table>`)).toContain(
      '| ![A bar](./p.jpg) |',
    );
  });

  it('leave a comment that ends where it should', () => {
    const mdx = read('<img src="https://a.example/*/}{x|y`.jpg">').mdx(() => undefined);
    expect(mdx.trim()).toBe(
      '{/* Picture not brought over: https://a.example/*%2F%7D%7Bx%7Cy%60.jpg */}',
    );
    expect(missingPicture('https://a.example/x.jpg')).toBe(
      '{/* Picture not brought over: https://a.example/x.jpg */}',
    );
  });

  it('that are links keep the link under them', () => {
    expect(mdxOf('<a href="https://shop.example/x"><img src="/a.jpg" alt="A bar"></a>')).toBe(
      '![A bar](./p.jpg)\n\n[shop.example](https://shop.example/x)',
    );
  });

  it('written into the text are held apart from it', () => {
    const address = `data:image/png;base64,${'A'.repeat(2_000_000)}`;
    const text = read(`<p>a</p><img src="${address}">`.repeat(5));
    expect(text.pictures).toHaveLength(5);
    expect(text.pictures[0]?.candidates).toEqual([address]);
    expect(text.mdx(() => undefined).length).toBeLessThan(2000);
  });
});

describe('embeds', () => {
  it.each([
    [
      '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="How to squat"></iframe>',
      '[How to squat](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    ],
    [
      '<div class="sqs-video-wrapper" data-html="&lt;iframe src=&quot;https://player.vimeo.com/video/12&quot;&gt;&lt;/iframe&gt;"></div>',
      '[Video on Vimeo](https://vimeo.com/12)',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/?utm_source=a"><a href="#">x</a></blockquote>',
      '[Post on Instagram](https://www.instagram.com/p/x/)',
    ],
    [
      '<blockquote class="twitter-tweet"><p>Lift.</p><a href="https://twitter.com/jo/status/1">d</a></blockquote>',
      '> Lift.\n>\n> [Post on X](https://twitter.com/jo/status/1)',
    ],
    [
      '<iframe src="https://open.spotify.com/embed/episode/x"></iframe>',
      '[Listen on Spotify](https://open.spotify.com/episode/x)',
    ],
    [
      '<iframe src="https://docs.google.com/forms/d/e/x/viewform"></iframe>',
      '[Fill in the form](https://docs.google.com/forms/d/e/x/viewform)',
    ],
    [
      '<div class="youtube-wrap" data-attrs="{&quot;videoId&quot;:&quot;dQw4w9WgXcQ&quot;}"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe></div>',
      '[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    ],
    [
      '<!-- wp:embed {"url":"https://vimeo.com/12"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://vimeo.com/12\n</div></figure><!-- /wp:embed -->',
      '[Video on Vimeo](https://vimeo.com/12)',
    ],
    [
      '<hr>\nhttps://youtu.be/dQw4w9WgXcQ\n\n',
      '[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    ],
    [
      '<p>https://youtu.be/dQw4w9WgXcQ</p>',
      '[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    ],
  ])('become plain links: %s', (html, mdx) => {
    const text = read(html);
    expect(text.mdx(() => undefined).trim()).toBe(mdx);
    expect(text.findings.map(({ kind }) => kind)).toEqual(['embeds']);
  });

  it.each([
    ['<form action="https://a.example/send"><input><button>Go</button></form>', 'forms'],
    ['<script>alert(1)</script>', 'scripts'],
    ['<div class="sharedaddy"><a href="?share=x">Share</a></div>', 'buttons'],
    [
      '<p class="button-wrapper" data-attrs="{&quot;url&quot;:&quot;https://a.example/subscribe?&quot;}"><a href="https://a.example/subscribe?">Sign up</a></p>',
      'buttons',
    ],
    ['<!-- wp:latest-posts {"postsToShow":3} /-->', 'blocks'],
  ])('that only work on the old site are left out: %s', (html, kind) => {
    const text = read(`<p>a</p>${html}`);
    expect(text.mdx(() => undefined)).toBe('a\n');
    expect(text.findings.map((finding) => finding.kind)).toEqual([kind]);
  });
});

describe('shortcodes', () => {
  it.each([
    [
      '[caption id="x" width="3"]<img src="/a.jpg" alt="A bar" /> Words[/caption]',
      '<Figure caption="Words">\n\n![A bar](./p.jpg)\n\n</Figure>',
      [],
    ],
    ['a [gallery ids="1,2"] b', 'a  b', ['galleries']],
    ['a [box color="red"]in[/box] b', 'a in b', ['shortcodes']],
    ['a [sic] b [1] [...]', String.raw`a \[sic] b \[1] \[...]`, []],
    ['a [[gallery]]', String.raw`a \[gallery]`, []],
    ['<pre>[gallery ids="1"]</pre>', '```\n[gallery ids="1"]\n```', []],
    ['<!-- wp:paragraph {"align":"left"} --><p>a</p><!-- /wp:paragraph -->', 'a', []],
  ])('are understood or left out: %s', (html, mdx, kinds) => {
    const text = read(html);
    expect(
      text
        .mdx(() => './p.jpg')
        .trim()
        .replaceAll(/ +/g, ' '),
    ).toBe(mdx.replaceAll(/ +/g, ' '));
    expect(text.findings.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('Markdown', () => {
  const fromMarkdown = (markdown: string) => toMdx({ markdown }, context);

  it.each([
    ['# A\n\n*b* {c} <br> d[^x]\n\n[^x]: e', '## A\n\n*b* \\{c}\\\nd[^1]\n\n[^1]: e'],
    ['![A bar](img/a.jpg "t")', '![A bar](./p.jpg)'],
    [
      '{{< figure src="a.jpg" alt="A bar" caption="C" >}}',
      '<Figure caption="C">\n\n![A bar](./p.jpg)\n\n</Figure>',
    ],
    [
      '{{< youtube dQw4w9WgXcQ >}}',
      '[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    ],
    ['{% highlight js %}\na {% b %}\n{% endhighlight %}', '```js\na {% b %}\n```'],
    ['```js\n{{< x >}}\n```', '```js\n{{< x >}}\n```'],
    ['`{{ x }}` a', '`{{ x }}` a'],
    ['import X from "./x.astro";\n\na <X client:load /> b', 'a b'],
    ['- [ ] a\n- [x] b', '- [ ] a\n- [x] b'],
    ['a\n{: .note}\n\nb', 'a\n\nb'],
    ['[a]({{ site.baseurl }}/blog/my-post)', '[a](/articles/my-post/)'],
    ['[a]({% post_url 2020-01-01-my-post %})', 'a'],
  ])('keeps what it says: %s', (markdown, mdx) => {
    expect(
      fromMarkdown(markdown)
        .mdx(() => './p.jpg')
        .trim(),
    ).toBe(mdx);
  });

  it('leaves the addresses of its pictures as they are', () => {
    expect(fromMarkdown('![A bar](../img/a.jpg)').pictures[0]?.candidates).toEqual([
      '../img/a.jpg',
    ]);
  });
});

describe('a text that is too much', () => {
  it.each([
    ['long', '<h2>A</h2><p>b {c} import d</p>'.repeat(40_000)],
    ['deep', '<div>'.repeat(20_000)],
    ['full of line breaks', 'a<br>'.repeat(200_000)],
  ])('comes over as its words, with a finding: %s', (_, html) => {
    const text = read(`<p>Start</p>${html}<p>import end</p>`);
    const mdx = text.mdx(() => undefined);
    expect(mdx.startsWith('Start\n\n')).toBe(true);
    expect(mdx.endsWith('&#x69;mport end\n')).toBe(true);
    expect(whatOf(text)).toHaveLength(1);
    expect(text.findings[0]?.kind).toBe('long texts');
  });

  it.each([
    '[caption ',
    '[a b="',
    '<!-- wp:x {',
    '<',
    '[[',
    '*_',
    '\\',
    '`',
    '{{<',
    '{%',
    '<A b="c" ',
  ])('is read in a line of its length: %s', (piece) => {
    for (const body of [{ html: piece.repeat(10_000) }, { markdown: piece.repeat(10_000) }]) {
      expect(() => mdxToMdast(toMdx(body, context).mdx(() => undefined))).not.toThrow();
    }
  });
});

it('opens with the words of its first paragraphs', () => {
  const { opening } = read(
    `<h2>A</h2><p>One <b>two</b>.</p><ul><li>x</li></ul><p>${'three '.repeat(300)}</p>`,
  );
  expect(opening.startsWith('One two. three three')).toBe(true);
  expect(opening.length).toBeLessThanOrEqual(600);
});

describe('what platforms put around a text', () => {
  const attrs = (value: object) => JSON.stringify(value).replaceAll('"', '&quot;');

  it.each([
    [
      '<figure><button><span class="v6-visually-hidden">View fullsize</span><img src="/a.jpg" alt="A bar"></button></figure>',
      '![A bar](./p.jpg)',
    ],
    [
      '<div class="preformatted-block"><label class="hide-text">Text within this block</label><pre>a</pre></div>',
      '```\na\n```',
    ],
    [
      '<div class="slide"><a href="/a.jpg"><img src="/a.jpg" alt="A bar"></a><div class="image-slide-title">Start</div></div>',
      '<Figure caption="Start">\n\n![A bar](./p.jpg)\n\n</Figure>',
    ],
    [
      '<div class="sqs-audio-embed" data-url="https://sound.example/1.mp3" data-title="Episode 1"></div>',
      '[Episode 1](https://sound.example/1.mp3)',
    ],
    [
      '<p>a</p><div class="sqs-block-summary-v2"><a href="/blog/my-post">My post</a><a href="/blog/my-post">Read More</a></div>',
      'a',
    ],
    ['<div class="pullquote"><p>Lift.</p></div>', '> Lift.'],
    ['<blockquote><p>Lift.</p><cite>Ann</cite></blockquote>', '> Lift.\n>\n> — Ann'],
    [
      `<p>Hi <span class="mention-wrap" data-attrs="${attrs({ name: 'Ann' })}"></span>!</p>`,
      'Hi Ann!',
    ],
    [
      `<div class="image-gallery-embed" data-attrs="${attrs({ gallery: { images: [{ src: 'https://x.example/a.jpg' }], caption: 'Two' } })}"></div>`,
      '<Figure caption="Two">\n\n![](./p.jpg)\n\n</Figure>',
    ],
    [
      String.raw`<div class="latex-rendered" data-attrs="${attrs({ persistentExpression: 'a = b' })}"></div>`,
      '```\na = b\n```',
    ],
    ['<p>a[mfn]b[/mfn]</p>', 'a[^1]\n\n[^1]: b'],
  ])('is read as it was shown: %s', (html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });

  it('is said once, and only where something is lost', () => {
    const widget =
      '<div class="subscription-widget-wrap-editor"><div class="subscription-widget"><p>Thanks for reading!</p><form><input type="email"></form></div></div>';
    const video = `<div class="youtube-wrap" data-attrs="${attrs({ videoId: 'dQw4w9WgXcQ' })}"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe></div>`;
    expect(whatOf(read(widget + video))).toEqual([
      'a form to subscribe, which only worked on the old site, was left out',
      'the embedded video https://www.youtube.com/watch?v=dQw4w9WgXcQ became a plain link',
    ]);
    expect(
      whatOf(
        read('[vc_row][vc_column width="1/2"]Words.[/vc_column][/vc_row] [su_note]x[/su_note]'),
      ),
    ).toEqual(['of the shortcode [su_note], only what is within it came over']);
    const lost = '<div class="native-audio-embed"></div><div class="native-video-embed"></div>';
    expect(read(lost).findings).toHaveLength(2);
  });
});

it('opens with paragraphs only as far as a heading, where they are enough', () => {
  const start = 'Most people who ask me this want one number.';
  expect(read(`<p>${start}</p><h2>Why</h2><p>More.</p>`).opening).toBe(start);
  expect(read('<p>Short.</p><h2>Why</h2><p>More.</p>').opening).toBe('Short. More.');
});

it('leads links to Substack’s reader to the article, too', () => {
  const text = (address: string) =>
    toMdx(
      { html: `<p><a href="https://open.substack.com/pub/ann/p/carbs?r=1">carbs</a></p>` },
      { ...context, address, newHome: (p) => (p === '/p/carbs' ? '/articles/carbs/' : undefined) },
    ).mdx(() => undefined);
  expect(text('https://ann.substack.com')).toContain('[carbs](/articles/carbs/)');
  expect(text('https://bob.substack.com')).toContain('open.substack.com');
});
