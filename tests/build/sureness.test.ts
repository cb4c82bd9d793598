import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, parse, texts } from '../fixtures/output.ts';
import { type Fields, type Files, post } from '../fixtures/posts.ts';
import { type BuiltSite, sharedSite } from '../fixtures/shared-site.ts';

const PAGE =
  '---\ntitle: How sure we are\ndescription: What the line under each answer means.\n---\n\nFew are {sure.few}.\n';

const source = (id: string, fields: string): Files => ({
  [`content/sources/${id}.yaml`]: `venue: Annals of Invention\ndoi: 10.1000/${id}\nfinding: "It was invented for a test."\n${fields}\n`,
});

/** An article whose short answer cites these sources, and whose text cites a laboratory study besides. */
function answering(slug: string, cites: readonly string[], fields: Fields = {}): Files {
  const cited = (ids: readonly string[]) => ids.map((id) => `<Cite id="${id}" />`).join('');
  const references = [...cites, 'bench-2001'];
  const answer = `<ShortAnswer>\n\nIt does.\n\n- So they say.${cited(cites)}\n\n</ShortAnswer>`;
  return post(
    slug,
    { references, ...fields },
    `${answer}\n\nMore.${cited(['bench-2001'])}\n\n## How\n\nSo.`,
  );
}

const files: Files = {
  ...source('review-2020', 'design: systematic review'),
  ...source('trial-2021', 'design: trial\npeople: 43'),
  ...source('bench-2001', 'design: laboratory\npeople: 9'),
  ...source('unseen-1990', ''),
  ...answering('reviewed', ['review-2020']),
  ...answering('tried', ['review-2020', 'trial-2021']),
  ...answering('lowered', ['review-2020'], { sure: 'some trials' }),
  ...answering('coached', []),
  ...answering('unknown', ['review-2020', 'unseen-1990']),
  ...post('without', { references: ['bench-2001'] }, 'It does.<Cite id="bench-2001" />'),
};

const LINE = 'How sure we are: ';

async function lineOn(site: BuiltSite, slug: string): Promise<string[]> {
  return texts(await openPage(site.dist, `/articles/${slug}/`), '.answer > :last-child small');
}

describe('a site that explains how sure it is', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await sharedSite({ files: { ...files, 'content/pages/how-sure.mdx': PAGE } });
  });

  it.each([
    ['reviewed', 'many trials agree'],
    ['tried', 'some trials'],
    ['lowered', 'some trials'],
    ['coached', 'coaching practice'],
  ])('says it at the end of the short answer of %s: %s', async (slug, words) => {
    expect(await lineOn(site, slug)).toEqual([LINE + words]);
  });

  it('says nothing where it does not know, nor where there is no short answer', async () => {
    expect(await lineOn(site, 'unknown')).toEqual([]);
    expect(await site.read('articles/without/index.html')).not.toContain(LINE);
  });

  it('leads to the page that explains it, which has the numbers of the rule', async () => {
    const page = await openPage(site.dist, '/articles/tried/');
    expect(page.querySelector('.answer small a')?.getAttribute('href')).toBe('/how-sure/');
    expect(texts(await openPage(site.dist, '/how-sure/'), '.prose p')).toEqual(['Few are 30.']);
  });

  it('says it in feeds and in Markdown too', async () => {
    const { items } = JSON.parse(await site.read('feed.json')) as {
      items: { url: string; content_html: string }[];
    };
    const item = items.find(({ url }) => url.endsWith('/tried/'));
    expect(texts(parse(item?.content_html ?? ''), 'small')).toEqual([`${LINE}some trials`]);
    expect(await site.read('articles/tried.md')).toMatch(
      /^How sure we are: \[some trials\]\(https:\/\/.+\/how-sure\/\)$/m,
    );
  });
});

describe('a site that does not explain it', () => {
  it('says nothing', async () => {
    const site = await sharedSite({ files });
    expect(await lineOn(site, 'tried')).toEqual([]);
    expect(await site.read('articles/tried/index.html')).not.toContain(LINE);
  });
});
