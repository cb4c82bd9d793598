import { describe, expect, it } from 'vitest';
import { withTextsApart } from '../../../src/delivery/texts-apart.ts';

/** Astro's list of texts, as it writes it. */
function listOf(...files: string[]): string {
  const lines = files.map(
    (file) =>
      `["${file}", () => import("astro:content-layer-deferred-module?fileName=${encodeURIComponent(file)}")]`,
  );
  return `\nexport default new Map([\n${lines.join(',\n')}]);\n`;
}

/** How the list has a post with this text. */
function entryOf(body: string): string {
  const file = 'content/posts/squat/index.mdx';
  const list = withTextsApart(listOf(file), () => `---\ntitle: "An import"\n---\n\n${body}\n`);
  return /\["content[^\]]*\]/.exec(list)?.[0] ?? '';
}

describe('a text of the bundle', () => {
  it('is compiled apart where it needs nothing but components', () => {
    expect(entryOf('Squat *deep*, which is important.\n\n<Callout title="a">b</Callout>')).toBe(
      '["content/posts/squat/index.mdx", () => textAt("content/posts/squat/index.mdx")]',
    );
  });

  it.each([
    ['imports', "import Hinge from './hinge.svg';\n\n<Hinge />"],
    ['exports', 'export const sets = 3;\n\nDo {sets} of them.'],
    ['shows a picture', 'See:\n\n![A squat](./squat.jpg)'],
    ['shows a picture by its reference', '![A squat][squat]\n\n[squat]: ./squat.jpg'],
    ['asks for its front matter', 'About {frontmatter.title}.'],
    ['asks for its module', '{import.meta.url}'],
  ])('stays in it where it %s', (_, body) => {
    expect(entryOf(body)).toContain('import("astro:content-layer-deferred-module');
  });

  it('stays in it where it is no post', () => {
    const list = listOf('content/pages/about.mdx');
    expect(withTextsApart(list, () => 'Text.')).toContain(list.trim());
  });
});
