import { formats } from '../../blog/channels.ts';
import type { Moves, Redirect } from '../../seo/redirects.ts';
import { WORKER } from '../../offline/address.ts';

/**
 * How a site is delivered, whoever serves it. The files of each host are written from this, and what
 * a server answers is compared with it. All addresses are as browsers send them, with the site's
 * folder.
 */
export interface Delivery {
  /** Such as `https://example.com`. */
  readonly origin: string;
  /** The folder of the host that the site is in, such as `/blog`; empty at the root. */
  readonly base: string;
  /** Each applies to every address that its path matches; a later one's header replaces an earlier one's. */
  readonly headers: readonly HeaderRule[];
  /** The media type of each kind of file, by its ending. Others have none. */
  readonly types: Readonly<Record<string, string>>;
  /** Answered with 301. */
  readonly redirects: readonly Redirect[];
  /** Articles that were taken back: answered with 410 and the page that is there. */
  readonly gone: readonly string[];
  /** The page for what is not there, answered with 404. */
  readonly notFound: string;
}

export interface HeaderRule {
  /** `*`, once at most, stands for anything, and `:name` for a part between slashes. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it applies only where there is a file, and not to the answer that there is none. */
  readonly onlyFound?: true;
}

/** The content security policies, by where they apply. */
export interface Policies {
  readonly everywhere: string;
  readonly search: string;
}

/** What the rules depend on. */
export interface Built extends Moves {
  /** The site's address; its path ends with a slash. */
  readonly address: URL;
  readonly policies?: Policies;
}

/** The rules for a site that is built. */
export function deliveryOf({ address, redirects, gone, policies }: Built): Delivery {
  const base = address.pathname.slice(0, -1);
  const rule = (path: string, headers: Record<string, string>): HeaderRule => ({
    path: base + path,
    headers,
  });
  const kept = (path: string): HeaderRule => ({
    ...rule(path, { [CACHE]: FOR_GOOD }),
    onlyFound: true,
  });
  return {
    origin: address.origin,
    base,
    headers: [
      rule('/*', {
        ...(address.protocol === 'https:' && { 'Strict-Transport-Security': 'max-age=63072000' }),
        ...EVERYWHERE,
        ...(policies && { [POLICY]: policies.everywhere }),
        [CACHE]: ALWAYS_ASKED_FOR,
      }),
      // Pages: no other site can take one in as a picture or a script.
      ...['/', '/*/'].map((path) => rule(path, { [SHARING]: 'same-origin' })),
      ...(policies ? [rule('/search/', { [POLICY]: policies.search })] : []),
      // Shown by feed readers and by networks, which are other sites.
      ...SHARED.map((ending) => rule(`/*.${ending}`, { [SHARING]: 'cross-origin' })),
      ...Object.values(formats).flatMap(({ file, type }) => {
        const headers = {
          'Content-Type': `${type}; charset=utf-8`,
          // Some readers run in a browser.
          'Access-Control-Allow-Origin': '*',
          [SHARING]: 'cross-origin',
        };
        const archives = file.replace(/\..*/, '/:archive');
        return [rule(`/*${file}`, headers), rule(`/*${archives}`, headers)];
      }),
      rule(`/${WORKER}`, { [CACHE]: 'no-cache' }),
      ...HASHED.map(kept),
    ],
    types: TYPES,
    redirects,
    gone,
    notFound: `${base}/404.html`,
  };
}

/** The headers of the answer for an address, its media type among them. */
export function headersOf(
  { headers, types }: Delivery,
  address: string,
  isFound = true,
): Record<string, string> {
  const ending = isFound ? /\.(\w+)$/.exec(address)?.[1] : undefined;
  const type = types[ending ?? 'html'];
  const rules = headers.filter(
    ({ path, onlyFound }) => (isFound || !onlyFound) && pathPattern(path).test(address),
  );
  return Object.assign(
    type === undefined ? {} : { 'Content-Type': type },
    ...rules.map((rule) => rule.headers),
  ) as Record<string, string>;
}

/** What the path of a rule matches. */
export function pathPattern(path: string): RegExp {
  const text = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/:[a-z]+/g, '[^/]+')
    .replace('*', '.*');
  return new RegExp(`^${text}$`);
}

const CACHE = 'Cache-Control';
const POLICY = 'Content-Security-Policy';
const SHARING = 'Cross-Origin-Resource-Policy';

/** A browser asks each time whether what it has is still right, and mostly gets a short yes. */
export const ALWAYS_ASKED_FOR = 'public, max-age=0, must-revalidate';

/** For what has a hash of itself in its name. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Where such files are. */
const HASHED = [
  '/_astro/*',
  ...['/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*', '/pagefind/*.pf_meta'],
];

/** What a browser is told for every address, whether there is something or not. */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  // Those we link to learn which site their reader comes from, and not what was read there.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
    ...['hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
    ...['publickey-credentials-create', 'publickey-credentials-get', 'serial', 'usb'],
    ...['window-management', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** The kinds of files that other sites show. */
const SHARED = ['avif', 'gif', 'jpg', 'jpeg', 'png', 'svg', 'webp', 'mp4', 'webm'];

const TYPES = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  mp4: 'video/mp4',
  opml: 'text/x-opml; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};
