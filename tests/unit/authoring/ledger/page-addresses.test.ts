import { describe, expect, it } from 'vitest';
import { faultsOf, findingsAbout } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { newAddresses } from '../../../../src/authoring/ledger/keep-ledger.ts';
import { contentOf, ledger } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const KNOWN = ledger('/rights/: pages/rights');

const page = (id: string, more = ''): Files => ({
  [`content/pages/${id}.mdx`]: `---\ntitle: Page ${id}\ndescription: What we know about our readers.\n${more}---\n\nText.\n`,
});

/** The faults of a site whose ledger has the page rights. */
async function faultsIn(files: Files): Promise<string[]> {
  const content = await contentOf({ ...KNOWN, ...files });
  return (await faultsOf(content)).map(describeFinding);
}

describe('the address of a page', () => {
  it('is kept by its file', async () => {
    expect(await faultsIn(page('rights'))).toEqual([]);
  });

  it('goes lost with the page, and an owner who never published it is told how to be rid of it', async () => {
    expect(await faultsIn({})).toEqual([
      'content/ledger.yaml:1:1: error: /rights/ was published and would be lost. Bring content/pages/rights.mdx back, or write aliases: [/rights/] in the page or article that takes its place; if the blog was never online, bring it back, run npm run adopt and then delete it. (permanence)',
    ]);
  });

  it('is asked of the page that looks like the same renamed, which needs no id', async () => {
    expect(await faultsIn(page('rights2'))).toEqual([
      'content/pages/rights2.mdx:2:1: error: /rights/ was published and would be lost. Write aliases: [/rights/]. (permanence)',
    ]);
    expect(await faultsIn(page('rights2', 'aliases: [/rights/]\n'))).toEqual([]);
  });

  it('can go to an article, or to a page of the engine', async () => {
    expect(await faultsIn(post('a', { aliases: ['/rights/'], id: 'a' }))).toEqual([]);
    expect(await faultsIn(page('subscribe', 'aliases: [/rights/]\n'))).toEqual([]);
  });

  it('is not said to be lost where the page only cannot be read', async () => {
    const faults = await faultsIn({ 'content/pages/rights.mdx': 'No front matter.' });
    expect(faults.join()).not.toContain('(permanence)');
  });

  it('enters the ledger along with the others, without a warning before, and those of the engine do not', async () => {
    const content = await contentOf({
      ...KNOWN,
      ...page('rights'),
      ...page('us', 'aliases: [/we/]\n'),
      ...page('subscribe'),
      ...page('tools/plates'),
    });
    expect(newAddresses(content)).toEqual([
      { address: '/us/', id: 'pages/us' },
      { address: '/we/', id: 'pages/us' },
    ]);
    expect(await findingsAbout(content)).toEqual([]);
  });

  it('is no fault in a ledger from before pages were in it', async () => {
    const content = await contentOf({ ...ledger('/articles/a/: a'), ...post('a') });
    expect(await faultsOf(content)).toEqual([]);
  });
});

describe('the aliases of a page', () => {
  it.each<[string, string, Files]>([
    ['/subscribe/', 'a page or a file of the site', {}],
    ['/rights/', "the page's own address", {}],
    ['/old/', 'which content/pages/me.mdx has too', page('me', 'aliases: [/old/]\n')],
  ])('cannot have %s: %s', async (alias, problem, files) => {
    const faults = await faultsIn({ ...page('rights', `aliases: [${alias}]\n`), ...files });
    expect(faults).toContainEqual(expect.stringContaining(`aliases has ${alias}, ${problem}.`));
  });

  it('cannot lead to the page for what is not found', async () => {
    const faults = await faultsIn({ ...page('rights'), ...page('404', 'aliases: [/old/]\n') });
    expect(faults).toEqual([
      expect.stringContaining('aliases would lead to the page for missing addresses'),
    ]);
  });

  it('are not linked to', async () => {
    const files = {
      ...page('rights', 'aliases: [/old/]\n'),
      ...post('a', {}, 'See [us at home](/old/).'),
    };
    expect(await faultsIn(files)).toEqual([
      expect.stringContaining('is an old address of content/pages/rights.mdx. Write /rights/.'),
    ]);
  });
});

describe('a page that is a draft', () => {
  const draft = page('rights', 'draft: true\n');

  it('is in no ledger, and nothing that is published links to it', async () => {
    const content = await contentOf({
      ...ledger('/articles/a/: a'),
      ...page('us', 'draft: true\naliases: [/we/]\n'),
      ...post('a', {}, '[We](/us/)'),
    });
    expect(newAddresses(content).filter(({ id }) => id.startsWith('pages/'))).toEqual([]);
    expect((await faultsOf(content)).map(describeFinding)).toEqual([
      expect.stringContaining(
        'the link "/us/" leads to a draft, content/pages/us.mdx. Publish that page first, or take the link out.',
      ),
    ]);
  });

  it('may be unfinished', async () => {
    const [key = ''] = Object.keys(page('us'));
    const text = `${String(page('us', 'draft: true\n')[key])}\n# TODO\n\n[There](/nowhere/)\n`;
    expect(await faultsIn({ ...page('rights'), [key]: text })).toEqual([]);
  });

  it('does not take back a page that was published', async () => {
    expect(await faultsIn(draft)).toEqual([
      'content/pages/rights.mdx:4:8: error: /rights/ was published and would be lost: this page is a draft. Take draft out, or write the address under aliases in the page or article that takes its place. (permanence)',
    ]);
  });
});
