import { defineMdastPlugin, type MdastNode, type MdxJsxTextElement } from 'satteri';

/** A cell that stands under the head "Each side" of a table. */
export interface SideCell {
  readonly cell: Readonly<TableCell>;
  /** The plates as the author wrote them, "20 + 10"; empty where they follow from the load. */
  readonly plates: string;
  /** The load that its row names, "60 kg": the nearest before it, or else the first. */
  readonly load: string | undefined;
}

/**
 * The cells of a table in which the plates of a load are drawn: those under "Each side", or under a head
 * that starts with it, that are empty or hold plates, as "20 + 10", "20, 10" or "none".
 */
export function sideCells({ children: [head, ...rows] }: Readonly<Table>): SideCell[] {
  const columns = [...(head?.children ?? []).entries()].filter(([, cell]) =>
    /^each side\b/i.test(textIn(cell).trim()),
  );
  return rows.flatMap((row) => {
    const loads = row.children.map((cell) => LOAD.exec(textIn(cell))?.[1]);
    return columns.flatMap(([column]) => {
      const cell = row.children[column];
      const plates = cell && textIn(cell).trim();
      if (!cell || plates === undefined || !PLATES.test(plates) || hasTag(cell)) return [];
      const load = loads.slice(0, column).findLast(Boolean) ?? loads.find(Boolean);
      return [{ cell, plates, load }];
    });
  });
}

/** Draws the plates under "Each side". */
export const eachSide = defineMdastPlugin({
  name: 'each-side',
  table(table, context) {
    for (const { cell, plates, load } of sideCells(table)) {
      const unit = load?.slice(-2) ?? 'kg';
      if (plates) context.setProperty(cell, 'children', [bar('plates', `${plates} ${unit}`)]);
      else if (load) context.setProperty(cell, 'children', [bar('load', load)]);
    }
  },
});

/** A load at the start of a cell: "102.5 kg (226 lb)". */
const LOAD = /^\s*(\d+(?:[.,]\d+)?\s?(?:kg|lb))\b/;

/** No plates, some, or the word that there are none. */
const PLATES = /^(?:|none|[\d.]+(?:\s*[+,]\s*[\d.]+)*)$/i;

type Table = Extract<MdastNode, { type: 'table' }>;
type TableCell = Extract<MdastNode, { type: 'tableCell' }>;

function bar(name: string, value: string): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name: 'LoadedBar',
    attributes: [{ type: 'mdxJsxAttribute', name, value }],
    children: [],
  };
}

function textIn(node: Readonly<MdastNode>): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(textIn).join('') : '';
}

function hasTag({ children }: Readonly<TableCell>): boolean {
  return (children as MdastNode[]).some(({ type }) => type.startsWith('mdx'));
}
