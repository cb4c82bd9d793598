import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { kinds } from '../../blog/addresses.ts';
import { HOME } from '../../blog/permalinks.ts';
import { type FrontMatter, splitFrontMatter, yamlDocument } from '../../blog/yaml.ts';
import { Refusal } from '../refusal.ts';

/**
 * Writes another slug into the reading order of a topic or of the home page, or takes it out.
 * Everything else stays as its author wrote it. A list that would be empty goes as a whole.
 *
 * @param file a path from the project's root; one without a reading order stays as it is.
 * @param to the new slug; left out where the article is gone.
 * @throws {Refusal} if the list cannot be changed safely; the message says what to write by hand.
 */
export function editStartHere(file: string, source: string, from: string, to?: string): string {
  const parts = partsOf(file, source);
  const list = parts && listIn(parts.yaml);
  const slugs = parts ? slugsIn(parts.yaml) : [];
  const at = slugs.indexOf(from);
  if (!parts || !list || at === -1) return source;
  const wanted = to === undefined ? slugs.toSpliced(at, 1) : slugs.with(at, to);
  const yaml =
    wanted.length === 0
      ? withoutField(parts.yaml, 'startHere')
      : to === undefined
        ? withoutItem(parts.yaml, list, at)
        : withItem(parts.yaml, list, at, to);
  if (!isDeepStrictEqual(slugsIn(yaml), wanted)) {
    throw new Refusal(
      `${file} is written in a way that this command cannot change. Write startHere: [${wanted.join(', ')}] there yourself`,
    );
  }
  const { opening, closing, body } = parts;
  return opening + yaml + closing + body;
}

/** YAML without the lines of one of its fields. */
export function withoutField(yaml: string, name: string): string {
  const { contents } = yamlDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  const [start] = rangeOf(pair?.key) ?? [];
  const end = isSeq(pair?.value) && !pair.value.flow ? pair.value.items.at(-1) : pair?.value;
  const [, last] = rangeOf(end) ?? [];
  return start === undefined || last === undefined
    ? yaml
    : yaml.slice(0, start) + yaml.slice(lineEnd(yaml, last));
}

/** The YAML of a file that can have a reading order, and what is around it. */
function partsOf(file: string, source: string): FrontMatter | undefined {
  if (file === kinds.page.fileOf(HOME)) return splitFrontMatter(source);
  if (!file.startsWith('content/topics/')) return undefined;
  return { opening: '', yaml: source, closing: '', body: '' };
}

function listIn(yaml: string): YAMLSeq | undefined {
  const document = yamlDocument(yaml);
  const list = document.errors.length === 0 ? document.get('startHere') : undefined;
  return isSeq(list) ? list : undefined;
}

function slugsIn(yaml: string): unknown[] {
  const fields: unknown = listIn(yaml) && yamlDocument(yaml).toJS();
  return (fields as { startHere: unknown[] } | undefined)?.startHere ?? [];
}

function withItem(yaml: string, { items }: YAMLSeq, at: number, slug: string): string {
  const [start = 0, end = 0] = rangeOf(items[at]) ?? [];
  return yaml.slice(0, start) + slug + yaml.slice(end);
}

/** In brackets, the comma beside it goes too; else its whole line does. */
function withoutItem(yaml: string, { items, flow }: YAMLSeq, at: number): string {
  const [start = 0, end = 0] = rangeOf(items[at]) ?? [];
  if (!flow)
    return yaml.slice(0, yaml.lastIndexOf('\n', start) + 1) + yaml.slice(lineEnd(yaml, end));
  const [, before = 0] = rangeOf(items[at - 1]) ?? [];
  const [after = end] = rangeOf(items[at + 1]) ?? [];
  return at === 0
    ? yaml.slice(0, start) + yaml.slice(after)
    : yaml.slice(0, before) + yaml.slice(end);
}

/** Where the line of a place ends, its line break included. */
function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end + 1;
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return ((isScalar(node) || isSeq(node)) && node.range) || undefined;
}
