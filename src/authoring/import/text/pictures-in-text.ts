import type { Element, Parents, Root } from 'hast';
import type { FindingList } from './finding-list.ts';
import {
  attribute,
  element,
  type ElementContent,
  elementsIn,
  hasClass,
  isElement,
  isEmpty,
  replaceElements,
  text,
  wordsOf,
} from './elements.ts';

/** A picture of a text that is brought over. */
export interface PictureInText {
  /** Every address it may be fetched from, the largest first; the first one names it in comments and findings. */
  readonly candidates: readonly string[];
  /** Undefined where there is none, or only the name of a file. */
  readonly alt?: string;
  readonly caption?: string;
}

/** What completes the addresses of pictures. */
export interface PictureHome {
  /** Where the blog was; left out where its addresses stay as they are. */
  readonly address?: string | undefined;
  /** The picture that a name stands for in a text that had it written into it. */
  readonly addressOf: (name: string) => string;
}

/**
 * Finds the pictures of a text, and puts `<x-picture number>` in the place of each. A picture that a
 * page has twice, for browsers with and without scripts, is one.
 */
export function findPictures(
  tree: Root,
  where: PictureHome,
  findings: FindingList,
): readonly PictureInText[] {
  const pictures: PictureInText[] = [];
  mergeTwins(tree);
  replaceElements(tree, (each, parent) => {
    if (each.tagName === 'img') return pictureFor(each, parent, where, pictures, findings);
    if (each.tagName === 'picture')
      return each.children.filter((child) => !isElement(child, 'source'));
    if (each.tagName === 'svg') return [];
    if (each.tagName === 'a') return withoutLink(each, pictures);
    if (each.tagName === 'figure' || hasClass(each, 'wp-caption', 'slide'))
      return captioned(each, pictures);
    return undefined;
  });
  return pictures;
}

/** A lazy picture and its copy in `noscript`: what only the copy knows goes to the picture. */
function mergeTwins(tree: Root): void {
  replaceElements(tree, (each, parent) => {
    if (each.tagName !== 'noscript') return undefined;
    const copies = elementsIn(each).filter(({ tagName }) => tagName === 'img');
    if (copies.length === 0) return each.children;
    const siblings = elementsIn(parent).filter(
      (sibling) => sibling.tagName === 'img' && !copies.includes(sibling),
    );
    const keys = new Set(siblings.flatMap(addressesIn).map(pictureKey));
    const isTwin = (copy: Element) => addressesIn(copy).some((one) => keys.has(pictureKey(one)));
    const bare = siblings.find((sibling) => addressesIn(sibling).length === 0);
    const [copy] = copies;
    if (bare && copy && copies.length === 1) {
      bare.properties = { ...copy.properties, ...bare.properties, src: copy.properties['src'] };
      return [];
    }
    return copies.every(isTwin) ? [] : each.children;
  });
}

/** What two addresses of one picture have in common. */
function pictureKey(address: string): string {
  return address
    .replace(/^https?:/i, '')
    .replace(/[?#].*$/, '')
    .replace(SIZE, '');
}

/** The size in the name of a copy that WordPress made. */
const SIZE = /-\d{2,5}x\d{2,5}(?=\.[a-z]{3,4}$)/i;

function pictureFor(
  img: Element,
  parent: Parents,
  where: PictureHome,
  pictures: PictureInText[],
  findings: FindingList,
): readonly ElementContent[] {
  const given = attribute(img, 'alt')?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if (hasClass(img, 'wp-smiley', 'emoji')) return given === '' ? [] : [text(given)];
  if (isPixel(img)) return [];
  const around = isElement(parent, 'picture') ? sourcesOf(parent) : [];
  const candidates = candidatesOf(img, around, where);
  const [first] = candidates;
  if (first === undefined) {
    findings.add(
      'pictures',
      'a picture in the text has no address that it can be fetched from',
      'Save it from the old article beside the new one, and write ![what it shows](./photo.jpg)',
    );
    return [];
  }
  const alt = isFileName(given, candidates) ? undefined : given;
  pictures.push({ candidates, ...(alt !== undefined && { alt }) });
  return [element('x-picture', { number: pictures.length - 1 })];
}

/** A picture of one pixel, which only counts visits. */
function isPixel(img: Element): boolean {
  return ['width', 'height'].every((side) => /^[01](?:px)?$/.test(attribute(img, side) ?? ''));
}

/** The addresses of a picture that can be fetched, the largest first, each once. */
function candidatesOf(img: Element, around: readonly string[], where: PictureHome): string[] {
  const all = [...addressesOf(img), ...around].map((each) => each.trim());
  const fetched = all
    .filter((each) => !/^(?:data|blob|about|javascript|file):/i.test(each))
    .map((each) => whole(each, where.address))
    .filter((each) => each !== '')
    .flatMap((each) => (SIZE.test(pathOf(each)) ? [unsized(each), each] : [each]));
  const held = all.map(where.addressOf).filter((each, i) => each !== all[i]);
  return [...new Set([...fetched, ...held])];
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '');
}

function unsized(address: string): string {
  const path = pathOf(address);
  return path.replace(SIZE, '') + address.slice(path.length);
}

/** An address of a picture in full, where the blog's is known. */
function whole(address: string, base: string | undefined): string {
  if (address.startsWith('//')) return `https:${address}`;
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return URL.parse(address, base.endsWith('/') ? base : `${base}/`)?.href ?? address;
}

/** Where an element says that its picture is, the largest first. */
function addressesOf(img: Element): string[] {
  const sets = ['srcSet', 'dataSrcset', 'dataLazySrcset', 'dataSrcSet'].map((name) =>
    attribute(img, name),
  );
  const named = (...names: readonly string[]) => names.map((name) => attribute(img, name));
  return [
    fromJson(attribute(img, 'dataAttrs')),
    ...named(
      'dataOrigFile',
      'dataFullUrl',
      'dataFullSrc',
      'dataImage',
      'dataOriginal',
      'dataLargeFile',
    ),
    ...sets.flatMap((set) => widestFirst(set ?? '')),
    ...named('dataSrc', 'dataLazySrc', 'dataOriginalSrc', 'src'),
  ].filter((each): each is string => each !== undefined && each !== '');
}

function addressesIn(img: Element): string[] {
  return addressesOf(img).filter((each) => !each.startsWith('data:'));
}

function sourcesOf(picture: Parents): string[] {
  return elementsIn(picture)
    .filter(({ tagName }) => tagName === 'source')
    .flatMap((source) =>
      widestFirst(attribute(source, 'srcSet') ?? attribute(source, 'dataSrcset') ?? ''),
    );
}

/** The addresses of a `srcset`, the widest first. A comma within an address is part of it. */
function widestFirst(set: string): string[] {
  return [...set.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)]
    .map(([, address = '', size]) => ({ address, size: Number(size ?? 1) }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

/** Substack writes what it knows of a picture as JSON. */
function fromJson(json: string | undefined): string | undefined {
  const known = readJson(json);
  return typeof known['src'] === 'string' ? known['src'] : undefined;
}

/** The object that an attribute holds as JSON; empty where it holds none. */
export function readJson(json: string | undefined): Readonly<Record<string, unknown>> {
  if (json === undefined) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether an alternative text is empty, the name of a file, or that of this picture. */
function isFileName(alt: string, candidates: readonly string[]): boolean {
  const bare = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  if (bare(alt) === '' || /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$/i.test(alt))
    return true;
  if (/^(?:img|dscn?|dcim|pxl|image|photo|picture|screen ?shot|untitled)[\s_-]*[\d_-]*$/i.test(alt))
    return true;
  // One word may be what it shows; a name with signs in it is only that of the file.
  if (/^\p{L}+$/u.test(alt)) return false;
  return !/\s/.test(alt) && candidates.some((each) => bare(baseName(each)) === bare(alt));
}

function baseName(address: string): string {
  const name = pathOf(address).split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name).replace(/\.[a-z0-9]+$/i, '');
  } catch {
    return name.replace(/\.[a-z0-9]+$/i, '');
  }
}

/** A link around pictures: one to the picture itself is left out, another stands under them. */
function withoutLink(
  link: Element,
  pictures: PictureInText[],
): readonly ElementContent[] | undefined {
  const shown = picturesIn(link);
  if (shown.length === 0) return undefined;
  const address = attribute(link, 'href') ?? '';
  if (isPicture(address)) {
    const [number] = shown;
    const picture = number === undefined ? undefined : pictures[number];
    if (number !== undefined && picture && shown.length === 1) {
      const key = pictureKey(whole(address, undefined));
      if (picture.candidates.some((each) => pictureKey(each) === key)) {
        pictures[number] = {
          ...picture,
          candidates: [...new Set([address, ...picture.candidates])],
        };
      }
    }
    return link.children;
  }
  if (wordsOf(link) !== '' || address === '' || address.startsWith('#')) {
    // Words beside the picture keep the link.
    return address === '' ? link.children : splitLink(link);
  }
  return [...link.children, element('p', {}, element('a', { href: address, dataPicture: '' }))];
}

/** The pictures of a link before the link with its words. */
function splitLink(link: Element): readonly ElementContent[] {
  const pictures: ElementContent[] = elementsIn(link).filter(
    ({ tagName }) => tagName === 'x-picture',
  );
  replaceElements(link, (each) => (each.tagName === 'x-picture' ? [] : undefined));
  return wordsOf(link) === '' ? pictures : [...pictures, link];
}

function picturesIn(node: Element): number[] {
  return elementsIn(node).flatMap((each) =>
    each.tagName === 'x-picture' ? [Number(each.properties['number'])] : [],
  );
}

function isPicture(address: string): boolean {
  return (
    /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$/i.test(pathOf(address)) ||
    /substackcdn\.com\/image\/|cdn-images-\d\.medium\.com|images\.squarespace-cdn\.com/.test(
      address,
    )
  );
}

/** Gives the picture of a figure its caption; what else the figure holds stands on its own. */
function captioned(
  figure: Element,
  pictures: PictureInText[],
): readonly ElementContent[] | undefined {
  const numbers = picturesIn(figure);
  const captions = elementsIn(figure).filter(
    (each) =>
      each.tagName === 'figcaption' ||
      hasClass(each, 'wp-caption-text', 'image-caption', 'image-slide-title'),
  );
  const [caption] = captions;
  const quote = elementsIn(figure).find(({ tagName }) => tagName === 'blockquote');
  if (caption && quote && numbers.length === 0) {
    // Who said it belongs to the quotation.
    replaceElements(figure, (each) => (each === caption ? [] : undefined));
    quote.children.push(element('p', {}, ...caption.children));
    return figure.children;
  }
  if (!caption || numbers.length === 0) return undefined;
  const words = wordsOf(caption);
  const number = numbers.at(-1) ?? 0;
  const picture = pictures[number];
  const hasLink = elementsIn(caption).some(({ tagName }) => tagName === 'a');
  if (hasLink || words === '' || !picture || picture.caption !== undefined) {
    for (const each of captions) each.tagName = 'p';
    return figure.children.filter((child) => !isEmpty(child));
  }
  pictures[number] = { ...picture, caption: words };
  replaceElements(figure, (each) => (captions.includes(each) ? [] : undefined));
  return figure.children;
}
