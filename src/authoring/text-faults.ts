import { type MdastNode, mdxToMdast } from 'satteri';
import type { Fault } from './fault.ts';

/**
 * Checks the text of an MDX post: that it can be read as MDX, and that it
 * cites only what the front matter lists.
 *
 * @param body the text with its lines where they are in the file.
 */
export function textFaults(file: string, body: string, references: readonly string[]): Fault[] {
  const tree = parse(file, body);
  if (Array.isArray(tree)) return tree;
  return citesIn(tree)
    .filter(({ id }) => !references.includes(id))
    .map(({ id, line }) => ({
      file,
      line,
      problem: `the text cites "${id}", which is not in references`,
      mend: `Add it in the front matter: references: [${[...references, id].join(', ')}]`,
    }));
}

function parse(file: string, body: string): MdastNode | Fault[] {
  try {
    return mdxToMdast(body, { position: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const match = /^(?<line>\d+):\d+: (?<reason>.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message);
    return [
      {
        file,
        line: Number(match?.groups?.['line'] ?? 1),
        problem: `the text cannot be read as MDX: ${match?.groups?.['reason'] ?? message}`,
        mend: 'Close every tag, and write a bare < or { as &lt; or \\{',
      },
    ];
  }
}

function citesIn(node: MdastNode): { id: string; line: number }[] {
  const own =
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Cite'
      ? node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' && attribute.name === 'id'
            ? [
                {
                  id: typeof attribute.value === 'string' ? attribute.value : '',
                  line: node.position?.start.line ?? 1,
                },
              ]
            : [],
        )
      : [];
  const children = 'children' in node ? node.children : [];
  return [...own, ...children.flatMap((child) => citesIn(child as MdastNode))];
}
