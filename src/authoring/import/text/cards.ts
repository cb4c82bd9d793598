import type { Element, ElementContent } from 'hast';
import {
  attribute,
  element,
  elementsIn,
  hasClass,
  isElement,
  paragraph,
  text,
  wordsOf,
} from './elements.ts';
import { kindOf } from './embed-link.ts';
import type { FindingList } from './finding-list.ts';
import { leftOut, without } from './left-out.ts';

/** What plugins call their buttons to share and their lists of other articles. */
const SHARING = [
  ...['sharedaddy', 'jp-relatedposts', 'addtoany_share_save_container', 'sqs-block-share'],
  ...['wp-block-social-links', 'sqs-block-socialaccountlinks-v2', 'yarpp-related', 'ssba-wrap'],
];

/** Cards of Ghost and Medium that link to a page: a link with its title. */
export function card(each: Element, findings: FindingList): readonly ElementContent[] | undefined {
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
