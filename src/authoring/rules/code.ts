import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { MdastNode, MdxFlowExpression, MdxTextExpression } from 'satteri';
import { textValues, valueOf } from '../../markdown/values.ts';
import { nearest } from '../nearest.ts';
import { inOtherCase } from '../read/files.ts';
import { importsOf, isTag, nodesIn, placeOf } from '../read/text-tree.ts';
import type { Rule } from '../rule.ts';

export const code: Rule = {
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
};

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

/** The value that a misspelled expression such as `site.nam` most likely means. */
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

/** The names that code uses but does not define, judged by its text. */
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

/** Words of the language, and what every text has. */
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

export const imports: Rule = {
  name: 'imports',
  asks: 'Everything that a text imports exists.',
  async check(post, report, { root }) {
    const folder = path.join(root, post.folder);
    for (const { from, place } of importsOf(post.text)) {
      if (from === '' || from.includes(':') || isThere(folder, from, root)) continue;
      const meant = nearest(path.posix.basename(from), await readdir(folder));
      report(
        `"${from}" is imported, but does not exist`,
        meant
          ? `Did you mean ./${meant}`
          : `Put the file in ${post.folder}, or take the import out`,
        place,
      );
    }
  },
};

function isThere(folder: string, from: string, root: string): boolean {
  const file = from.replace(/\?.*$/, '');
  if (/^\.{0,2}\//.test(file)) {
    const whole = path.resolve(folder, file);
    return existsSync(whole) && !inOtherCase(whole, root);
  }
  try {
    createRequire(path.join(folder, 'index.mdx')).resolve(file);
    return true;
  } catch {
    return false;
  }
}
