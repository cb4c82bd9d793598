import { escapeMarkup } from '../markup.ts';
import { absolute, href as linkTo } from '../addresses.ts';
import { HTML_FILE } from '../blog/permalinks.ts';
import { NOT_FOUND } from '../blog/pages.ts';
import type { Library } from '../blog/library.ts';
import type { Retired } from '../blog/retired.ts';
import { formats } from '../blog/channels.ts';
import { site } from '../site.ts';

/** An article, a topic or the like, as far as its old addresses lead to it. */
export interface Moved {
  readonly title: string;
  readonly href: string;
  readonly aliases: readonly string[];
  /** What it is, if it is no article. */
  readonly noun?: string;
  /** The names of the feeds below its page, which move along. */
  readonly feeds?: readonly string[];
  /** Whether it was taken back, and `href` only says so. */
  readonly isGone?: boolean;
}

/** Everything on the site that may have moved. */
export function movable({
  posts,
  topics,
  authors,
  pages,
}: Pick<Library, 'posts' | 'topics' | 'authors' | 'pages'>): Moved[] {
  const feeds = Object.values(formats).map(({ file }) => file);
  const withFeeds = [
    ...topics.map((topic) => ({ noun: 'topic', ...topic })),
    ...authors.map((author) => ({ noun: 'page', ...author })),
  ];
  return [
    ...posts,
    ...pages.filter(({ id }) => id !== NOT_FOUND).map((page) => ({ noun: 'page', ...page })),
    ...withFeeds.map(({ noun, name, href, aliases }) => ({
      noun,
      title: name,
      href,
      aliases,
      feeds,
    })),
  ];
}

/** A file that leads from an old address to a new one. */
export interface RedirectFile {
  /** Path in the output, without a slash at its start. */
  readonly file: string;
  /** The old address; left out for a list. */
  readonly alias?: string;
  readonly type: string;
  readonly content: string;
}

/**
 * A page at each old address, for any host, and `_redirects` for hosts that
 * read it and then answer with 301; `_gone` for those that can answer with 410
 * where an article was taken back. Nothing where nothing has moved or gone.
 * The feeds below an old address are made with the others, in `feeds/routes.ts`.
 */
export function redirectFiles(
  things: readonly Moved[],
  retired: readonly Retired[] = [],
): RedirectFile[] {
  const moved = [
    ...things,
    ...retired.map(({ title, slug, ...rest }) => ({
      ...rest,
      title: title ?? slug,
      isGone: true,
    })),
  ];
  const pages = moved.flatMap((thing) =>
    thing.aliases.map((alias) => ({
      file: fileAt(alias),
      alias,
      type: 'text/html; charset=utf-8',
      content: redirectPage(thing),
    })),
  );
  const type = 'text/plain; charset=utf-8';
  return [
    ...pages,
    ...(pages.length > 0 ? [{ file: '_redirects', type, content: redirectList(moved) }] : []),
    ...(retired.length > 0 ? [{ file: '_gone', type, content: goneList(retired) }] : []),
  ];
}

/**
 * What a host needs to answer with 410, "Gone", which `_redirects` cannot say:
 * the addresses of articles that were taken back, one a line.
 */
export function goneList(retired: readonly Pick<Retired, 'href'>[]): string {
  return GONE_HEADING + retired.map(({ href }) => `${href}\n`).join('');
}

const GONE_HEADING = `# Articles that were taken back. Answer these addresses with status 410 and the page that is there.
# nginx: location = ADDRESS { error_page 410 ADDRESSindex.html; return 410; }
`;

/** The page at an old address: it works without a script and names what was there for those it does not take along. */
export function redirectPage({ noun = 'article', title, href, isGone = false }: Moved): string {
  const name = escapeMarkup(title);
  const to = escapeMarkup(href);
  const link = `<a href="${to}">${name}</a>`;
  // Without an icon, browsers ask the root of the host for one, which may be another site's.
  const icon = escapeMarkup(linkTo('/favicon.svg'));
  return `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name} · ${escapeMarkup(site.name)}</title>
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${icon}" type="image/svg+xml">
    <link rel="canonical" href="${escapeMarkup(absolute(href))}">
    <meta http-equiv="refresh" content="0; url=${to}">
  </head>
  <body>
    <main>
      <h1>${isGone ? 'Taken back' : 'Moved'}</h1>
      <p>${isGone ? `The article ${link} was taken back.` : `This ${noun} has moved to ${link}.`}</p>
    </main>
  </body>
</html>
`;
}

/**
 * The lines of `_redirects`: an old address with and without the slash at its
 * end, then the feeds below it, in the order of the things.
 */
export function redirectList(things: readonly Moved[]): string {
  return things
    .flatMap(({ aliases, href, feeds = [] }) =>
      aliases.flatMap((alias) => [
        ...forms(alias).map((from) => [from, href]),
        ...(HTML_FILE.test(alias) ? [] : feeds).map((feed) => [
          `${alias.replace(/\/$/, '')}/${feed}`,
          href + feed,
        ]),
      ]),
    )
    .map(([from = '', to = '']) => `${encodeURI(linkTo(from))} ${to} 301\n`)
    .join('');
}

function forms(alias: string): string[] {
  const bare = alias.replace(/\/$/, '');
  return HTML_FILE.test(bare) ? [bare] : [`${bare}/`, bare];
}

function fileAt(alias: string): string {
  const bare = alias.replace(/^\/|\/$/g, '');
  return HTML_FILE.test(bare) ? bare : `${bare}/index.html`;
}
