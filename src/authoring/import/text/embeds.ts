import { fromHtml } from 'hast-util-from-html';
import type { Element, ElementContent, Root } from 'hast';
import { youtubeIdIn } from '../../../markdown/youtube-id.ts';
import type { FindingList } from './finding-list.ts';
import {
  attribute,
  element,
  elementsIn,
  hasClass,
  isElement,
  paragraph,
  replaceElements,
  text,
  wordsOf,
} from './elements.ts';
import { readJson } from './pictures-in-text.ts';

/**
 * Turns what a page embeds of other sites into plain links, and leaves out what only works with
 * scripts: forms, buttons to subscribe, counters.
 */
export function keepEmbeds(tree: Root, findings: FindingList): void {
  leaveOut(tree, findings);
  replaceElements(tree, (each) => {
    const { tagName } = each;
    const hidden = attribute(each, 'dataHtml');
    if (hidden !== undefined && /<(?:iframe|video|audio|embed|object|blockquote)/i.test(hidden)) {
      const inner = fromHtml(hidden, { fragment: true });
      keepEmbeds(inner, findings);
      return inner.children as ElementContent[];
    }
    if (LOADERS.has(tagName)) return loaded(each, findings);
    if (tagName === 'script') return script(each, findings);
    if (tagName === 'form') return form(each, findings);
    if (QUOTES.some(([name]) => hasClass(each, name))) return quoted(each, findings);
    return (
      substack(each, findings) ??
      squarespace(each, findings) ??
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

/** A plain link to what was embedded, in a paragraph of its own. */
function embed(
  given: string,
  title: string | undefined,
  findings: FindingList,
  tagName = 'iframe',
): readonly ElementContent[] {
  const address = watchable(given.trim().replace(/^\/\//, 'https://'));
  const kind = kindOf(address, tagName);
  const words = title?.replaceAll(/\s+/g, ' ').trim();
  const isTitle =
    words !== undefined &&
    words !== '' &&
    !/^(?:youtube|vimeo|embedded|spotify|video|iframe)\b.*(?:player|embed|content)?$/i.test(words);
  const youtube = youtubeIdIn(address);
  findings.add(
    'embeds',
    `the embedded ${kind.name} ${address} became a plain link`,
    youtube
      ? `Leave it, or write <Youtube id="${youtube}" title="what it shows" />`
      : kind.name === 'video file' || kind.name === 'recording'
        ? 'Save the file beside the text, and write a <Video>, or leave the link'
        : 'Change its words where they do not say what is there',
  );
  return [
    element(
      'p',
      {},
      element('a', { href: address, dataEmbed: '' }, text(isTitle ? words : kind.words)),
    ),
  ];
}

/** The address where readers see what an embedding shows. */
function watchable(address: string): string {
  const youtube = youtubeIdIn(address);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const url = URL.parse(address);
  if (!url) return address;
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (url.hostname === 'player.vimeo.com' && vimeo) {
    const key = url.searchParams.get('h');
    return `https://vimeo.com/${vimeo}${key ? `/${key}` : ''}`;
  }
  if (url.hostname === 'open.spotify.com') {
    return `https://open.spotify.com${url.pathname.replace(/^\/embed(?:-podcast)?/, '')}`;
  }
  if (/(?:^|\.)instagram\.com$/.test(url.hostname)) {
    return `https://www.instagram.com${url.pathname.replace(/embed\/?(?:captioned\/?)?$/, '')}`;
  }
  if (url.hostname === 'w.soundcloud.com') return url.searchParams.get('url') ?? address;
  return address;
}

const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/youtu\.?be/, 'video', 'Video on YouTube'],
  [/vimeo\.com$/, 'video', 'Video on Vimeo'],
  [/instagram\.com$/, 'post', 'Post on Instagram'],
  [/tiktok\.com$/, 'video', 'Video on TikTok'],
  [/(?:twitter|(?:^|\.)x)\.com$/, 'post', 'Post on X'],
  [/facebook\.com$/, 'post', 'Post on Facebook'],
  [/spotify\.com$/, 'recording on Spotify', 'Listen on Spotify'],
  [/soundcloud\.com$/, 'recording on SoundCloud', 'Listen on SoundCloud'],
  [/podcasts\.apple\.com$/, 'recording on Apple Podcasts', 'Listen on Apple Podcasts'],
  [/(?:typeform\.com|jotform\.com|tally\.so|forms\.gle)$/, 'form', 'Fill in the form'],
  [/gist\.github\.com$/, 'code', 'Code on GitHub'],
];

function kindOf(
  address: string,
  tagName: string,
): { readonly name: string; readonly words: string } {
  const url = URL.parse(address);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (host === 'docs.google.com' && url?.pathname.startsWith('/forms')) {
    return { name: 'form', words: 'Fill in the form' };
  }
  if (/(?:^|\.)google\.com$/.test(host) && url?.pathname.startsWith('/maps')) {
    return { name: 'map', words: 'Map on Google' };
  }
  const known = KINDS.find(([pattern]) => pattern.test(host));
  if (known) return { name: known[1], words: known[2] };
  if (tagName === 'video') return { name: 'video file', words: 'Watch the video' };
  if (tagName === 'audio') return { name: 'recording', words: 'Listen to the recording' };
  return { name: 'page', words: host === '' ? 'What was shown here' : `What ${host} shows` };
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

/** What Substack's editor puts into a text, with what it knows as JSON. */
function substack(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
  const known = readJson(attribute(each, 'dataAttrs'));
  const said = (name: string) => (typeof known[name] === 'string' ? known[name] : undefined);
  if (hasClass(each, 'youtube-wrap')) {
    const id = said('videoId');
    return id === undefined
      ? undefined
      : embed(`https://www.youtube.com/watch?v=${id}`, undefined, findings);
  }
  if (hasClass(each, 'mention-wrap')) return [text(said('name') ?? wordsOf(each))];
  if (hasClass(each, 'pullquote')) return [element('blockquote', {}, ...each.children)];
  if (hasClass(each, 'image-gallery-embed')) return gallery(known);
  if (hasClass(each, 'latex-rendered')) return formula(said('persistentExpression'), findings);
  if (hasClass(each, 'native-audio-embed', 'native-video-embed')) {
    const what = hasClass(each, 'native-audio-embed') ? 'a recording' : 'a video';
    findings.add(
      'embeds',
      `${what} that was kept on the old site is not in the export`,
      'Save the file from the old article beside the text, and write a <Video>, or link to it',
    );
    return [];
  }
  if (hasClass(each, 'vimeo-wrap')) {
    const id = said('videoId');
    return id === undefined ? undefined : embed(`https://vimeo.com/${id}`, undefined, findings);
  }
  if (
    hasClass(
      each,
      'tweet',
      'twitter-embed',
      'instagram',
      'instagram-embed',
      'tiktok-wrap',
      'spotify-wrap',
      'apple-podcast-container',
      'soundcloud-wrap',
      'embedded-post-wrap',
      'digest-post-embed',
      'embedded-publication-wrap',
      'comment',
      'bandcamp-wrap',
    )
  ) {
    const id = said('instagram_id');
    const address =
      said('url') ??
      said('canonical_url') ??
      said('targetUrl') ??
      (id && `https://www.instagram.com/p/${id}/`);
    if (address === undefined) return undefined;
    const quote = said('full_text');
    const linked = embed(address, said('title') ?? said('name'), findings);
    return quote === undefined
      ? linked
      : [element('blockquote', {}, element('p', {}, text(quote)), ...linked)];
  }
  if (hasClass(each, 'button-wrapper', 'captioned-button-wrap')) {
    const address =
      said('url') ??
      attribute(elementsIn(each).find(({ tagName }) => tagName === 'a') ?? each, 'href');
    if (address === undefined) return undefined;
    if (!/subscribe|\/comments\b|action=share|utm_medium=.*share|\/leaderboard|refer/.test(address))
      return undefined;
    return leftOut(findings, wordsOf(each) || said('text') || '');
  }
  if (
    hasClass(
      each,
      'subscription-widget',
      'poll-embed',
      'community-chat',
      'install-substack-app-embed',
      'directMessage',
      'paywall-jump',
    )
  ) {
    if (hasClass(each, 'paywall-jump')) return [];
    return hasClass(each, 'poll-embed')
      ? without(findings, 'a poll')
      : leftOut(findings, wordsOf(each));
  }
  return undefined;
}

/** The pictures that an attribute of a gallery names, with its caption under the last one. */
function gallery({ gallery: given }: Readonly<Record<string, unknown>>): ElementContent[] {
  const { images, caption } = (given ?? {}) as Record<string, unknown>;
  const addresses = (Array.isArray(images) ? images : []).flatMap((image: unknown) => {
    const { src } = (image ?? {}) as Record<string, unknown>;
    return typeof src === 'string' ? [src] : [];
  });
  return addresses.map((src, i) => {
    const isLast = i === addresses.length - 1;
    const words = isLast && typeof caption === 'string' ? caption : '';
    return element(
      'figure',
      {},
      element('img', { src }),
      ...(words === '' ? [] : [element('figcaption', {}, text(words))]),
    );
  });
}

/** A formula as its author wrote it. */
function formula(words: string | undefined, findings: FindingList): ElementContent[] {
  if (words === undefined) return [];
  findings.add(
    'formulas',
    `the formula ${words.slice(0, 60)} came over as it was written, in LaTeX`,
    'Write it in plain signs',
  );
  return [element('pre', {}, element('code', {}, text(words)))];
}

function leftOut(findings: FindingList, words: string): readonly ElementContent[] {
  return without(findings, words === '' ? 'a button' : `"${words.slice(0, 60)}"`);
}

function without(findings: FindingList, what: string): readonly ElementContent[] {
  findings.add(
    'buttons',
    `${what}, which only worked on the old site, was left out`,
    'If readers need it, write a link that says where it leads',
  );
  return [];
}

/** Squarespace's blocks that say what they show in an attribute. */
function squarespace(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
  const json = attribute(each, 'dataBlockJson');
  if (
    json !== undefined &&
    hasClass(
      each,
      'sqs-block-video',
      'video-block',
      'sqs-block-embed',
      'embed-block',
      'sqs-block-audio',
    )
  ) {
    if (
      elementsIn(each).some(
        (inner) => inner.tagName === 'a' && inner.properties['dataEmbed'] !== undefined,
      )
    )
      return undefined;
    const { url, html, title } = readJson(json);
    const name = typeof title === 'string' ? title : undefined;
    if (typeof url === 'string' && url !== '') return embed(url, name, findings);
    if (typeof html !== 'string') return undefined;
    const inner = fromHtml(html, { fragment: true });
    keepEmbeds(inner, findings);
    return inner.children as ElementContent[];
  }
  if (hasClass(each, 'sqs-block-form', 'sqs-block-newsletter', 'newsletter-block', 'form-block')) {
    // The form in it has been reported.
    if (findings.all.some(({ kind }) => kind === 'forms')) return [];
    findings.add(
      'forms',
      'a form in the text did not come over',
      'Say in words how to reach you, or link to a page with the form',
    );
    return [];
  }
  if (hasClass(each, 'sqs-block-horizontalrule')) return [element('hr')];
  const sound = hasClass(each, 'sqs-audio-embed') ? attribute(each, 'dataUrl') : undefined;
  if (sound) return embed(sound, attribute(each, 'dataTitle'), findings, 'audio');
  return undefined;
}

/** What plugins call their buttons to share and their lists of other articles. */
const SHARING = [
  ...['sharedaddy', 'jp-relatedposts', 'addtoany_share_save_container', 'sqs-block-share'],
  ...['wp-block-social-links', 'sqs-block-socialaccountlinks-v2', 'yarpp-related', 'ssba-wrap'],
];

/** Cards of Ghost and Medium that link to a page: a link with its title. */
function card(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
  if (hasClass(each, 'kg-bookmark-card', 'graf--mixtapeEmbed')) {
    const link = elementsIn(each).find(
      ({ tagName, properties }) => tagName === 'a' && properties['href'],
    );
    if (!link) return undefined;
    const title = elementsIn(each).find((inner) =>
      hasClass(inner, 'kg-bookmark-title', 'markup--mixtapeEmbed-strong'),
    );
    const words = wordsOf(title ?? link);
    const address = attribute(link, 'href') ?? '';
    return [
      element(
        'p',
        {},
        element('a', { href: address }, text(words === '' ? kindOf(address, 'a').words : words)),
      ),
    ];
  }
  if (hasClass(each, 'kg-audio-card', 'kg-video-card')) {
    const link = elementsIn(each).find(({ properties }) => properties['dataEmbed'] !== undefined);
    const title = elementsIn(each).find((inner) => hasClass(inner, 'kg-audio-title'));
    const caption = elementsIn(each).filter(({ tagName }) => tagName === 'figcaption');
    if (!link) return undefined;
    const words = title && wordsOf(title);
    if (words) link.children = [text(words)];
    return [paragraph([link]), ...caption.map(({ children }) => paragraph(children))];
  }
  if (hasClass(each, 'kg-file-card')) {
    const [link, title] = ['kg-file-card-container', 'kg-file-card-title'].map((name) =>
      elementsIn(each).find((inner) => hasClass(inner, name)),
    );
    const address = link && attribute(link, 'href');
    if (address === undefined) return undefined;
    return [paragraph([element('a', { href: address }, text(wordsOf(title ?? each)))])];
  }
  if (hasClass(each, 'kg-callout-card')) {
    const parts = each.children.filter((child) => wordsOf(child) !== '');
    const inside = parts.flatMap((part, i) => [
      ...(i > 0 ? [text(' ')] : []),
      ...(isElement(part) ? part.children : [part]),
    ]);
    return [element('blockquote', {}, paragraph(inside))];
  }
  if (isElement(each, 'blockquote')) {
    each.children = each.children.map((child) =>
      isElement(child, 'cite') ? saidBy(child) : child,
    );
    return undefined;
  }
  if (hasClass(each, 'wp-block-file__button')) return [];
  if (hasClass(each, ...SHARING))
    return without(findings, 'a row of buttons to share or to follow');
  if (hasClass(each, 'kg-signup-card', 'kg-paywall')) return leftOut(findings, wordsOf(each));
  return undefined;
}

/** Who said what a quotation quotes, in a paragraph of its own behind a dash. */
function saidBy(cite: Element): Element {
  const isMarked = /^[—–-]/.test(wordsOf(cite));
  return paragraph(isMarked ? cite.children : [text('— '), ...cite.children]);
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
  if (
    !hasClass(each, 'wp-block-embed__wrapper') &&
    !KINDS.some(([pattern]) => pattern.test(URL.parse(address)?.hostname ?? ''))
  )
    return undefined;
  return embed(address, undefined, findings);
}
