import { escapeMarkup } from '../markup.ts';
import { absolute, href as linkTo } from '../addresses.ts';
import { HTML_FILE } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { site } from '../site.ts';

/** An article, as far as its old addresses lead to it. */
export type Moved = Pick<Post, 'title' | 'href' | 'aliases'>;

/** A file that leads from an old address to a new one. */
export interface RedirectFile {
  /** Path in the output, without a slash at its start. */
  readonly file: string;
  /** The old address; left out for the list of all. */
  readonly alias?: string;
  readonly type: string;
  readonly content: string;
}

/**
 * A page at each old address, for any host, and `_redirects` for hosts that
 * read it and then answer with 301. Nothing where no article has moved.
 */
export function redirectFiles(posts: readonly Moved[]): RedirectFile[] {
  const pages = posts.flatMap((post) =>
    post.aliases.map((alias) => ({
      file: fileAt(alias),
      alias,
      type: 'text/html; charset=utf-8',
      content: redirectPage(post),
    })),
  );
  if (pages.length === 0) return [];
  const list = {
    file: '_redirects',
    type: 'text/plain; charset=utf-8',
    content: redirectList(posts),
  };
  return [...pages, list];
}

/** The page at an old address: it works without a script and names the article for those it does not take along. */
export function redirectPage({ title, href }: Moved): string {
  const name = escapeMarkup(title);
  const to = escapeMarkup(href);
  return `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name} · ${escapeMarkup(site.name)}</title>
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <link rel="canonical" href="${escapeMarkup(absolute(href))}">
    <meta http-equiv="refresh" content="0; url=${to}">
  </head>
  <body>
    <main>
      <h1>Moved</h1>
      <p>This article has moved to <a href="${to}">${name}</a>.</p>
    </main>
  </body>
</html>
`;
}

/** The lines of `_redirects`, with and without the slash at the end of an old address, in the order of the posts. */
export function redirectList(posts: readonly Moved[]): string {
  return posts
    .flatMap(({ aliases, href }) =>
      aliases.flatMap((alias) =>
        forms(alias).map((from) => `${encodeURI(linkTo(from))} ${href} 301\n`),
      ),
    )
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
