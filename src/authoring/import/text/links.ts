import type { ElementContent, Parents, Root } from 'hast';
import Slugger from 'github-slugger';
import { isPageId } from '../../../markdown/heading-ids.ts';
import { site } from '../../../site.ts';
import type { FindingList } from './finding-list.ts';
import {
  attribute,
  element,
  elementsIn,
  isElement,
  replaceElements,
  text,
  wordsOf,
} from './elements.ts';
import type { TextContext } from './to-mdx.ts';

/**
 * Leads every link to where it goes now. A link between texts of the old blog leads to the new one;
 * one that would lead to nothing becomes its words, with a finding that has its address.
 */
export function keepLinks(tree: Root, context: TextContext, findings: FindingList): void {
  const headings = headingAnchors(tree);
  linkAddresses(tree, context);
  replaceElements(tree, (each) => {
    if (each.tagName !== 'a') return undefined;
    const href = attribute(each, 'href')?.trim();
    const words = wordsOf(each);
    const hasPicture = elementsIn(each).some(({ tagName }) => tagName === 'x-picture');
    const isFilled = words !== '' || each.properties['dataPicture'] !== undefined;
    if (href === undefined || (!isFilled && !hasPicture)) return each.children;
    const target = targetOf(href, context, headings);
    if ('lost' in target) {
      if (words === '') return each.children;
      findings.add(
        'links',
        `the link "${shortened(words)}" to ${shortened(href)} ${target.lost}`,
        target.fix ??
          (FILE.test(href.replace(/[?#].*$/, ''))
            ? SAVE
            : 'Write a link to what has taken its place, or leave the words'),
      );
      return each.children;
    }
    if (target.isFile) {
      findings.add(
        'files',
        `the link "${shortened(words)}" leads to a file on the old site, ${shortened(target.address)}`,
        SAVE,
      );
    }
    const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(words) && target.address.startsWith('/');
    const children: ElementContent[] =
      (isFilled && words === '') || isAddress ? [text(wordsFor(target.address))] : each.children;
    if (each.properties['dataPicture'] !== undefined) {
      findings.add(
        'pictures',
        `a picture was a link to ${shortened(target.address)}, which now stands under it`,
        'Say in its words where it leads',
      );
    }
    const address = target.address.replaceAll('{', '%7B').replaceAll('}', '%7D');
    return [element('a', { href: address }, ...children)];
  });
}

/** Links the addresses of the old blog that stand in its words: they have another name here. */
function linkAddresses(parent: Parents, context: TextContext): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      if (!isElement(child, 'a', 'code', 'pre')) linkAddresses(child, context);
      return [child];
    }
    if (child.type !== 'text' || !child.value.includes('://')) return [child];
    const pieces = child.value.split(/(https?:\/\/[^\s<>"'()[\]{}]*[\w/])/i);
    return pieces.flatMap((piece, i): ElementContent[] => {
      const url = i % 2 === 1 ? URL.parse(piece) : null;
      if (!url || !isOld(url, false, context.address)) return piece === '' ? [] : [text(piece)];
      const home = newHome(url, context);
      if (home !== undefined) return [element('a', { href: piece }, text(piece))];
      // As code, it is no link that leads to nothing.
      return [element('code', {}, text(piece))];
    });
  });
}

type Target =
  | { readonly address: string; readonly isFile?: true }
  | { readonly lost: string; readonly fix?: string };

function targetOf(
  href: string,
  context: TextContext,
  headings: ReadonlyMap<string, string>,
): Target {
  if (href === '' || href === '#' || /^\/?null$/.test(href)) return { lost: 'led nowhere' };
  if (href.startsWith('#')) {
    const anchor = headings.get(decoded(href.slice(1)));
    return anchor === undefined
      ? { lost: 'led to a place that is not a heading' }
      : { address: `#${anchor}` };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    if (!KEPT.has(scheme)) return { lost: 'would only work on the old site' };
    return { address: href.replaceAll(/\s/g, '%20') };
  }
  const base = context.address ?? UNKNOWN;
  const url = URL.parse(inReader(withHost(href), base), base.endsWith('/') ? base : `${base}/`);
  if (!url) return { lost: 'is not an address' };
  if (!isOld(url, scheme === undefined && !/^(?:\/\/|www\.)/i.test(href), context.address))
    return { address: scheme === undefined ? url.href : href.replaceAll(/\s/g, '%20') };
  const home = newHome(url, context);
  if (home !== undefined) return { address: home };
  const draft = homeAt(url, (path) => context.draftHome?.(path));
  if (draft !== undefined) {
    return {
      lost: `leads to a draft, ${draft}`,
      fix: `Once that is published, write [words](${draft})`,
    };
  }
  // Others have pages on these hosts too.
  if (SHARED.test(url.hostname)) return { address: url.href };
  // A file can be fetched until the old site goes, but never under this site's own name.
  const isHere = bareHost(url.hostname) === bareHost(URL.parse(site.address)?.hostname);
  if (FILE.test(url.pathname) && context.address !== undefined && !isHere) {
    return { address: url.href, isFile: true };
  }
  return { lost: 'leads to nothing that was brought over' };
}

/** A file that readers download. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|mp3|m4a|wav|mp4|mov)$/i;

const UNKNOWN = 'https://old.invalid/';

const SAVE = 'Save the file in public, and write a link to it, such as [words](/plan.pdf)';

const SHARED = /^(?:www\.)?medium\.com$/;

const KEPT = new Set(['mailto', 'tel', 'sms', 'whatsapp', 'ftp', 'webcal']);

function withHost(href: string): string {
  return /^www\.[\w-]+\.[a-z]/i.test(href) ? `https://${href}` : href;
}

/** The address on the blog itself of what Substack's reader shows of it. */
function inReader(href: string, base: string): string {
  const [, name, rest = ''] =
    /^https:\/\/open\.substack\.com\/pub\/([^/]+)(\/p\/[^?#]+)/.exec(href) ?? [];
  const host = URL.parse(base)?.hostname;
  return name !== undefined && host === `${name}.substack.com` ? `https://${host}${rest}` : href;
}

/** Whether an address is one of the old blog, or of this one. */
function isOld(url: URL, isRelative: boolean, address: string | undefined): boolean {
  if (isRelative) return true;
  const hosts = [address, site.address].map((each) => bareHost(each && URL.parse(each)?.hostname));
  return hosts.includes(bareHost(url.hostname));
}

function bareHost(host: string | undefined): string | undefined {
  return host?.replace(/^www\./, '');
}

function newHome(url: URL, context: TextContext): string | undefined {
  return homeAt(url, (path) => context.newHome(path));
}

/** The first home there is for a path, as it can be written in several ways. */
function homeAt(
  { pathname, search }: URL,
  homeOf: (path: string) => string | undefined,
): string | undefined {
  const path = decoded(pathname);
  const tries = [
    pathname + search,
    pathname,
    path,
    pathname.replace(/\/$/, ''),
    `${pathname.replace(/\/$/, '')}/`,
  ];
  for (const each of new Set(tries)) {
    const home = each === '' ? undefined : homeOf(each);
    if (home !== undefined) return home;
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Words for a link that only had a picture: the site, or the last part of an address here. */
function wordsFor(address: string): string {
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol)) return url.hostname.replace(/^www\./, '');
  return decoded(address.split(/[/#?]/).findLast((part) => part !== '') ?? address).replaceAll(
    /[-_]+/g,
    ' ',
  );
}

function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

/**
 * What a link within the text can name now: the headings, by the ids that the old page gave them or
 * something in them or right before them. Headings whose id here is not sure are left out.
 */
function headingAnchors(tree: Root): ReadonlyMap<string, string> {
  const slugger = new Slugger();
  const anchors = new Map<string, string>();
  let before: string[] = [];
  for (const each of elementsIn(tree)) {
    const ids = [
      attribute(each, 'id'),
      each.tagName === 'a' ? attribute(each, 'name') : undefined,
    ].filter((id) => id !== undefined);
    if (!/^h[1-6]$/.test(each.tagName)) {
      if (isElement(each, 'p', 'ul', 'ol', 'table', 'blockquote', 'pre') && wordsOf(each) !== '')
        before = [];
      before.push(...ids);
      continue;
    }
    const words = wordsOf(each);
    if (words === '') continue;
    const slug = slugger.slug(words);
    const anchor = isPageId(slug) ? slugger.slug(`${words} section`) : slug;
    if (/^[\p{L}\p{N}\s,?!:;()'"&/.]+$/u.test(words) && !words.includes('...')) {
      const inner = elementsIn(each).flatMap((child) => attribute(child, 'id') ?? []);
      for (const id of [...before, ...ids, ...inner]) anchors.set(id, anchor);
    }
    before = [];
  }
  return anchors;
}
