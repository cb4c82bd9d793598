import { isDeepStrictEqual } from 'node:util';
import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import { addressKey } from '../../blog/permalinks.ts';
import { yamlDocument } from '../../blog/yaml.ts';
import { Refusal } from '../refusal.ts';

/** What a rename changes in the front matter of the post it moves. */
export interface Move {
  /** The slug of the first publication, written where there is no id yet. */
  readonly id: string;
  /** The address that becomes an alias. */
  readonly from: string;
  /** The address that the post now has: no longer an alias. */
  readonly to: string;
}

/**
 * Writes a move into front matter by adding to what the author wrote: everything else stays as it
 * was, comments and quotes included.
 *
 * @throws {Refusal} if the front matter cannot be changed safely; the message says what to write by
 *   hand.
 */
export function writeMove(yaml: string, move: Move): string {
  const before = fieldsOf(yaml) ?? {};
  const id = typeof before['id'] === 'string' ? before['id'] : move.id;
  const aliases = aliasesAfter(before, move);
  const after = withAlias(withId(yaml, move), move);
  if (!isDeepStrictEqual(fieldsOf(after), { ...before, id, aliases })) {
    throw new Refusal(
      `The front matter is written in a way that this command cannot change. Write aliases: [${aliases.join(', ')}] and id: ${id} yourself, and rename the folder`,
    );
  }
  return after;
}

function withId(yaml: string, { id }: Move): string {
  return yamlDocument(yaml).has('id') ? yaml : addLine(yaml, `id: ${id}`);
}

function withAlias(yaml: string, { from, to }: Move): string {
  const list = yamlDocument(yaml).get('aliases');
  if (list === undefined) return addLine(yaml, `aliases: [${from}]`);
  if (!isSeq(list)) return yaml;
  const sameAs = (address: string) =>
    list.items.find(
      (item) => isScalar(item) && addressKey(String(item.value)) === addressKey(address),
    );
  if (sameAs(from)) return yaml;
  const range = rangeOf(sameAs(to));
  return range ? splice(yaml, range[0], range[1], from) : append(yaml, list, from);
}

function append(yaml: string, list: YAMLSeq, item: string): string {
  const last = rangeOf(list.items.at(-1));
  const [start = 0] = list.range ?? [];
  if (list.flow) {
    return last
      ? splice(yaml, last[1], last[1], `, ${item}`)
      : splice(yaml, start + 1, start + 1, item);
  }
  if (!last) return yaml;
  const lineEnd = yaml.indexOf('\n', last[1]);
  const lineStart = yaml.lastIndexOf('\n', last[0]) + 1;
  const [dash = '- '] = /^\s*-\s+/.exec(yaml.slice(lineStart)) ?? [];
  return splice(yaml, lineEnd + 1, lineEnd + 1, dash + item + lineEndIn(yaml));
}

function addLine(yaml: string, line: string): string {
  return yaml + line + lineEndIn(yaml);
}

function lineEndIn(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return (isScalar(node) && node.range) || undefined;
}

function fieldsOf(yaml: string): Record<string, unknown> | undefined {
  const document = yamlDocument(yaml);
  const fields: unknown = document.errors.length > 0 ? undefined : document.toJS();
  return typeof fields === 'object' && fields !== null
    ? (fields as Record<string, unknown>)
    : undefined;
}

/** The new alias replaces the one that is live again, or comes last. */
function aliasesAfter({ aliases }: Record<string, unknown>, { from, to }: Move): unknown[] {
  const list: unknown[] = Array.isArray(aliases) ? aliases : [];
  const is = (address: string) => (alias: unknown) =>
    addressKey(String(alias)) === addressKey(address);
  if (list.some(is(from))) return list.filter((alias) => !is(to)(alias));
  const there = list.findIndex(is(to));
  return there === -1 ? [...list, from] : list.with(there, from);
}
