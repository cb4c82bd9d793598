import { type HastPluginEntry, markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { eachSide } from '../../../src/markdown/each-side.ts';
import { headingLinks } from '../../../src/markdown/heading-links.ts';
import { scrolling } from '../../../src/markdown/scrolling.ts';
import { unitsTogether } from '../../../src/markdown/units-together.ts';
import { switchedOff } from '../../../src/markdown/switched-off.ts';
import { taskLists } from '../../../src/markdown/task-lists.ts';
import { parse, texts } from '../../fixtures/output.ts';

async function render(markdown: string, plugin: HastPluginEntry): Promise<Document> {
  const { html } = await markdownToHtml(markdown, {
    hastPlugins: [plugin],
    features: { gfm: true },
    data: {
      astro: {
        frontmatter: {},
        headings: [],
        localImagePaths: new Set(),
        remoteImagePaths: new Set(),
      },
    },
  });
  return parse(`<body>${html}</body>`);
}

describe('heading links', () => {
  it('make each heading a link to itself', async () => {
    const page = await render('## Soreness or injury?\n\n### A *third* level', headingLinks);
    expect([...page.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '#soreness-or-injury',
      '#a-third-level',
    ]);
    expect(page.querySelector('h3')?.innerHTML).toBe(
      '<a href="#a-third-level">A <em>third</em> level</a>',
    );
  });

  it('give equal headings different ids', async () => {
    const page = await render('## Rest\n\n## Rest', headingLinks);
    expect([...page.querySelectorAll('h2')].map(({ id }) => id)).toEqual(['rest', 'rest-1']);
  });

  it('leave a heading alone that holds a link already, but for its id', async () => {
    const page = await render('## See [bracing](/articles/bracing/)', headingLinks);
    expect(page.querySelector('h2')?.id).toBe('see-bracing');
    expect(page.querySelectorAll('a')).toHaveLength(1);
  });
});

describe('tables', () => {
  it('stand in a frame that scrolls', async () => {
    const page = await render('| a | b |\n|---|---|\n| 1 | 2 |', scrolling);
    expect(page.querySelector('table')?.parentElement?.className).toBe('table');
  });

  it.each([
    ['tells the rows apart', '| 1 | 2 |\n| **3** | 2 |', ['1', '3']],
    ['says the same twice', '| 1 | 2 |\n| 1 | 3 |', []],
    ['is empty somewhere', '| 1 | 2 |\n| | 3 |', []],
    ['is all there is', '| 1 |\n| 2 |', []],
  ])('have rows with heads where the first column %s: %s', async (_, rows, heads) => {
    const columns = rows.split('\n')[0]?.match(/\|/g)?.length ?? 0;
    const head = `|${' a |'.repeat(columns - 1)}\n|${'---|'.repeat(columns - 1)}`;
    const page = await render(`${head}\n${rows}`, scrolling);
    expect(texts(page, 'tbody th[scope=row]')).toEqual(heads);
    expect(page.querySelectorAll('thead th[scope=col]')).toHaveLength(columns - 1);
    expect(page.querySelectorAll('th:not([scope])')).toHaveLength(0);
  });

  it('align their columns by class, never by style', async () => {
    const page = await render('| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |', scrolling);
    expect([...page.querySelectorAll('tbody > tr > *')].map((cell) => cell.className)).toEqual([
      '',
      'align-right',
      'align-center',
    ]);
    expect(page.querySelector('[style]')).toBeNull();
    expect(texts(page, 'th[scope=col]')).toEqual(['a', 'b', 'c']);
  });
});

describe('task lists', () => {
  it('say of each box whether it is ticked', async () => {
    const page = await render('- [x] bar\n- [ ] plates', taskLists);
    const names = [...page.querySelectorAll('input')].map((box) => box.getAttribute('aria-label'));
    expect(names).toEqual(['Done', 'To do']);
  });
});

describe('citations', () => {
  async function cite(mdx: string, references: string[]) {
    const astro = {
      frontmatter: { references } as Record<string, unknown>,
      headings: [],
      localImagePaths: new Set<string>(),
      remoteImagePaths: new Set<string>(),
    };
    const { code } = await mdxToJs(mdx, { hastPlugins: [citations], data: { astro } });
    const numbers = [...code.matchAll(/number: "(\d+)",\s*occurrence: "(\d+)"/g)].map(
      ([, n, o]) => `${n}.${o}`,
    );
    return { numbers, counts: astro.frontmatter['citations'] };
  }

  it('are numbered by the order of the references, and counted', async () => {
    const mdx = 'One.<Cite id="b" /> Two.<Cite id="a" /><Cite id="b" />';
    expect(await cite(mdx, ['a', 'b'])).toEqual({
      numbers: ['2.1', '1.1', '2.2'],
      counts: { a: 1, b: 2 },
    });
  });

  it('count from the start again in the next text', async () => {
    await cite('One.<Cite id="a" />', ['a']);
    expect((await cite('One.<Cite id="a" />', ['a'])).numbers).toEqual(['1.1']);
  });

  it('refuse a source that is not listed', async () => {
    await expect(cite('One.<Cite id="x" />', ['a'])).rejects.toThrow(
      '<Cite id="x" /> is not in this post',
    );
  });
});

describe('a number and its unit', () => {
  it('stay on one line of a cell, and words may part', async () => {
    const page = await render(
      '| Load |\n|---|\n| 20 kg (44 lb) in 2 sets |\n\nOr 20 kg.',
      unitsTogether,
    );
    expect(page.querySelector('td')?.textContent).toBe('20\u00A0kg (44\u00A0lb) in 2 sets');
    expect(page.querySelector('p')?.textContent).toBe('Or 20 kg.');
  });
});

describe('links to pages that are switched off', () => {
  it('are only their words, however they are written', async () => {
    const options = {
      mdastPlugins: [switchedOff((address) => address.startsWith('/tools/'))],
    };
    const text = 'See [a **bold** tool](/tools/plates/) and [another](/articles/).';
    expect((await markdownToHtml(text, options)).html).toBe(
      '<p>See a <strong>bold</strong> tool and <a href="/articles/">another</a>.</p>\n',
    );
    const { code } = await mdxToJs('See <a href="/tools/plates/">it</a>.', options);
    expect(code).not.toContain('/tools/plates/');
  });
});

describe('a column that says "each side"', () => {
  const drawn = (row: string) => {
    const { code } = mdxToJs(`| Load | Each side |\n| - | - |\n| ${row} |`, {
      mdastPlugins: [eachSide],
      features: { gfm: true },
    });
    return /_jsx\(LoadedBar, (\{[^}]*\})/.exec(code.replaceAll(/\s+/g, ' '))?.[1];
  };

  it.each([
    ['102.5 kg (226 lb) | ', 'load: "102.5 kg"'],
    ['225 lb (102 kg) | ', 'load: "225 lb"'],
    ['90 kg | 20, 10, 5', 'plates: "20, 10, 5 kg"'],
    ['225 lb | 45 + 45', 'plates: "45 + 45 lb"'],
    ['20 kg | None', 'plates: "None kg"'],
  ])('has its plates drawn: %s', (row, attribute) => {
    expect(drawn(row)).toContain(attribute);
  });

  it.each(['Add 5 kg | ', '60 kg | as yesterday', '60 kg | <Cite id="x" />'])(
    'keeps what is no load and no plates: %s',
    (row) => {
      expect(drawn(row)).toBeUndefined();
    },
  );
});
