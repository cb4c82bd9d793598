import { fromHtml } from 'hast-util-from-html';
import type { Element, ElementContent, Root } from 'hast';
import { card } from './cards.ts';
import {
  attribute,
  element,
  elementsIn,
  hasClass,
  isElement,
  replaceElements,
} from './elements.ts';
import { embed, isKnownHost } from './embed-link.ts';
import type { FindingList } from './finding-list.ts';
import { without } from './left-out.ts';
import { squarespaceBlock } from './squarespace-blocks.ts';
import { substackBlock } from './substack-blocks.ts';

/**
 * Turns what a page embeds of other sites into plain links, and leaves out what only works with
 * scripts: forms, buttons to subscribe, counters.
 */
export function keepEmbeds(tree: Root, findings: FindingList): void {
  const keepIn = (html: string) => {
    const inner = fromHtml(html, { fragment: true });
    keepEmbeds(inner, findings);
    return inner.children as ElementContent[];
  };
  leaveOut(tree, findings);
  replaceElements(tree, (each) => {
    const { tagName } = each;
    const hidden = attribute(each, 'dataHtml');
    if (hidden !== undefined && /<(?:iframe|video|audio|embed|object|blockquote)/i.test(hidden)) {
      return keepIn(hidden);
    }
    if (LOADERS.has(tagName)) return loaded(each, findings);
    if (tagName === 'script') return script(each, findings);
    if (tagName === 'form') return form(each, findings);
    if (QUOTES.some(([name]) => hasClass(each, name))) return quoted(each, findings);
    return (
      substackBlock(each, findings) ??
      squarespaceBlock(each, findings, keepIn) ??
      card(each, findings) ??
      bareAddress(each, findings)
    );
  });
}

/** What has to go as a whole, before anything in it is looked at. */
function leaveOut(tree: Root, findings: FindingList): void {
  replaceElements(tree, (each) => {
    if (hasClass(each, ...HIDDEN)) return [];
    // What is in it only shows what its attributes say.
    if (hasClass(each, 'youtube-wrap', 'vimeo-wrap', 'spotify-wrap')) each.children = [];
    if (hasClass(each, 'sqs-block-summary-v2', 'summary-block-wrapper')) {
      return without(findings, 'a list of other articles');
    }
    return hasClass(each, ...SUBSCRIBING) ? without(findings, 'a form to subscribe') : undefined;
  });
}

/** Words for those who cannot see the button that they are on, or for the editor alone. */
const HIDDEN = [
  ...['v6-visually-hidden', 'visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader-text'],
  'hide-text',
];

/** The outermost elements of Substack's forms to subscribe. */
const SUBSCRIBING = ['subscription-widget-wrap', 'subscription-widget-wrap-editor'];

const LOADERS = new Set([
  'iframe',
  'embed',
  'object',
  'video',
  'audio',
  'amp-youtube',
  'amp-iframe',
]);

function loaded(each: Element, findings: FindingList): readonly ElementContent[] {
  const source = elementsIn(each).find((inner) =>
    isElement(inner, 'source', 'embed', 'iframe', 'a'),
  );
  const first = (node: Element | undefined) =>
    node &&
    ['dataSrc', 'src', 'data', 'href', 'dataLazySrc', 'dataEmbedSrc']
      .map((name) => attribute(node, name))
      .find((address) => address !== undefined && !/^(?:about:|$)/.test(address));
  const link = elementsIn(each).find(({ tagName }) => tagName === 'x-embed');
  if (link) return [link];
  const address = first(each) ?? first(source);
  if (address === undefined) {
    findings.add(
      'embeds',
      `an embedded <${each.tagName}> has no address, and did not come over`,
      'Look at the old article, and put it in',
    );
    return [];
  }
  return embed(
    address,
    attribute(each, 'title') ?? attribute(each, 'ariaLabel'),
    findings,
    each.tagName,
  );
}

function script(each: Element, findings: FindingList): readonly ElementContent[] {
  const address = attribute(each, 'src') ?? '';
  if (/^(?:https?:)?\/\/gist\.github\.com\//.test(address)) {
    return embed(address.replace(/\.js(?=\?|$)/, ''), undefined, findings);
  }
  const host = URL.parse(address, 'https://embed.invalid')?.hostname ?? '';
  // These only draw what stands in the text as a quotation or a frame anyway.
  if (
    /(?:twitter|instagram|tiktok|facebook|flickr|imgur|reddit|squarespace|sqspcdn|wp)\b/.test(host)
  )
    return [];
  if (attribute(each, 'type')?.includes('json')) return [];
  findings.add(
    'scripts',
    host === '' || host === 'embed.invalid'
      ? 'a script in the text did not come over'
      : `a script from ${host} in the text did not come over`,
    'If it showed something that readers need, say it in words or link to it',
  );
  return [];
}

function form(each: Element, findings: FindingList): readonly ElementContent[] {
  const address = attribute(each, 'action') ?? '';
  const isElsewhere = /^https?:\/\//.test(address);
  findings.add(
    'forms',
    `a form${isElsewhere ? ` that sends to ${address}` : ''} in the text did not come over`,
    'Say in words how to reach you, or link to a page with the form',
  );
  return [];
}

/** Posts of other sites that a page quotes until a script draws them. */
const QUOTES = [
  ['twitter-tweet', /(?:twitter|x)\.com\/[^/]+\/status/],
  ['twitter-video', /(?:twitter|x)\.com\/[^/]+\/status/],
  ['instagram-media', /instagram\.com\/(?:p|reel|tv)\//],
  ['tiktok-embed', /tiktok\.com\/.*\/video/],
] as const;

function quoted(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
  const [, pattern] = QUOTES.find(([name]) => hasClass(each, name)) ?? [];
  const link = elementsIn(each)
    .map((inner) => attribute(inner, 'href') ?? '')
    .find((href) => pattern?.test(href));
  const address = attribute(each, 'dataInstgrmPermalink') ?? attribute(each, 'cite') ?? link;
  if (address === undefined) return undefined;
  const own = address.replace(/\?(?:utm|ref|igshid).*$/, '');
  const isTweet = hasClass(each, 'twitter-tweet', 'twitter-video');
  const words = isTweet
    ? elementsIn(each)
        .filter(({ tagName }) => tagName === 'p')
        .map((p) => element('p', {}, ...p.children))
    : [];
  const linked = embed(own, undefined, findings);
  return words.length > 0 ? [element('blockquote', {}, ...words, ...linked)] : linked;
}

/** An address alone in its paragraph, which WordPress shows as what is there. */
function bareAddress(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
  if (!isElement(each, 'p') && !hasClass(each, 'wp-block-embed__wrapper')) return undefined;
  const [only, second] = each.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (second || only?.type !== 'text') return undefined;
  const address = only.value.trim();
  if (!/^https?:\/\/\S+$/.test(address)) return undefined;
  if (!hasClass(each, 'wp-block-embed__wrapper') && !isKnownHost(address)) return undefined;
  return embed(address, undefined, findings);
}
