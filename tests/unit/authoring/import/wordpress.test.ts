import { describe, expect, it } from 'vitest';
import type { Item, LeftOut } from '../../../../src/authoring/import/model.ts';
import { openWxr } from '../../../../src/authoring/import/platforms/wordpress.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Bars &amp; Plates</title><link>https://old.example</link>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_email>ann@old.example</wp:author_email>
<wp:author_display_name><![CDATA[Ann Example]]></wp:author_display_name></wp:author>
`;

/** A file with items, each given as the elements in it. */
function wxr(...items: string[]): string {
  return `${HEAD}${items.map((item) => `<item>\n${item}</item>\n`).join('')}</channel></rss>`;
}

/** A published post: what is given takes the place of what it has. */
function post(fields: Record<string, string> = {}, more = ''): string {
  const all = {
    title: 'A title',
    link: '/blog/a-title',
    'wp:post_type': 'post',
    'wp:status': 'publish',
    'wp:post_date_gmt': '2020-02-03 04:05:06',
    'content:encoded': '<![CDATA[<p>Text.</p>]]>',
    ...fields,
  };
  return (
    Object.entries(all)
      .map(([name, text]) => `<${name}>${text}</${name}>\n`)
      .join('') + more
  );
}

const attachment = (id: string, parent: string, address: string) =>
  post({
    'wp:post_type': 'attachment',
    'wp:post_id': id,
    'wp:post_parent': parent,
    'wp:attachment_url': address,
    'wp:status': 'inherit',
    'excerpt:encoded': `exc-${id}abc`,
    'content:encoded': `img-${id}abc`,
  });

async function blogOf(content: string | Uint8Array) {
  const bytes = Buffer.from(content as string);
  const middle = Math.floor(bytes.length / 2);
  const chunks = () => [bytes.subarray(0, middle), bytes.subarray(middle)];
  const blog = await openWxr([{ name: 'export.xml', chunks }]);
  const items: (Item | LeftOut)[] = [];
  for await (const item of blog.items()) items.push(item);
  return { ...blog, items };
}

async function only(content: string | Uint8Array): Promise<Item> {
  const { items } = await blogOf(content);
  const [item] = items;
  if (items.length !== 1 || !item || 'leftOut' in item) throw new Error(JSON.stringify(items));
  return item;
}

describe('a WXR file', () => {
  it('says what the blog was called, where it was and who wrote it', async () => {
    const { name, address, items } = await blogOf(
      wxr(post({ 'dc:creator': 'ann' }), post({ 'dc:creator': 'bob@old.example' })),
    );
    expect({ name, address }).toEqual({ name: 'Bars & Plates', address: 'https://old.example' });
    expect(items.map((item) => 'authors' in item && item.authors)).toEqual([
      [{ name: 'Ann Example' }],
      [{ name: 'bob' }],
    ]);
  });

  it('gives a post with all that it has', async () => {
    const item = await only(
      wxr(
        post(
          {
            guid: 'https://old.example/?p=7',
            'excerpt:encoded': '<![CDATA[<p>In&nbsp;short.</p>]]>',
            'wp:post_modified_gmt': '2021-01-01 00:00:00',
          },
          '<category domain="category" nicename="x"><![CDATA[Bars & more]]></category><category domain="post_tag">squat</category>',
        ),
      ),
    );
    expect(item).toEqual({
      kind: 'post',
      draft: false,
      title: 'A title',
      path: '/blog/a-title',
      guid: 'https://old.example/?p=7',
      publishedAt: '2020-02-03T04:05:06.000Z',
      updatedAt: '2021-01-01T00:00:00.000Z',
      excerpt: 'In short.',
      authors: [],
      categories: ['Bars & more'],
      tags: ['squat'],
      body: { html: '<p>Text.</p>' },
      source: { file: 'export.xml', line: 6 },
      findings: [],
    });
  });

  it('may have a bare & in titles and addresses, and entities of HTML', async () => {
    const { items } = await blogOf(
      wxr(
        post({ title: 'Rest & more &amp; more&mdash;all', 'wp:post_id': '1' }),
        attachment('2', '1', 'https://static1.squarespace.com/a.jpg?w=1&copy=2&h=3'),
      ),
    );
    expect(items).toMatchObject([
      {
        title: 'Rest & more & more—all',
        cover: { address: 'https://static1.squarespace.com/a.jpg?w=1&copy=2&h=3' },
      },
    ]);
  });

  it('keeps the words of a title that has tags in it', async () => {
    expect(
      (await only(wxr(post({ title: '<![CDATA[A <em>hard</em> set &#8217;]]>' })))).title,
    ).toBe('A hard set ’');
  });

  it('joins a text whose end of CDATA was escaped', async () => {
    const text = '<![CDATA[<p>a ]]]]><![CDATA[> b</p>]]>';
    expect((await only(wxr(post({ 'content:encoded': text })))).body).toEqual({
      html: '<p>a ]]> b</p>',
    });
  });

  it('may have its text as entities in place of CDATA', async () => {
    const text = '&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;';
    expect((await only(wxr(post({ 'content:encoded': text })))).body).toEqual({
      html: '<p>1 &lt; 2</p>',
    });
  });

  it('expands no entity that it declares', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    const file = wxr(post({ title: 'x &b; y &c;' })).replace('<rss', `${bomb}<rss`);
    expect((await only(file)).title).toBe('x &b; y &c;');
  });

  it('is read as Windows-1252 where it is not UTF-8', async () => {
    const bytes = Buffer.from(wxr(post({ title: 'Caf\u00e9 \u0093quoted\u0094' })), 'latin1');
    expect((await only(bytes)).title).toBe('Café “quoted”');
  });

  it('gives each item the line that it begins in', async () => {
    const many = wxr(
      ...Array.from({ length: 3000 }, () => post({ 'content:encoded': 'x'.repeat(300) })),
    );
    const lines = many.split('\n').flatMap((text, i) => (text.includes('<item>') ? [i + 1] : []));
    const { items } = await blogOf(many);
    expect(items.map((item) => 'source' in item && item.source.line)).toEqual(lines);
  });

  it('is read to its end where it is cut short, and says so', async () => {
    const { items } = await blogOf(wxr(post(), post({ title: 'Last' })).slice(0, -60));
    expect(items).toMatchObject([
      { title: 'A title' },
      {
        leftOut: {
          line: 14,
          what: 'the file ends within “Last”: this and all that came after it is missing',
        },
      },
    ]);
  });

  it('may have an item that never ends: it does where the next one begins', async () => {
    const { items } = await blogOf(wxr(post(), post({ title: 'B' })).replace('</item>', ''));
    expect(items.map((item) => 'title' in item && item.title)).toEqual(['A title', 'B']);
  });
});

describe('an item of a WXR file', () => {
  it.each([
    ['draft', true],
    ['pending', true],
    ['private', true],
    ['publish', false],
    ['future', false],
  ])('with the status %s: a draft is %s', async (status, draft) => {
    expect((await only(wxr(post({ 'wp:status': status })))).draft).toBe(draft);
  });

  it('that was behind a password or private is a draft, and says so', async () => {
    for (const fields of [{ 'wp:post_password': 'x' }, { 'wp:status': 'private' }]) {
      const { draft, findings } = await only(wxr(post(fields)));
      expect(draft).toBe(true);
      expect(findings).toMatchObject([{ kind: 'not public', line: 6 }]);
    }
  });

  it('in the trash is not there', async () => {
    expect(
      (await blogOf(wxr(post({ 'wp:status': 'trash' }), post({ 'wp:post_type': 'nav_menu_item' }))))
        .items,
    ).toEqual([]);
  });

  it('of a type that is neither post nor page is a finding', async () => {
    const { items } = await blogOf(wxr(post({ 'wp:post_type': 'product' })));
    expect(items).toEqual([
      {
        leftOut: expect.objectContaining({
          line: 6,
          kind: 'other types',
          what: '“A title” is of the type “product”, which is neither a post nor a page',
        }) as unknown,
      },
    ]);
  });

  it.each([
    ['/blog/2020/02/a.html', '/blog/2020/02/a.html'],
    ['https://old.example/2020/02/Ärm/', '/2020/02/Ärm/'],
    ['/100%25-raw/%E0%A4', '/100%25-raw/%E0%A4'],
    ['https://old.example/?p=7', undefined],
    ['/null', undefined],
    ['https://old.example/null', undefined],
    ['', undefined],
  ])('with the link %j had the path %j', async (link, expected) => {
    expect((await only(wxr(post({ link })))).path).toBe(expected);
  });

  it.each([
    ['2020-02-03 04:05:06', undefined, '2020-02-03T04:05:06.000Z'],
    ['0000-00-00 00:00:00', 'Sat, 02 Nov 2013 23:02:32 +0100', '2013-11-02T22:02:32.000Z'],
    ['0000-00-00 00:00:00', '', undefined],
    ['2020-02-30 00:00:00', undefined, undefined],
  ])('with the dates %j and %j is of %j', async (date, pubDate = '', expected) => {
    expect((await only(wxr(post({ 'wp:post_date_gmt': date, pubDate })))).publishedAt).toBe(
      expected,
    );
  });

  it('has the picture that it names as its cover, with its words', async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>';
    const words =
      '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A bar</wp:meta_value></wp:postmeta>';
    const item = await only(
      wxr(
        post({ 'wp:post_id': '1' }, meta),
        attachment('8', '1', 'https://a.example/8.jpg'),
        attachment('9', '0', 'https://a.example/9.jpg') + words,
      ),
    );
    expect(item.cover).toEqual({ address: 'https://a.example/9.jpg', alt: 'A bar' });
  });

  it.each([
    ['1', true],
    ['0', true],
    ['5', false],
  ])(
    'of Squarespace has the next picture as its cover, if its parent is %s: %s',
    async (parent, isCover) => {
      const item = await only(
        wxr(
          post({ 'wp:post_id': '1' }),
          attachment('2', parent, 'https://images.squarespace-cdn.com/2.jpg'),
          attachment('3', '1', 'https://images.squarespace-cdn.com/3.jpg'),
        ),
      );
      expect(item.cover?.address).toBe(
        isCover ? 'https://images.squarespace-cdn.com/2.jpg' : undefined,
      );
    },
  );
});

describe('a gallery', () => {
  const pictures = ['11', '12']
    .map((id) => attachment(id, '5', `https://old.example/${id}.jpg`))
    .join('</item><item>');
  const bodyOf = async (html: string) => {
    const { items } = await blogOf(
      wxr(post({ 'wp:post_id': '5', 'content:encoded': `<![CDATA[${html}]]>` }), pictures),
    );
    const [item] = items;
    return item && 'body' in item && 'html' in item.body ? item.body.html : '';
  };
  const figure = (id: string) => `<figure><img src="https://old.example/${id}.jpg"></figure>`;

  it('has the pictures that it names, in its order, or all of its text', async () => {
    expect(await bodyOf('[gallery ids="12,11"]')).toBe(figure('12') + figure('11'));
    expect(await bodyOf("[gallery columns=2 include='11']")).toBe(figure('11'));
    expect(await bodyOf('<p>[gallery]</p>')).toBe(`<p>${figure('11')}${figure('12')}</p>`);
  });

  it('stays where the export lacks a picture of it', async () => {
    expect(await bodyOf('[gallery ids="12,99"]')).toBe(`${figure('12')}[gallery ids="12,99"]`);
    expect(await bodyOf('[gallery ids="99"]')).toBe('[gallery ids="99"]');
  });

  it('is only shown where it has two pairs of brackets, and has no other files', async () => {
    expect(await bodyOf('[[gallery]]')).toBe('[[gallery]]');
    const plan = attachment('13', '6', 'https://old.example/plan.pdf');
    const text = post({ 'wp:post_id': '6', 'content:encoded': '[gallery]' });
    const { items } = await blogOf(wxr(text, plan));
    expect(items).toMatchObject([{ body: { html: '[gallery]' } }]);
  });
});

describe('what WordPress keeps outside of a text', () => {
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const htmlOf = async (...items: string[]) => {
    const { items: all } = await blogOf(wxr(...items));
    const [first] = all.filter((each) => 'kind' in each);
    return first && 'html' in first.body ? first.body.html : '';
  };

  it('has the notes of the block editor in the text', async () => {
    // WordPress writes its slashes so.
    const notes = JSON.stringify([{ id: 'a1', content: 'See <em>that</em>.' }]).replaceAll(
      '/',
      String.raw`\/`,
    );
    const html =
      '<![CDATA[<p>x<sup data-fn="a1"><a href="#a1" id="a1-link">1</a></sup></p><!-- wp:footnotes /-->]]>';
    expect(await htmlOf(post({ 'content:encoded': html }, meta('footnotes', notes)))).toContain(
      '<ol class="wp-block-footnotes"><li id="a1">See <em>that</em>. <a href="#a1-link">↩</a></li></ol>',
    );
    expect(await htmlOf(post({ 'content:encoded': html }, meta('footnotes', 'none')))).toContain(
      'wp:footnotes',
    );
  });

  it('says that comments stay behind, once', async () => {
    const comment = '<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>';
    const { items } = await blogOf(wxr(post({}, comment + comment), post({ title: 'B' }, comment)));
    expect(items.filter((each) => 'leftOut' in each)).toMatchObject([
      { leftOut: { kind: 'comments', what: expect.stringContaining('(3)') as string } },
    ]);
  });
});
