import { existsSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from '../../addresses.ts';
import { retiredAt } from '../read/retired-files.ts';
import { addressed, articleAt, isPublished, liveAddresses, shownPages } from './addresses.ts';
import { anchorsOf } from './anchors.ts';
import { readable } from './link-uses.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read/content.ts';
import { inOtherCase } from '../read/files.ts';
import type { PostSource } from '../read/post-source.ts';
import { once } from '../rule.ts';
import { isGenerated } from '../../blog/addresses.ts';
import { isSwitchedOff } from '../../blog/pages.ts';
import { addressKey, articleAddress, slugIn } from '../../blog/permalinks.ts';
import { writtenInstant } from '../../blog/schema/instant.ts';
import { site } from '../../site.ts';

/**
 * Checks where a link of a post leads: its page or file, then what follows `#`. A link to another
 * site is not checked.
 */
export async function linkFault(
  address: string,
  post: PostSource,
  content: Content,
): Promise<LinkFault | undefined> {
  if (address === '') return { problem: 'leads nowhere', fix: 'Write an address' };
  // Addresses in the content never include the site's folder.
  const here = new URL(post.address, site.address);
  if (!URL.canParse(address, here)) return { problem: 'is not an address', fix: 'Write another' };
  const url = new URL(address, here);
  if (!/^https?:$/.test(url.protocol) || url.host !== here.host) return undefined;
  const isWhole = /^(?:https?:)?\/\//i.test(address);
  const inFolder = site.base !== '' && url.pathname.startsWith(`${site.base}/`);
  // Another site on the same host, beside the folder.
  if (isWhole && site.base !== '' && !inFolder) return undefined;
  const path = readable(inFolder ? addressOf(url.pathname) : url.pathname);
  const link = { post, address, path, hash: readable(url.hash.slice(1)) };
  const fault = pageFault(link, content) ?? (await hashFault(link, content));
  const fix = fault?.fix ?? `Write ${link.path}${readable(url.hash)}`;
  if (isWhole) return { problem: "has this site's own name, which may change", fix };
  if (inFolder) {
    return { problem: 'has the folder that the site is served from, which may change', fix };
  }
  return fault;
}

/** A link of a post within this site. */
interface InnerLink {
  readonly post: PostSource;
  /** As written. */
  readonly address: string;
  /** The decoded path where it leads from the post's page, without what follows `#`. */
  readonly path: string;
  /** What follows `#`, decoded; empty if there is none. */
  readonly hash: string;
}

/** What is wrong with a link, as the end of a clause about it, and what to write. */
interface LinkFault {
  readonly problem: string;
  readonly fix: string;
}

/** What is wrong with the page or file that a link leads to. */
function pageFault(link: InnerLink, content: Content): LinkFault | undefined {
  const { path: target, hash, post } = link;
  // The rule `switched-off` reports such a link.
  if (isSwitchedOff(target)) return undefined;
  if (target === post.address || liveAddresses(content).has(target)) return undefined;
  const write = (address: string) => `Write ${address}${hash && `#${hash}`}`;
  const there = articleAt(target, content);
  const hidden = there && there !== post && hiddenFault(there, post, content);
  if (hidden) return hidden;
  const exact = there
    ? articleAddress(there.slug)
    : exactAddresses(content).get(addressKey(target));
  if (exact === target) return undefined;
  if (exact === `${target}/`) {
    return { problem: 'lacks the slash at its end', fix: write(exact) };
  }
  if (exact) return { problem: 'is not how that address is written', fix: write(exact) };
  const mover = movers(content).get(addressKey(target));
  if (mover) {
    const problem = `is an old address of ${mover.file}`;
    return { problem, fix: write(mover.address) };
  }
  const gone = retiredAt(target, content);
  if (gone) {
    return {
      problem: 'leads to an article that was taken back',
      fix: gone.instead ? `Write ${gone.instead}, or take the link out` : 'Take the link out',
    };
  }
  const draft = draftPages(content).get(addressKey(target));
  if (draft) {
    const fix = 'Publish that page first, or take the link out';
    return { problem: `leads to a draft, ${draft.file}`, fix };
  }
  // Only a build knows everything it makes.
  if (isGenerated(target)) return undefined;
  if (/^www\./i.test(link.address)) {
    const problem = 'is read as an address of this site';
    return { problem, fix: `Write https://${link.address}` };
  }
  return besideFault(link, content) ?? missing(target, content, write);
}

/** What a post links to must be published no later than the post. */
function hiddenFault(there: PostSource, post: PostSource, content: Content): LinkFault | undefined {
  if (isPublished(there, content)) return undefined;
  if (there.front.draft) {
    return {
      problem: `leads to a draft, ${there.file}`,
      fix: 'Publish that article first, or take the link out',
    };
  }
  const [opens, from] = [there.front.publishedAt, post.front.publishedAt];
  if (!opens || (from && opens <= from)) return undefined;
  return {
    problem: `leads to ${there.file}, which is scheduled for ${writtenInstant(opens)}`,
    fix: `Publish this article then or later, or take the link out`,
  };
}

function besideFault({ address, post }: InnerLink, { root }: Content): LinkFault | undefined {
  if (address.startsWith('/')) return undefined;
  const file = address.replace(/[?#].*$/, '');
  const name = path.posix.basename(file);
  if (/\/index\.mdx$/.test(file)) {
    const slug = path.posix.basename(path.posix.resolve('/', post.folder, path.dirname(file)));
    return { problem: 'is a source file', fix: `Write ${articleAddress(slug)}` };
  }
  const beside = path.resolve(root, post.folder, file);
  if (!existsSync(beside) && !inOtherCase(beside, root)) return undefined;
  return {
    problem: 'is a file beside the text, which readers cannot get',
    fix: `Put the file in public and write /${name}`,
  };
}

function missing(target: string, content: Content, write: (address: string) => string): LinkFault {
  const { posts } = content;
  const slugs = posts.filter((post) => isPublished(post, content)).map(({ slug }) => slug);
  const slug = nearest(path.posix.basename(target), slugs);
  const others = [...liveAddresses(content)].filter((address) => slugIn(address) === undefined);
  const meant = slug
    ? articleAddress(slug)
    : slugIn(target) === undefined
      ? nearest(target, others)
      : undefined;
  return {
    problem: 'leads to nothing on this site',
    fix: meant ? write(meant) : 'Write an address such as /articles/ and a slug, or take it out',
  };
}

const exactAddresses = once(
  (content) =>
    new Map([...liveAddresses(content)].map((address) => [addressKey(address), address])),
);

/** The pages of prose that readers do not get yet. */
const draftPages = once(
  ({ pages }) =>
    new Map(
      pages.filter(({ front }) => front.draft).map((page) => [addressKey(page.address), page]),
    ),
);

/** What each old address leads to. */
const movers = once(
  (content) =>
    new Map(
      addressed(content).flatMap((thing) =>
        thing.aliases.map((alias) => [addressKey(alias), thing] as const),
      ),
    ),
);

/** What is wrong with what follows `#` in a link to an existing page. */
async function hashFault(link: InnerLink, content: Content): Promise<LinkFault | undefined> {
  const { path, hash, post } = link;
  if (hash === '' || hash === 'top') return undefined;
  if (path === '/sources/') return sourceFault(link, content);
  const target =
    path === post.address ? post : (articleAt(path, content) ?? shownPages(content).get(path));
  // The engine's pages contain what only a build knows.
  if (target?.kind === 'page' && !shownPages(content).has(path)) return undefined;
  const anchors = target && (await anchorsOf(target));
  if (!anchors || anchors.all.has(hash)) return undefined;
  const page = target === post ? '' : path;
  const meant = nearest(hash, [...anchors.all]);
  const [example] = anchors.headings;
  return {
    problem: `leads to no heading in ${target === post ? `this ${target.kind === 'page' ? 'page' : 'article'}` : target.file}`,
    fix: meant
      ? `Write ${page}#${meant}`
      : example
        ? `Write # and the words of a heading with hyphens, such as ${page}#${example}`
        : 'Take out what follows #, and # itself',
  };
}

/** The list of sources has those of published articles, and will have those of this one. */
function sourceFault({ hash, post }: InnerLink, content: Content): LinkFault | undefined {
  if (listed(content).has(hash) || post.front.references.includes(hash)) return undefined;
  if (content.sources.includes(hash)) {
    const problem = 'leads to a source that no published article cites';
    return { problem, fix: 'Cite it in an article, or take the link out' };
  }
  const meant = nearest(hash, [...listed(content)]);
  return {
    problem: 'leads to no source of the site',
    fix: `Write /sources/${meant ? `#${meant}` : ''}`,
  };
}

const listed = once(
  (content) =>
    new Set(
      content.posts
        .filter((post) => isPublished(post, content))
        .flatMap(({ front }) => front.references),
    ),
);
