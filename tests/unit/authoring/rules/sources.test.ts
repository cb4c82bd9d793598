import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const listed = { references: ['one-2020', 'two-2021'] };

describe('a source that is listed', () => {
  it.each([
    'x<Cite id="one-2020" />',
    'x<Cite id="one-2020" /> `<Cite id="two-2021" />`',
    'x<Cite id="one-2020" />\n\n```mdx\n<Cite id="two-2021" />\n```',
    'x<Cite id="one-2020" /> {/* <Cite id="two-2021" /> */}',
  ])('is cited in the text, where a reader sees it: %s', async (text) => {
    expect(await linesOf('sources', post('a', listed, text))).toEqual([
      'content/posts/a/index.mdx:6:25: error: references has "two-2021", which the text never cites. Write <Cite id="two-2021" /> after what it supports, or take it out. (sources)',
    ]);
  });

  it('may be cited once or often, anywhere', async () => {
    const text =
      'x<Cite id="two-2021" />\n\n<Callout title="x">\n\n- y<Cite id="one-2020" /><Cite id="two-2021" />\n\n</Callout>';
    expect(await linesOf('sources', post('a', listed, text))).toEqual([]);
  });
});

describe('a source that is cited', () => {
  it('is listed', async () => {
    const text = 'x<Cite id="one-2020" />\n\ny<Cite id="two-2021" />';
    expect(await linesOf('citations', post('a', { references: ['one-2020'] }, text))).toEqual([
      'content/posts/a/index.mdx:11:2: error: the text cites "two-2021", which is not in references. Add it in the front matter: references: [one-2020, two-2021]. (citations)',
    ]);
  });

  it('is named in quotes', async () => {
    expect(await linesOf('citations', post('a', {}, 'x<Cite id={one} />'))).toEqual([
      'content/posts/a/index.mdx:8:2: error: a <Cite> names its source in an expression, which the check cannot read. Write <Cite id="bishop-2011" /> with the name of a source in quotes. (citations)',
    ]);
  });
});
