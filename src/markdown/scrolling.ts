import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/**
 * Lets a table that is wider than the screen scroll by itself. A first column that tells the rows
 * apart becomes row headers. The inline style of an aligned column becomes a class: a strict
 * content security policy allows no style attribute.
 */
export const scrolling = defineHastPlugin({
  name: 'scrolling',
  element: [
    {
      filter: ['table'],
      visit(table, ctx) {
        for (const cell of rowHeads(table, ctx)) {
          ctx.replaceNode(cell, {
            ...cell,
            tagName: 'th',
            properties: { ...cell.properties, ...aligned(cell), style: undefined, scope: 'row' },
          });
        }
        ctx.wrapNode(table, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table'] },
          children: [],
        });
      },
    },
    {
      filter: ['th', 'td'],
      visit(cell, ctx) {
        const { className } = aligned(cell);
        ctx.setProperty(cell, 'style', null);
        if (className) ctx.setProperty(cell, 'className', className);
        if (cell.tagName === 'th') ctx.setProperty(cell, 'scope', 'col');
      },
    },
  ],
});

type Table = Readonly<Extract<HastNode, { tagName: string }>>;

/** The class that replaces a cell's inline alignment. */
function aligned({ properties }: Table): { className?: string[] } {
  const [, side] = /text-align: (center|right)/.exec(properties['style'] ?? '') ?? [];
  return side ? { className: [`align-${side}`] } : {};
}

/** The first cells of a table's rows, if no two are alike; else none. */
function rowHeads(table: Table, ctx: HastVisitorContext): Table[] {
  const body = elementsIn(table).find(({ tagName }) => tagName === 'tbody');
  const rows = body ? elementsIn(body).map(elementsIn) : [];
  const heads = rows.flatMap(([head, ...cells]) => (head && cells.length > 0 ? [head] : []));
  const words = new Set(heads.map((head) => ctx.textContent(head).trim()));
  return words.has('') || words.size < rows.length ? [] : heads;
}

function elementsIn(node: Table): Table[] {
  return (node.children as HastNode[]).filter((child): child is Table => child.type === 'element');
}
