import { href } from '../addresses.ts';

/** The address of an article on this site, as content and the ledger write it. */
export function articleAddress(slug: string): string {
  return `/articles/${slug}/`;
}

/** What a link to an article says. */
export function articleHref(slug: string): string {
  return href(articleAddress(slug));
}

/** The address of a topic's page on this site, as content and the ledger write it. */
export function topicAddress(id: string): string {
  return `/topics/${id}/`;
}

/** What a link to a topic's page says. */
export function topicHref(id: string): string {
  return href(topicAddress(id));
}

/** The address of an author's page on this site, as content and the ledger write it. */
export function authorAddress(id: string): string {
  return `/authors/${id}/`;
}

/** What a link to an author's page says. */
export function authorHref(id: string): string {
  return href(authorAddress(id));
}

/** The list of authors, where there are several. */
export const AUTHORS_ADDRESS = '/authors/';

/** The page at the address of the site itself. */
export const HOME = 'home';

/** The address of a page of prose, by the name of its file in `content/pages`. */
export function pageAddress(id: string): string {
  return id === HOME ? '/' : `/${id}/`;
}

/** A tag as a part of an address. */
export function tagSlug(tag: string): string {
  return tag.replaceAll(' ', '-');
}

/** The address of the page of a tag, as content writes it. */
export function tagAddress(tag: string): string {
  return `/tags/${tagSlug(tag)}/`;
}

/** What a link to the page of a tag says. */
export function tagHref(tag: string): string {
  return href(encodeURI(tagAddress(tag)));
}

/** The id of a tag's place in the list of all: no id of another part of the page, whatever the tag. */
export function tagAnchor(tag: string): string {
  return `tag-${tagSlug(tag)}`;
}

/** The place of a tag in the list of all. */
export function tagPlaceHref(tag: string): string {
  return href(`/tags/#${encodeURI(tagAnchor(tag))}`);
}

/** The address of the drawn cover of an article, as an image of its own. */
export function coverHref(slug: string): string {
  return href(`/covers/${slug}.svg`);
}

/** The picture of an article, 1200×630, that goes with a link to it and stands for it in feeds. */
export function cardHref(slug: string): string {
  return href(`/cards/${slug}.png`);
}

/** The picture that goes with a link to any other page. */
export const siteCardHref = href('/card.png');

/** The address of an article as Markdown, for machines that read. */
export function markdownAddress(slug: string): string {
  return `/articles/${slug}.md`;
}

/** What a link to it says. */
export function markdownHref(slug: string): string {
  return href(markdownAddress(slug));
}

/**
 * The same for two addresses that lead to one file, on some disk or host: the
 * slash at the end, `index.html` and upper case make no difference.
 */
export function addressKey(address: string): string {
  return address.replace(/\/(?:index\.html)?$/i, '').toLowerCase();
}

/** An address that is itself the name of a page's file, rather than of its folder. */
export const HTML_FILE = /\.html?$/i;

/** The slug in the address of an article, or `undefined` for any other address. */
export function slugIn(address: string): string | undefined {
  const slug = /^\/articles\/([^/]+)\/?$/.exec(address)?.[1];
  return slug !== undefined && isSlug(slug) ? slug : undefined;
}

/** Whether a name can be part of an address as it stands: lower-case ASCII words and hyphens. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** The nearest slug to a name, for a message that says what to write; it can be empty. */
export function suggestSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
