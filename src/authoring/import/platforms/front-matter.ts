import { parse as parseToml } from 'smol-toml';
import { parseYaml, splitFrontMatter } from '../../../blog/yaml.ts';

/** A text and the fields above it, whatever they are written in. */
export interface Fields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Splits a Markdown file at its front matter: YAML between `---`, TOML between `+++`, or JSON.
 *
 * @returns undefined where it has none, or where that cannot be read.
 */
export function fieldsOf(text: string): Fields | undefined {
  try {
    return fromYaml(text) ?? fromToml(text) ?? fromJson(text);
  } catch {
    return undefined;
  }
}

function fromYaml(text: string): Fields | undefined {
  const parts = splitFrontMatter(text);
  return parts && checked(parseYaml(parts.yaml), parts.body);
}

function fromToml(text: string): Fields | undefined {
  const [whole, toml = ''] =
    /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  return whole !== undefined && text.startsWith(whole)
    ? checked(parseToml(toml), text.slice(whole.length))
    : undefined;
}

/** Hugo’s third way: an object, then an empty line. */
function fromJson(text: string): Fields | undefined {
  const [whole] = /^\{\r?\n[\s\S]*?^\}\r?\n/m.exec(text) ?? [];
  return whole !== undefined && text.startsWith(whole)
    ? checked(JSON.parse(whole), text.slice(whole.length))
    : undefined;
}

function checked(fields: unknown, body: string): Fields | undefined {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
  return { fields: fields as Record<string, unknown>, body };
}
