import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** A script or style that stands in a page instead of in a file. */
export interface Block {
  readonly kind: 'script' | 'style';
  /** What is between its tags, as a browser reads it. */
  readonly text: string;
}

/** The blocks of all pages, each once, by the hash that a content security policy names it by. */
export type Inlined = ReadonlyMap<string, InlinedBlock>;

export interface InlinedBlock extends Block {
  /** The pages that have it, as they were named. */
  readonly pages: string[];
}

/** Finds what is inlined in pages, each given with its name and its HTML. */
export async function findInlined(
  pages: Iterable<readonly [name: string, html: Promise<string>]>,
): Promise<Inlined> {
  const inlined = new Map<string, InlinedBlock>();
  for (const [name, html] of pages) {
    for (const block of blocksIn(await html)) {
      const hash = `'sha256-${createHash('sha256').update(block.text).digest('base64')}'`;
      const known = inlined.get(hash) ?? { ...block, pages: [] };
      inlined.set(hash, known);
      if (known.pages.at(-1) !== name) known.pages.push(name);
    }
  }
  return inlined;
}

/** The scripts that run and the styles that stand in a page, in its order. */
export function blocksIn(html: string): Block[] {
  const blocks: Block[] = [];
  let inside: { kind: Block['kind']; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, { src, type = '' }) {
      if (name === 'style') inside = { kind: name, text: '' };
      else if (name === 'script' && src === undefined && RUNS.test(type)) {
        inside = { kind: name, text: '' };
      }
    },
    ontext(text) {
      if (inside) inside.text += text;
    },
    onclosetag(name) {
      if (inside && name === inside.kind) blocks.push(inside);
      inside = undefined;
    },
  });
  // Browsers read all line breaks alike.
  parser.end(html.replaceAll(/\r\n?/g, '\n'));
  return blocks;
}

/** The types of scripts that a policy has to allow; others are data. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/javascript)$/i;
