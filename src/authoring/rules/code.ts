import type { MdastNode, MdxFlowExpression, MdxTextExpression } from 'satteri';
import { textValues, valueOf } from '../../markdown/values.ts';
import { importsOf } from '../read/imports.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { isTag, nodesIn, placeOf } from '../read/text-tree.ts';

export const code = {
  name: 'code',
  asks: 'Braces hold only code that names what the text imports or exports, and no sentence begins a paragraph with import or export.',
  check(post, report) {
    const known = new Set(importsOf(post.text).flatMap(({ names }) => names));
    for (const node of nodesIn(post.text)) {
      if (node.type === 'mdxjsEsm') {
        const [first = ''] = /^\w+/.exec(node.value) ?? [];
        if (STATEMENT.test(node.value)) continue;
        report(
          `a paragraph that begins with "${first}" is code in MDX`,
          'Begin it with another word',
          placeOf(node),
        );
        continue;
      }
      if (isExpression(node) && valueOf(node) !== undefined) continue;
      for (const { written, value } of expressionsIn(node)) {
        const stranger = namesIn(value).find((name) => !known.has(name) && !OF_ITSELF.has(name));
        if (stranger === undefined) continue;
        report(
          `"${shortened(written)}" is code in MDX, and nothing there is called ${stranger}`,
          isTag(node)
            ? 'Write the value in quotes'
            : meantValue(value)
              ? `Write {${meantValue(value)}}`
              : `Write \\${shortened(written)}`,
          placeOf(node),
        );
      }
    }
  },
} as const satisfies Rule;

/** What an import or an export begins with. */
const STATEMENT =
  /^(?:import\s*(?:['"]|[\w$*{][^'"]*?\bfrom\s*['"])|export\s+(?:(?:const|let|var|function|async|class|default)\b|[{*]))/;

interface Expression {
  readonly written: string;
  readonly value: string;
}

function isExpression(node: MdastNode): node is MdxTextExpression | MdxFlowExpression {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

/** The value of the site that an expression nearly names, such as `site.nam`. */
function meantValue(expression: string): string | undefined {
  return nearest(expression.trim(), Object.keys(textValues));
}

function expressionsIn(node: MdastNode): Expression[] {
  if (isExpression(node)) {
    return [{ written: `{${node.value}}`, value: node.value }];
  }
  if (!isTag(node)) return [];
  return node.attributes.flatMap((attribute): Expression[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [{ written: `{${attribute.value}}`, value: attribute.value }];
    }
    const { name, value } = attribute;
    if (typeof value !== 'object' || value === null) return [];
    return [{ written: `${name}={${value.value}}`, value: value.value }];
  });
}

/** The names that code takes from outside of itself, as far as its letters show. */
function namesIn(value: string): string[] {
  const bare = value
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""');
  const own = new Set(
    [...bare.matchAll(DECLARED)].flatMap((match) => match.slice(1).join(' ').match(NAME) ?? []),
  );
  return [...bare.matchAll(FREE)].map(([name]) => name).filter((name) => !own.has(name));
}

const NAME = /[\p{L}$_][\p{L}\p{N}$_]*/gu;

/** Parameters of functions, and what is declared. */
const DECLARED =
  /\(([^()]*)\)\s*=>|([\p{L}$_][\p{L}\p{N}$_]*)\s*=>|\b(?:const|let|var|function|class)\s+([^=;(]+)|\b(?:function\b[^(]*|catch\s*)\(([^()]*)\)/gu;

/** A name that is neither a property nor the key of one. */
const FREE =
  /(?<![\p{L}\p{N}$_]|(?<!\.\.)\.\s*)[\p{L}$_][\p{L}\p{N}$_]*(?![\p{L}\p{N}$_]|\s*:(?!:))/gu;

/** Words of the language, and what is there in every text. */
const OF_ITSELF: ReadonlySet<string> = new Set([
  ...['props', 'frontmatter', 'undefined', 'null', 'true', 'false', 'NaN', 'Infinity', 'this'],
  ...['Array', 'Boolean', 'Date', 'Error', 'Intl', 'JSON', 'Map', 'Math', 'Number', 'Object'],
  ...['Set', 'String', 'Symbol', 'encodeURIComponent', 'parseFloat', 'parseInt', 'isNaN'],
  ...['async', 'await', 'case', 'catch', 'class', 'const', 'delete', 'do', 'else', 'finally'],
  ...['for', 'function', 'if', 'in', 'instanceof', 'let', 'new', 'of', 'return', 'switch'],
  ...['throw', 'try', 'typeof', 'var', 'void', 'while', 'yield', 'default', 'break', 'continue'],
]);

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}
