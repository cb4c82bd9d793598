import { absolute, href } from '../addresses.ts';
import { kinds, type Moved, type SiteAddress } from '../blog/addresses.ts';
import { HTML_FILE } from '../blog/permalinks.ts';
import { escapeMarkup } from '../markup.ts';
import { site } from '../site.ts';

/** A file that redirects an old address to a new one. */
export interface RedirectFile {
  /** Path in the output, without a slash at its start. */
  readonly file: string;
  /** The old address; left out for a list. */
  readonly alias?: string;
  readonly type: string;
  readonly content: string;
}

/** The file in which a build's last step finds what has moved and gone, and which it takes away. */
export const MOVES_FILE = '_moves.json';

/** What a host has to know of addresses that are not what they were, as browsers send them, with the site's folder. */
export interface Moves {
  readonly redirects: readonly Redirect[];
  /** The addresses of articles that were taken back. */
  readonly gone: readonly string[];
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** What has the old address: a path from the project's root. */
  readonly file: string;
}

/**
 * A page at each old address, for any host, and the list for those that can answer with a status of
 * their own. The feeds below an old address are made with the others, in `feeds/routes.ts`.
 */
export function redirectFiles(addresses: readonly SiteAddress[]): RedirectFile[] {
  const gone = new Set(
    addresses.filter(({ type }) => type === 'gone').map(({ address }) => address),
  );
  const pages = addresses.flatMap(({ type, address: alias, moved }) =>
    type === 'moved' && moved
      ? [
          {
            file: fileAt(alias),
            alias,
            type: 'text/html; charset=utf-8',
            content: redirectPage(moved, gone.has(moved.to)),
          },
        ]
      : [],
  );
  const content = JSON.stringify(movesOf(addresses));
  return [...pages, { file: MOVES_FILE, type: 'application/json', content }];
}

/** Each old address of a page with and without the slash at its end, those of feeds, and what is gone. */
export function movesOf(addresses: readonly SiteAddress[]): Moves {
  return {
    redirects: addresses.flatMap(({ type, address, moved, file }) => {
      const from = type === 'moved' ? forms(address) : [address];
      return moved
        ? from.map((form) => ({ from: encodeURI(href(form)), to: href(moved.to), file }))
        : [];
    }),
    gone: addresses.filter(({ type }) => type === 'gone').map(({ address }) => href(address)),
  };
}

/** The page at an old address: it works without a script, and links to the new one for readers it does not redirect. */
export function redirectPage({ kind, name: title, to: address }: Moved, isGone = false): string {
  const name = escapeMarkup(title);
  const to = escapeMarkup(href(address));
  const link = `<a href="${to}">${name}</a>`;
  // An author does not move: their page does.
  const noun = kind === kinds.author ? 'page' : kind.noun;
  // Without an icon, browsers ask for one at the root of the host, which may belong to another site.
  const icon = escapeMarkup(href('/favicon.svg'));
  return `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name} · ${escapeMarkup(site.name)}</title>
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="${icon}" type="image/svg+xml">
    <link rel="canonical" href="${escapeMarkup(absolute(href(address)))}">
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

function forms(alias: string): string[] {
  const bare = alias.replace(/\/$/, '');
  return HTML_FILE.test(bare) ? [bare] : [`${bare}/`, bare];
}

function fileAt(alias: string): string {
  const bare = alias.replace(/^\/|\/$/g, '');
  return HTML_FILE.test(bare) ? bare : `${bare}/index.html`;
}
