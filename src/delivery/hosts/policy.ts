import { Refusal } from '../../authoring/refusal.ts';
import type { Site } from '../../blog/site-settings.ts';
import type { Inlined } from './inlined.ts';

/** What a header line may have on Cloudflare, its name included; other hosts allow more. */
const LONGEST = 2000;

/**
 * The content security policy of the pages, as the value of its header: nothing runs and nothing is
 * loaded but the site's own files and what the build has put into its pages.
 *
 * @param compiles whether the page compiles WebAssembly, as the search does.
 * @throws {Refusal} when the pages have more inline blocks than a header can name.
 */
export function contentSecurityPolicy(
  inlined: Inlined,
  { newsletter }: Pick<Site, 'newsletter'>,
  compiles = false,
): string {
  const hashes = (kind: string) =>
    [...inlined].flatMap(([hash, block]) => (block.kind === kind ? [hash] : [])).toSorted();
  const policy = Object.entries({
    'default-src': [`'none'`],
    'script-src': [`'self'`, ...hashes('script'), ...(compiles ? [`'wasm-unsafe-eval'`] : [])],
    'style-src': [`'self'`, ...hashes('style')],
    // A drawing may hold a picture.
    'img-src': [`'self'`, 'data:'],
    'font-src': [`'self'`],
    'media-src': [`'self'`],
    'connect-src': [`'self'`],
    'manifest-src': [`'self'`],
    'worker-src': [`'self'`],
    // The origin alone: a service may lead on to another page of its own, and a path would forbid that.
    'form-action': [`'self'`, ...(newsletter ? [new URL(newsletter).origin] : [])],
    'base-uri': [`'none'`],
    'object-src': [`'none'`],
    'frame-ancestors': [`'none'`],
    'require-trusted-types-for': [`'script'`],
    'trusted-types': TRUSTED,
  })
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
  if ('Content-Security-Policy: '.length + policy.length > LONGEST)
    throw new Refusal(tooMany(inlined));
  return policy;
}

/** The policy for a host that sends no headers, for the page to bring itself: only a header may forbid frames. */
export function asMetaTag(policy: string): string {
  return policy.replace("frame-ancestors 'none'; ", '');
}

/** The names under which scripts make markup and addresses of scripts: `after-first-paint.ts` and `offline/page/tell.ts`. */
const TRUSTED = ['late-parts', 'offline-worker'];

function tooMany(inlined: Inlined): string {
  const rare = [...inlined.values()]
    .toSorted((a, b) => a.pages.length - b.pages.length)
    .slice(0, 3);
  const list = rare.map(({ kind, text, pages }) => {
    const start = text.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    const others = pages.length > 1 ? ` and ${pages.length - 1} others` : '';
    return `  ${pages[0] ?? ''}${others}: <${kind}>${start}…`;
  });
  return [
    `The pages have ${inlined.size} different blocks of inline script and style, which are more than a content security policy can name in a header of ${LONGEST.toLocaleString('en')} characters. Those on the fewest pages are:`,
    ...list,
    'Take each out, or put it into a file in public and link to that',
  ].join('\n');
}
