import { Parser } from 'htmlparser2';
import type { ExportFile } from './export-files.ts';
import { piecesOf } from './text-of.ts';

/** One `<item>` of a WXR file (RSS with what WordPress adds to it), as it stands there. */
export interface WxrItem {
  /** Of its first tag, from 1. */
  readonly line: number;
  /** The text of each element in it, such as `wp:post_name`; of one that is there twice, the first. */
  readonly fields: ReadonlyMap<string, string>;
  readonly terms: readonly WxrTerm[];
  /** The custom fields, by `wp:meta_key`. */
  readonly meta: ReadonlyMap<string, string>;
  /** How many comments readers wrote under it. */
  readonly comments: number;
}

/** A category or a tag of an item. */
export interface WxrTerm {
  readonly domain: string;
  readonly name: string;
}

/** What a file says of the whole blog. */
export interface WxrChannel {
  readonly title: string;
  /** Where the blog was. */
  readonly link: string;
  /** Display names, by login and by email address. */
  readonly authors: ReadonlyMap<string, string>;
}

type Part =
  | { readonly channel: WxrChannel }
  | { readonly item: WxrItem }
  /** The item that a file ends within. */
  | { readonly cut: WxrItem };

/**
 * Reads a WXR file of any size, an item at a time; the channel comes last. Real exports are not
 * valid XML: an `&` stands bare in titles and addresses, which is taken as it is. Entities that a
 * file declares are not expanded.
 *
 * @throws when the file cannot be read.
 */
export async function* readWxr(file: ExportFile): AsyncIterable<Part> {
  const reader = new WxrReader();
  for await (const text of piecesOf(file)) {
    reader.write(text);
    for (const item of reader.takeItems()) yield { item };
  }
  if (reader.open) yield { cut: reader.open };
  yield { channel: reader.channel };
}

/** Text of an element, in pieces: what stands in CDATA is as it is, all else has entities. */
interface Piece {
  text: string;
  readonly isCdata: boolean;
}

/** An item whose end has not come yet. */
interface OpenItem {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly terms: WxrTerm[];
  readonly meta: Map<string, string>;
  comments: number;
}

/** Collects what the parser finds. */
class WxrReader {
  readonly #parser: Parser;
  readonly #path: string[] = [];
  /** How deep the title is that is being read; 0 outside of one. */
  #titleAt = 0;
  #pieces: Piece[] = [];
  #isCdata = false;
  /** What the file had before the present piece: characters, and line breaks counted up to a place in it. */
  #before = 0;
  #text = '';
  /** A `<` at the end of the piece before, which may be bare. */
  #cut = '';
  #counted = 0;
  #lines = 1;
  #items: WxrItem[] = [];
  #item: OpenItem | undefined;
  #domain = '';
  #metaKey = '';
  #author: { login: string; email: string; name: string } = NOBODY;
  readonly #authors = new Map<string, string>();
  #title = '';
  #link = '';

  constructor() {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#open(name, attributes);
        },
        ontext: (text) => {
          const last = this.#pieces.at(-1);
          if (last?.isCdata === this.#isCdata) last.text += text;
          else this.#pieces.push({ text, isCdata: this.#isCdata });
        },
        oncdatastart: () => {
          this.#isCdata = true;
        },
        oncdataend: () => {
          this.#isCdata = false;
        },
        onclosetag: (name) => {
          this.#close(name);
        },
      },
      { xmlMode: true, decodeEntities: false },
    );
  }

  write(text: string): void {
    this.#countLines(this.#before + this.#text.length);
    this.#before += this.#text.length;
    this.#text = this.#withoutBare(text);
    this.#parser.write(this.#text);
  }

  /** A piece whose every `<` begins a tag: behind `I <3 squats`, the parser would look for the end of one. */
  #withoutBare(text: string): string {
    const whole = this.#cut + text;
    this.#cut = whole.endsWith('<') ? '<' : '';
    return (
      whole
        .slice(0, whole.length - this.#cut.length)
        // In JSON, `<\/a>` is the end of an element.
        .replaceAll(/<(?![\p{L}_:/!?]|\\\/)/gu, '&lt;')
    );
  }

  takeItems(): WxrItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** The item whose end has not come. */
  get open(): WxrItem | undefined {
    return this.#item;
  }

  get channel(): WxrChannel {
    return { title: this.#title, link: this.#link, authors: this.#authors };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'item') {
      this.#countLines(this.#parser.startIndex);
      // One that never ends does so where the next one begins.
      if (this.#item) this.#items.push(this.#item);
      this.#item = {
        line: this.#lines,
        fields: new Map(),
        terms: [],
        meta: new Map(),
        comments: 0,
      };
      this.#path.length = 0;
      this.#titleAt = 0;
    }
    if (this.#titleAt === 0) this.#pieces = [];
    this.#path.push(name);
    if (name === 'title') this.#titleAt ||= this.#path.length;
    if (name === 'category') this.#domain = attributes['domain'] ?? '';
    if (name === 'wp:author') this.#author = { ...NOBODY };
    if (name === 'wp:comment' && this.#item) this.#item.comments += 1;
  }

  #close(name: string): void {
    const parent = this.#path.at(-2);
    this.#path.pop();
    // The words of a title are its own, whatever tags stand between them.
    if (this.#titleAt > 0 && this.#path.length >= this.#titleAt) return;
    this.#titleAt = 0;
    const text = this.#pieces
      .map((piece) => (piece.isCdata ? piece.text : decoded(piece.text)))
      .join('')
      .trim();
    this.#pieces = [];
    if (name === 'item' && this.#item) {
      this.#items.push(this.#item);
      this.#item = undefined;
    } else if (name === 'wp:author') this.#keepAuthor();
    else if (parent === 'wp:author') this.#noteAuthor(name, text);
    else if (this.#item) this.#note(this.#item, name, text, parent);
    else if (parent === 'channel' && name === 'title') this.#title ||= text;
    else if (parent === 'channel' && name === 'link') this.#link ||= text;
  }

  #note(item: OpenItem, name: string, text: string, parent = ''): void {
    if (name === 'category') item.terms.push({ domain: this.#domain, name: text });
    else if (name === 'wp:meta_key') this.#metaKey = text;
    else if (name === 'wp:meta_value') item.meta.set(this.#metaKey, text);
    else if (parent === 'item' && !item.fields.has(name)) item.fields.set(name, text);
  }

  #noteAuthor(name: string, text: string): void {
    if (name === 'wp:author_login') this.#author.login = text;
    else if (name === 'wp:author_email') this.#author.email = text;
    else if (name === 'wp:author_display_name') this.#author.name = text;
  }

  #keepAuthor(): void {
    const { login, email, name } = this.#author;
    for (const key of [login, email]) if (key && name) this.#authors.set(key, name);
  }

  /** Counts the line breaks up to a place in the file, which is in the present piece. */
  #countLines(place: number): void {
    const end = place - this.#before;
    for (let i = this.#text.indexOf('\n', this.#counted - this.#before); i >= 0 && i < end;) {
      this.#lines++;
      i = this.#text.indexOf('\n', i + 1);
    }
    this.#counted = Math.max(this.#counted, place);
  }
}

const NOBODY = { login: '', email: '', name: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A text without the entities of XML; every other `&` is taken as it is. */
function decoded(text: string): string {
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
