import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import { nodesIn, placeOf } from './text-tree.ts';

/** One import of an MDX text. */
export interface Import {
  /** The names it brings. */
  readonly names: readonly string[];
  /** What it imports, as written: `./start-position.svg`. */
  readonly from: string;
  readonly place: Place;
}

/** The imports of a text. What a text exports under a name counts as a name too. */
export function importsOf(text: MdastNode): Import[] {
  return [...nodesIn(text)].flatMap((node) => {
    if (node.type !== 'mdxjsEsm') return [];
    const start = placeOf(node);
    return [...node.value.matchAll(STATEMENT)].map((match) => {
      const { imported = '', from = '', exported } = match.groups ?? {};
      const line = start.line + node.value.slice(0, match.index).split('\n').length - 1;
      return {
        names: exported ? [exported] : namesIn(imported),
        from,
        place: { line, column: 1 },
      };
    });
  });
}

const STATEMENT =
  /^(?:import\s+(?:(?<imported>[^'"]+?)\s+from\s+)?['"](?<from>[^'"]+)['"]|export\s+(?:const|let|function|class)\s+(?<exported>\w+))/gm;

/** `X, { a as B, C }` brings X, B and C. */
function namesIn(clause: string): string[] {
  return clause
    .split(/[{},]/)
    .map(
      (part) =>
        part
          .trim()
          .split(/\s+as\s+/)
          .at(-1)
          ?.trim() ?? '',
    )
    .filter((name) => /^[\w$]+$/.test(name));
}
