import { existsSync } from 'node:fs';
import path from 'node:path';
import { writtenInstant } from '../../blog/schema/instant.ts';
import { isGenerated } from '../../blog/addresses.ts';
import { isSwitchedOff } from '../../blog/pages.ts';
import { addressKey, articleAddress, slugIn } from '../../blog/permalinks.ts';
import { addressed, articleAt, isPublished, liveAddresses } from './addresses.ts';
import type { Content } from '../read/content.ts';
import type { InnerLink, LinkFault } from './inner-link.ts';
import { inOtherCase } from '../pictures/exact-file.ts';
import { nearest } from '../nearest.ts';
import type { PostSource } from '../read/post-source.ts';
import { retiredAt } from '../ledger/retired-files.ts';
import { once } from '../rule.ts';

/** What is wrong with the page or file that a link leads to. */
export function pageFault(link: InnerLink, content: Content): LinkFault | undefined {
  const { path: target, hash, post } = link;
  // The rule `switched-off` says what becomes of such a link.
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
    return { problem: 'lacks the slash at its end', mend: write(exact) };
  }
  if (exact) return { problem: 'is not how that address is written', mend: write(exact) };
  const mover = movers(content).get(addressKey(target));
  if (mover) {
    const problem = `is an old address of ${mover.file}`;
    return { problem, mend: write(mover.address) };
  }
  const gone = retiredAt(target, content);
  if (gone) {
    return {
      problem: 'leads to an article that was taken back',
      mend: gone.instead ? `Write ${gone.instead}, or take the link out` : 'Take the link out',
    };
  }
  // Only a build knows all of what it makes.
  if (isGenerated(target)) return undefined;
  if (/^www\./i.test(link.address)) {
    const problem = 'is read as an address of this site';
    return { problem, mend: `Write https://${link.address}` };
  }
  return besideFault(link, content) ?? missing(target, content, write);
}

/** Readers of the post must be able to see what it links to from its first day on. */
function hiddenFault(there: PostSource, post: PostSource, content: Content): LinkFault | undefined {
  if (isPublished(there, content)) return undefined;
  if (there.front.draft) {
    return {
      problem: `leads to a draft, ${there.file}`,
      mend: 'Publish that article first, or take the link out',
    };
  }
  const [opens, from] = [there.front.publishedAt, post.front.publishedAt];
  if (!opens || (from && opens <= from)) return undefined;
  return {
    problem: `leads to ${there.file}, which is scheduled for ${writtenInstant(opens)}`,
    mend: `Publish this article then or later, or take the link out`,
  };
}

function besideFault({ address, post }: InnerLink, { root }: Content): LinkFault | undefined {
  if (address.startsWith('/')) return undefined;
  const file = address.replace(/[?#].*$/, '');
  const name = path.posix.basename(file);
  if (/\/index\.mdx$/.test(file)) {
    const slug = path.posix.basename(path.posix.resolve('/', post.folder, path.dirname(file)));
    return { problem: 'is a file of the project', mend: `Write ${articleAddress(slug)}` };
  }
  const beside = path.resolve(root, post.folder, file);
  if (!existsSync(beside) && !inOtherCase(beside, root)) return undefined;
  return {
    problem: 'is a file beside the text, which readers cannot get',
    mend: `Put the file in public and write /${name}`,
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
    mend: meant ? write(meant) : 'Write an address such as /articles/ and a slug, or take it out',
  };
}

const exactAddresses = once(
  (content) =>
    new Map([...liveAddresses(content)].map((address) => [addressKey(address), address])),
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
