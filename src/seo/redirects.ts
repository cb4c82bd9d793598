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

/**
 * A page at each old address, for any host, `_redirects` for hosts that answer with 301, and
 * `_gone` for hosts that can answer with 410 where an article was retracted. Empty if nothing has
 * moved or gone. The feeds below an old address are made with the others, in `feeds/routes.ts`.
 */
export function redirectFiles(addresses: readonly SiteAddress[]): RedirectFile[] {
  const gone = addresses.filter(({ type }) => type === 'gone').map(({ address }) => address);
  const pages = addresses.flatMap(({ type, address: alias, moved }) =>
    type === 'moved' && moved
      ? [
          {
            file: fileAt(alias),
            alias,
            type: 'text/html; charset=utf-8',
            content: redirectPage(moved, gone.includes(moved.to)),
          },
        ]
      : [],
  );
  const type = 'text/plain; charset=utf-8';
  return [
    ...pages,
    ...(pages.length > 0 ? [{ file: '_redirects', type, content: redirectList(addresses) }] : []),
    ...(gone.length > 0 ? [{ file: '_gone', type, content: goneList(gone) }] : []),
  ];
}

/**
 * What a host needs to answer with 410, "Gone", which `_redirects` cannot express: the addresses of
 * retracted articles, one per line.
 */
export function goneList(gone: readonly string[]): string {
  return GONE_HEADING + gone.map((address) => `${href(address)}\n`).join('');
}

const GONE_HEADING = `# Articles that were taken back. Answer these addresses with status 410 and the page that is there.
# nginx: location = ADDRESS { error_page 410 ADDRESSindex.html; return 410; }
`;

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

/** The lines of `_redirects`: an old address of a page with and without the slash at its end, and those of feeds. */
export function redirectList(addresses: readonly SiteAddress[]): string {
  return addresses
    .flatMap(({ type, address, moved }) => {
      const from = type === 'moved' ? forms(address) : [address];
      return moved ? from.map((form) => `${encodeURI(href(form))} ${href(moved.to)} 301\n`) : [];
    })
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
