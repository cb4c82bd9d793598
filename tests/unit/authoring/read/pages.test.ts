import { describe, expect, it } from 'vitest';
import { findingsAbout } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentOf } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const HEAD = 'title: Imprint\ndescription: What we know about our readers.\n';

function page(id: string, body: string, head = HEAD): Files {
  return { [`content/pages/${id}.mdx`]: `---\n${head}---\n\n${body}\n` };
}

async function findingsIn(files: Files): Promise<string[]> {
  return (await findingsAbout(await contentOf(files))).map(describeFinding);
}

describe('a page of prose', () => {
  it('is sound with a title, a standfirst, values and components', async () => {
    const text = '## At {site.name}\n\n<Count of="topics" case="capital" />: <TopicList />.';
    expect(await findingsIn(page('imprint', text))).toEqual([]);
  });

  it('is held to its fields', async () => {
    const [finding, ...others] = await findingsIn(page('imprint', 'Text.', 'title: Imprint\n'));
    expect(finding).toContain(
      'content/pages/imprint.mdx:2:1: error: description is missing. Write the standfirst',
    );
    expect(others).toEqual([]);
  });

  it('is held to the rules for texts', async () => {
    const text =
      'A [dead link](/nowhere-at-all/), {site.nam} and <Count of="apples" />.\n\n#### Too deep';
    const findings = await findingsIn(page('imprint', text));
    expect(findings.map((finding) => /\((\S+)\)$/.exec(finding)?.[1]).toSorted()).toEqual([
      'code',
      'components',
      'headings',
      'links',
    ]);
    expect(findings.join()).toContain('Write {site.name}');
  });

  it('can be linked to, at its headings', async () => {
    const files = { ...page('imprint', '## What we keep\n\nNothing.') };
    expect(
      await findingsIn({ ...files, ...post('a', {}, 'See [it](/imprint/#what-we-keep) there.') }),
    ).toEqual([expect.stringContaining('(link-words)')]);
    expect(
      await findingsIn({ ...files, ...post('a', {}, 'See [our rules](/imprint/#what-we-kept).') }),
    ).toEqual([
      expect.stringContaining(
        'leads to no heading in content/pages/imprint.mdx. Write /imprint/#what-we-keep. (links)',
      ),
    ]);
  });

  it('cites only sources that it lists', async () => {
    expect(await findingsIn(page('tools/plates', 'Heavy.<Cite id="a-2011" />'))).toEqual([
      expect.stringContaining('the text cites "a-2011", which is not in references'),
    ]);
  });

  it.each(['imprint', 'tools/plates'])(
    'lists sources that there are, and cites each: %s',
    async (id) => {
      const source = (doi: string) =>
        `authors: [Baker]\nyear: 2011\ndoi: 10.1186/${doi}\nfinding: "Pain peaked after a day in most people."\n`;
      const files = {
        ...page(id, 'Heavy.<Cite id="a-2011" />', `${HEAD}references: [a-2011, b-2011, a-2012]\n`),
        'content/sources/a-2011.yaml': source('1'),
        'content/sources/b-2011.yaml': source('2'),
      };
      expect(await findingsIn(files)).toEqual([
        `content/pages/${id}.mdx:4:22: error: references has "b-2011", which the text never cites. Write <Cite id="b-2011" /> after what it supports, or take it out. (sources)`,
        `content/pages/${id}.mdx:4:30: error: references has "a-2012", but there is no such file in content/sources. Write a-2011. (references)`,
      ]);
    },
  );

  it.each(['search', 'articles', 'covers'])('has no address of the engine: %s', async (id) => {
    expect(await findingsIn(page(id, 'Text.'))).toEqual([
      `content/pages/${id}.mdx: error: /${id}/ is an address that the site already has. Give the page another name. (page-address)`,
    ]);
  });

  it('has no address of a file of public', async () => {
    const files = { ...page('imprint', 'Text.'), 'public/imprint/index.html': 'x' };
    expect(await findingsIn(files)).toEqual([
      expect.stringContaining('/imprint/ is also the address of public/imprint/index.html'),
    ]);
  });

  it('has a name that can be an address, and the text of a tool that of a tool', async () => {
    expect(await findingsIn({ 'content/pages/Our Rules.md': 'x' })).toEqual([
      'content/pages/Our Rules.md: error: "Our Rules.md" is not a name of lower-case words, hyphens and .mdx. Call it our-rules.mdx. (names)',
    ]);
    expect(await findingsIn(page('tools/plate', 'Text.'))).toEqual([
      'content/pages/tools/plate.mdx: error: there is no tool "plate". Call it plates.mdx. (names)',
    ]);
  });
});

describe('the navigation', () => {
  const settings = { 'src/site.ts': '' };

  it('links to pages that are there', async () => {
    expect(await findingsIn({ ...settings, ...page('about', 'Text.') })).not.toContainEqual(
      expect.stringContaining('(navigation)'),
    );
    expect(await findingsIn(settings)).toContain(
      'src/site.ts: error: navigation links to /about/, which is not a page of this site. Write content/pages/about.mdx, or take the link out. (navigation)',
    );
  });
});
