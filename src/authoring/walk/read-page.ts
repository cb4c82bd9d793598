import { Parser } from 'htmlparser2';

/** What the walk looks at on one page of HTML. */
export interface PageFacts {
  /** Empty where the page has none. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string | undefined;
  /** Whether the page asks searches to leave it out. */
  readonly isHidden: boolean;
  /** Where it sends its reader on to, as written; `undefined` for a page of its own. */
  readonly refresh: string | undefined;
  /** The levels of its headings, in order. */
  readonly headings: readonly number[];
  /** Every id, in order, as often as it stands there. */
  readonly ids: readonly string[];
  /** What a reader can go to. */
  readonly links: readonly Reference[];
  /** What a browser fetches by itself to show the page. */
  readonly requests: readonly Reference[];
  /** What it only names, such as its feeds and the picture for a shared link. */
  readonly mentions: readonly Reference[];
  /** Scripts in the page that run. */
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  /** Attributes that a strict content security policy refuses, such as `<p style>`. */
  readonly refused: readonly string[];
}

/** An address on a page, as it is written there. */
export interface Reference {
  readonly element: string;
  readonly address: string;
}

/** Reads a page once from start to end. It never throws, whatever the HTML. */
export function readPage(html: string): PageFacts {
  const page = new Reading();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      page.open(name, attributes);
    },
    ontext: (text) => {
      page.text(text);
    },
    onclosetag: (name) => {
      page.close(name);
    },
  });
  parser.end(html);
  return page;
}

type Attributes = Readonly<Record<string, string>>;

class Reading implements PageFacts {
  title = '';
  description = '';
  canonical: string | undefined;
  isHidden = false;
  refresh: string | undefined;
  readonly headings: number[] = [];
  readonly ids: string[] = [];
  readonly links: Reference[] = [];
  readonly requests: Reference[] = [];
  readonly mentions: Reference[] = [];
  readonly inlineScripts: string[] = [];
  readonly inlineStyles: string[] = [];
  readonly refused: string[] = [];

  /** What the text that comes next is part of. */
  #inside: 'title' | 'script' | 'style' | undefined;
  #drawings = 0;
  #hasTitle = false;

  open(name: string, attributes: Attributes): void {
    const { id, href, src } = attributes;
    if (id !== undefined) this.ids.push(id);
    if (name === 'a' && attributes['name'] !== undefined && attributes['name'] !== id) {
      this.ids.push(attributes['name']);
    }
    for (const attribute of Object.keys(attributes)) {
      if (attribute === 'style' || attribute.startsWith('on')) {
        this.refused.push(`<${name} ${attribute}>`);
      }
    }
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading) this.headings.push(Number(heading));

    switch (name) {
      case 'svg':
        this.#drawings++;
        break;
      case 'title':
        // A drawing has a title of its own.
        if (this.#drawings === 0 && !this.#hasTitle) this.#inside = 'title';
        break;
      case 'meta':
        this.#meta(attributes);
        break;
      case 'link':
        this.#link(attributes);
        break;
      case 'a':
      case 'area':
        this.#add(this.links, name, href ?? attributes['xlink:href']);
        break;
      case 'form':
        this.#add(this.links, name, attributes['action']);
        break;
      case 'script':
        if (src !== undefined) this.#add(this.requests, name, src);
        else if (
          !/^(?:application\/(?:ld\+)?json|speculationrules)$/.test(attributes['type'] ?? '')
        ) {
          this.#inside = 'script';
          this.inlineScripts.push('');
        }
        break;
      case 'style':
        this.#inside = 'style';
        this.inlineStyles.push('');
        break;
      case 'image':
      case 'use':
        this.#add(this.requests, name, href ?? attributes['xlink:href']);
        break;
      case 'object':
        this.#add(this.requests, name, attributes['data']);
        break;
      default:
        if (SHOWN.has(name)) this.#add(this.requests, name, src);
    }
    if (name === 'video') this.#add(this.requests, name, attributes['poster']);
    for (const address of addressesInSet(attributes['srcset'] ?? attributes['imagesrcset'])) {
      this.#add(this.requests, name, address);
    }
  }

  text(text: string): void {
    if (this.#inside === 'title') this.title += text;
    if (this.#inside === 'script') this.inlineScripts.push((this.inlineScripts.pop() ?? '') + text);
    if (this.#inside === 'style') this.inlineStyles.push((this.inlineStyles.pop() ?? '') + text);
  }

  close(name: string): void {
    if (name === 'svg') this.#drawings--;
    if (name !== this.#inside) return;
    if (name === 'title') this.#hasTitle = true;
    this.#inside = undefined;
  }

  #meta({ name, property, content = '', 'http-equiv': header }: Attributes): void {
    if (name === 'description') this.description = content.trim();
    if (name === 'robots') this.isHidden = content.includes('noindex');
    if (header?.toLowerCase() === 'refresh')
      this.refresh = /url=(.*)$/is.exec(content)?.[1]?.trim();
    if (property === 'og:image' || property === 'og:url') {
      this.#add(this.mentions, property, content);
    }
  }

  #link({ rel = '', href }: Attributes): void {
    const kinds = rel.toLowerCase().split(/\s+/);
    if (kinds.includes('canonical')) this.canonical ??= href;
    const isFetched = kinds.some((kind) => FETCHED.has(kind));
    this.#add(isFetched ? this.requests : this.mentions, `link rel="${rel}"`, href);
  }

  #add(list: Reference[], element: string, address: string | undefined): void {
    if (address !== undefined) list.push({ element, address: address.trim() });
  }
}

const SHOWN = new Set(['img', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'input']);

const FETCHED = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'mask-icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
]);

/** The addresses of a `srcset`: each up to its width or density. */
function addressesInSet(set: string | undefined): string[] {
  return [...(set ?? '').matchAll(/(?:^|,)\s*([^\s,]\S*[^\s,])/g)].map(
    ([, address = '']) => address,
  );
}
