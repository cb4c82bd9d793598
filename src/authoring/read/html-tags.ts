import type { MdastNode } from 'satteri';
import type { Place } from '../finding.ts';
import type { PostSource } from './post-source.ts';
import { placeAt } from './source-offset.ts';
import { nodesIn, placeOf } from './text-tree.ts';

/** A tag of HTML in plain Markdown, where it stays text. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between it and its end; `undefined` where that is a picture, or it has no end. */
  readonly words: string | undefined;
  /** The piece of HTML that it starts in. */
  readonly node: MdastNode;
  readonly place: Place;
}

/** The tags of HTML in a post, in the order of the file. */
export function htmlTagsIn({ text, body }: PostSource): HtmlTag[] {
  return [...nodesIn(text)].flatMap((node) => {
    if (node.type !== 'html') return [];
    const from = node.position?.start.offset ?? 0;
    return [...withoutHidden(node.value).matchAll(TAG)].map((match): HtmlTag => {
      const [tag, name = '', attributes = ''] = match;
      const offset = from + match.index;
      // What a line of a quotation begins with makes the source longer than the text.
      const isThere = body.startsWith(tag, offset);
      return {
        name,
        attributes: attributesIn(attributes),
        words: isThere ? wordsUpTo(name, body.slice(offset + tag.length)) : undefined,
        node,
        place: isThere ? placeAt(body, offset) : placeOf(node),
      };
    });
  });
}

/** HTML with spaces for its tags, and for what no reader sees or what is no prose; as long as before. */
export function wordsOfHtml(html: string): string {
  return withoutHidden(html).replaceAll(/<[^>]*>/g, blank);
}

const TAG = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const HIDDEN = /<!--[\s\S]*?-->|<(script|style|pre|code)\b[^>]*>[\s\S]*?<\/\1>/gi;

function withoutHidden(html: string): string {
  return html.replaceAll(HIDDEN, blank);
}

function blank(piece: string): string {
  return piece.replaceAll(/[^\n]/g, ' ');
}

function attributesIn(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      values.join(''),
    ]),
  );
}

function wordsUpTo(name: string, rest: string): string | undefined {
  const end = rest.search(new RegExp(`</${name}>`, 'i'));
  if (end < 0) return undefined;
  const inner = rest.slice(0, end);
  const words = inner.replaceAll(/<[^>]*>/g, '').trim();
  return words === '' && /<img\b/i.test(inner) ? undefined : words;
}
