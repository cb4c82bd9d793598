import type { Element, ElementContent } from 'hast';
import { attribute, element, elementsIn, hasClass, text, wordsOf } from './elements.ts';
import { embed } from './embed-link.ts';
import type { FindingList } from './finding-list.ts';
import { leftOut, without } from './left-out.ts';
import { readJson } from './pictures-in-text.ts';

/** What Substack's editor puts into a text, with what it knows as JSON. */
export function substackBlock(
  each: Element,
  findings: FindingList,
): readonly ElementContent[] | undefined {
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
