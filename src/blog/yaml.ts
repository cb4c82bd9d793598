import { type Document, type LineCounter, parseDocument } from 'yaml';

/**
 * Reads YAML, in the one way that the build, the check and the commands have: a
 * day stays the text that its author wrote, whatever is made of it later.
 *
 * @throws where it cannot be read.
 */
export function parseYaml(text: string): unknown {
  const document = yamlDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS();
}

/** The same with the place of everything in it, and with its errors. It never throws. */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, lineCounter && { lineCounter });
}

/** A text with front matter, in parts that are the whole again one after the other. */
export interface FrontMatter {
  /** The line of `---` above the front matter. */
  readonly opening: string;
  readonly yaml: string;
  /** The line of `---` below it. */
  readonly closing: string;
  readonly body: string;
}

/** Splits a text at its front matter; `undefined` where it does not start with one, or that does not end. */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^(---[ \t]*(?:\r?\n|$))/m.exec(source);
  if (match?.index !== 0) return undefined;
  const [whole, opening = '', yaml = '', closing = ''] = match;
  return { opening, yaml, closing, body: source.slice(whole.length) };
}
