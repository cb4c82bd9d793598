import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type MdastNode, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toMdx } from '../../../../src/authoring/import/text/to-mdx.ts';
import { createRandom, type Random } from '../../../fixtures/random.ts';

/** Words that are something else in Markdown, in MDX or in HTML. */
const WORDS: readonly [string, ...string[]] = [
  ...(['squat', 'import x from "y"', 'export const a = 1', '{braces}', '{/* c */}'] as const),
  ...['a < b', '<notatag', '---', '***', '===', '# hash', '1. one', '- dash', '> quote'],
  ...['| a | b |', '|---|---|', '`tick`', '``', '```', '~~~', '[link](x)', '![i](x)', '[^1]'],
  ...['[^1]: def', '*a*', '_b_', '**', '\\', '\\{', '&amp;', '&lt;', '&#123;', '&nbsp;', '\t'],
  ...[
    '\0',
    '\n',
    '\n\n',
    '    indented',
    'https://old.example/x',
    'http://a.example/{c}',
    'me@a.example',
  ],
  ...['[sic]', '[gallery ids="1"]', '[caption]x[/caption]', '“q”', '’90s', '\uE000', '0b\uE000'],
  ...[
    '{',
    '}',
    '<',
    '>',
    '</p>',
    '<!--',
    '-->',
    '{`x`}',
    '<Figure caption="x">',
    '</Figure>',
    '~~s~~',
  ],
];

const TAGS: readonly [string, ...string[]] = [
  ...(['p', 'div', 'h1', 'h2', 'h5', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'b'] as const),
  ...['a', 'table', 'tr', 'td', 'th', 'pre', 'code', 'figure', 'figcaption', 'span', 'sup', 'sub'],
  ...['kbd', 'mark', 'del', 'section', 'dl', 'dt', 'dd', 'details', 'summary', 'q', 'picture'],
  ...[
    'noscript',
    'ins',
    'svg',
    'math',
    'video',
    'iframe',
    'form',
    'button',
    'textarea',
    'template',
  ],
];

function snippet(random: Random, depth = 0): string {
  let html = '';
  for (let i = random.between(1, 4); i > 0; i--) {
    const kind = depth > 5 ? 0 : random.between(0, 9);
    if (kind < 4) html += random.pick(WORDS) + random.pick([' ', '', '\n']);
    else if (kind === 4) html += random.pick(['<br>', '<br><br>', '<hr>']);
    else if (kind === 5)
      html += `<img src="${random.pick(['/a.jpg', 'https://a.example/*/}.png'])}" alt="${random.pick(['A {bar}', 'IMG_1.jpg', '*x* [z] <w>', '`'])}">`;
    else {
      const tag = random.pick(TAGS);
      const about = random.pick([
        '',
        '',
        ' id="fn1"',
        ' class="footnote"',
        ' href="#fn1"',
        ' href="https://a.example/{x}" src="https://a.example/v" title="T {x}"',
        ' colspan="3" style="x" onclick="y"',
      ]);
      html += `<${tag}${about}>${snippet(random, depth + 1)}${random.chance(90) ? `</${tag}>` : ''}`;
    }
  }
  return html;
}

/** What is in a text that should not be: every node but plain Markdown, figures, pictures and comments. */
function strangers(node: MdastNode): string[] {
  const inner = 'children' in node ? (node.children as MdastNode[]).flatMap(strangers) : [];
  return [...(isMeant(node) ? [] : [JSON.stringify(node).slice(0, 200)]), ...inner];
}

function isMeant(node: MdastNode): boolean {
  if (node.type === 'mdxJsxFlowElement')
    return node.name === 'Figure' && node.children.length === 1;
  if (node.type === 'mdxJsxTextElement') {
    return node.attributes.length === 0 && /^(?:br|kbd|mark|su[bp])$/.test(node.name ?? '');
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return /^\s*\/\* Picture not brought over: (?:(?!\*\/).)*\*\/\s*$/.test(node.value);
  }
  if (node.type === 'image') return node.url === './p.jpg';
  return node.type !== 'mdxjsEsm' && node.type !== 'html';
}

/** The levels of the headings of a text, under that of its title. */
function levels(node: MdastNode): number[] {
  if (node.type === 'heading') return [node.depth];
  return 'children' in node ? (node.children as MdastNode[]).flatMap(levels) : [];
}

describe('a text made of anything', () => {
  const context = { newHome: () => undefined, source: { file: 'export.xml' } };

  it.each(['html', 'markdown'])('is MDX without anything that was not meant, from %s', (kind) => {
    const random = createRandom(kind);
    for (let i = 0; i < 400; i++) {
      const given = snippet(random);
      const text = toMdx(kind === 'html' ? { html: given } : { markdown: given }, context);
      for (const place of [() => './p.jpg', () => undefined]) {
        const mdx = text.mdx(place);
        const tree = mdxToMdast(mdx);
        expect({ given, strangers: strangers(tree) }).toEqual({ given, strangers: [] });
        let above = 1;
        for (const level of levels(tree)) {
          expect({ given, level: level > 1 && level <= above + 1 }).toEqual({ given, level: true });
          above = level;
        }
        expect(() =>
          unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(mdx),
        ).not.toThrow();
      }
    }
  });
});
