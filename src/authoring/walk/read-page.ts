import { DomUtils, parseDocument } from 'htmlparser2';

/** What the walk looks at on one page of HTML. */
export type PageFacts = Readonly<ReturnType<typeof readPage>>;

/** An address on a page, as it is written there. */
export interface Reference {
  readonly element: string;
  readonly address: string;
}

/** Reads a page. It never throws, whatever the HTML. */
export function readPage(html: string) {
  const elements = DomUtils.getElementsByTagName('*', parseDocument(html));
  const named = (name: string) => elements.filter((element) => element.name === name);
  const meta = (attribute: string, value: string) =>
    named('meta').findLast(({ attribs }) => attribs[attribute]?.toLowerCase() === value)?.attribs[
      'content'
    ] ?? '';
  const canonical = named('link').find(({ attribs }) => relOf(attribs).includes('canonical'));
  const references = elements.flatMap(referencesOf);
  const listed = (list: List) => references.filter((reference) => reference.list === list);
  return {
    // Not the title of a drawing. Empty if the page has none.
    title: DomUtils.textContent(named('title').find((title) => !isInDrawing(title)) ?? []),
    description: meta('name', 'description').trim(),
    canonical: canonical?.attribs['href'],
    /** Whether the page asks searches to leave it out. */
    isHidden: meta('name', 'robots').includes('noindex'),
    /** Where it redirects to, as written; `undefined` for an ordinary page. */
    refresh: /url=(.*)$/is.exec(meta('http-equiv', 'refresh'))?.[1]?.trim(),
    /** The levels of its headings, in order. */
    headings: elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : [])),
    /** Every id, in order, repeats included. */
    ids: elements.flatMap(({ name, attribs: { id, name: anchor } }) =>
      [id, ...(name === 'a' && anchor !== id ? [anchor] : [])].filter((each) => each !== undefined),
    ),
    /** What a reader can follow. */
    links: listed('links'),
    /** What a browser loads to show the page. */
    requests: listed('requests'),
    /** What it only refers to, such as its feeds and the picture for a shared link. */
    mentions: listed('mentions'),
    /** Scripts in the page that run. */
    inlineScripts: named('script')
      .filter(({ attribs: { src, type = '' } }) => src === undefined && !DATA.test(type))
      .map((script) => DomUtils.textContent(script)),
    inlineStyles: named('style').map((style) => DomUtils.textContent(style)),
    /** Attributes that the content security policy forbids, such as `<p style>`. */
    refused: elements.flatMap(({ name, attribs }) =>
      Object.keys(attribs)
        .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
        .map((attribute) => `<${name} ${attribute}>`),
    ),
  };
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

type List = 'links' | 'requests' | 'mentions';

/** The type of a script that a browser does not run. */
const DATA = /^(?:application\/(?:ld\+)?json|speculationrules)$/;

function isInDrawing({ parent }: Element): boolean {
  if (!parent || !('name' in parent)) return false;
  return parent.name === 'svg' || isInDrawing(parent);
}

function relOf({ rel = '' }: Element['attribs']): string[] {
  return rel.toLowerCase().split(/\s+/);
}

/** What an element links to, loads or refers to. */
function referencesOf({ name, attribs }: Element): (Reference & { readonly list: List })[] {
  const add = (list: List, element: string, address: string | undefined) =>
    address === undefined ? [] : [{ list, element, address: address.trim() }];
  const { rel = '', href, property = '', content, srcset, imagesrcset } = attribs;
  const isFetched = relOf(attribs).some((kind) => FETCHED.has(kind));
  const [list = 'mentions', ...attributes] = ADDRESSES[name] ?? [];
  return [
    ...(name === 'link' ? add(isFetched ? 'requests' : 'mentions', `link rel="${rel}"`, href) : []),
    ...(name === 'meta' && /^og:(?:image|url)$/.test(property)
      ? add('mentions', property, content)
      : []),
    ...attributes.flatMap((attribute) => add(list, name, attribs[attribute])),
    // The addresses of a `srcset`: each up to its width or density.
    ...[...(srcset ?? imagesrcset ?? '').matchAll(/(?:^|,)\s*([^\s,]\S*[^\s,])/g)].flatMap(
      ([, address]) => add('requests', name, address),
    ),
  ];
}

/** The attributes of elements that hold an address, by what the address is for. */
const ADDRESSES: Partial<Record<string, [List, ...string[]]>> = {
  a: ['links', 'href', 'xlink:href'],
  area: ['links', 'href'],
  form: ['links', 'action'],
  script: ['requests', 'src'],
  img: ['requests', 'src'],
  source: ['requests', 'src'],
  video: ['requests', 'src', 'poster'],
  audio: ['requests', 'src'],
  track: ['requests', 'src'],
  iframe: ['requests', 'src'],
  embed: ['requests', 'src'],
  input: ['requests', 'src'],
  image: ['requests', 'href', 'xlink:href'],
  use: ['requests', 'href', 'xlink:href'],
  object: ['requests', 'data'],
};

const FETCHED = new Set([
  ...['stylesheet', 'icon', 'apple-touch-icon', 'mask-icon', 'manifest'],
  ...['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch'],
]);
