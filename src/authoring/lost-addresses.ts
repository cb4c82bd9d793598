import { writtenInstant } from '../blog/schema/instant.ts';
import { addressKey, articleAddress, slugIn, suggestSlug } from '../blog/permalinks.ts';
import { publicationState } from '../blog/publication.ts';
import { articles, isLive, isPublished } from './addresses.ts';
import type { Content } from './content.ts';
import { type Finding, findingsOf } from './finding.ts';
import { type LedgerEntry, LEDGER_FILE } from './ledger.ts';
import { nearest } from './nearest.ts';
import { idOf, type PostSource } from './post-source.ts';
import { retiredAt } from './retired-files.ts';
import { once } from './rule.ts';

/**
 * A finding for each address of the ledger that readers would no longer get
 * anything at. Its file is the post that most likely has the address to give,
 * or the ledger where there is none.
 */
export const lostAddresses = once((content): readonly Finding[] => {
  const lost = (content.ledger?.entries ?? []).filter(({ address }) => isLost(address, content));
  const owned = lost.map((entry) => ({ entry, owner: ownerOf(entry, content) }));
  return owned.map(({ entry, owner }) => {
    if (!owner) return orphan(entry, content);
    const addresses = owned.filter((other) => other.owner === owner).map((each) => each.entry);
    return lostBy(owner, entry, addresses, content);
  });
});

function isLost(address: string, content: Content): boolean {
  if (isLive(address, content)) return false;
  if (publishedAliases(content).has(addressKey(address))) return false;
  if (retiredAt(address, content)) return false;
  // A post that cannot be read is at fault already, and may yet be there when it is mended.
  const folder = `content/posts/${slugIn(address) ?? ''}`;
  return !content.findings.some(
    ({ file }) => file === folder || file.startsWith(`${folder}/index.`),
  );
}

const publishedAliases = once(
  (content) =>
    new Set(
      content.posts
        .filter((post) => isPublished(post, content))
        .flatMap(({ front }) => front.aliases.map(addressKey)),
    ),
);

/** The post at the address, or with it as an alias, or with its id, or that looks like the same one renamed. */
function ownerOf({ address, id }: LedgerEntry, content: Content): PostSource | undefined {
  const slug = slugIn(address);
  return (
    (slug === undefined ? undefined : articles(content).get(articleAddress(slug))) ??
    content.posts.find((post) => hasAlias(post, address)) ??
    content.posts.find((post) => idOf(post) === id) ??
    renamed([...(slug === undefined ? [] : [slug]), id], content)
  );
}

/** The one published post that the ledger does not know and that has nearly one of these names. */
function renamed(names: readonly string[], content: Content): PostSource | undefined {
  const ids = new Set(content.ledger?.entries.map(({ id }) => id));
  const candidates = content.posts.filter(
    (post) =>
      isPublished(post, content) &&
      content.ledger?.idAt(articleAddress(post.slug)) === undefined &&
      !ids.has(idOf(post)) &&
      names.some((name) => nearest(name, [post.slug, suggestSlug(post.front.title ?? '')])),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

function lostBy(
  owner: PostSource,
  { address, id }: LedgerEntry,
  all: readonly LedgerEntry[],
  { now }: Content,
): Finding {
  const { front } = owner;
  const finding = findingsOf(owner.file, 'permanence');
  const state =
    front.publishedAt &&
    publicationState({ draft: front.draft, publishedAt: front.publishedAt }, now);
  const missing = all
    .map((entry) => entry.address)
    .filter((each) => slugIn(each) !== owner.slug && !hasAlias(owner, each));
  const fields = [
    ...(missing.length > 0 ? [`aliases: [${[...front.aliases, ...missing].join(', ')}]`] : []),
    ...(idOf(owner) === id ? [] : [`id: ${id}`]),
  ];
  const write = fields.length > 0 ? `write ${fields.join(' and ')}` : '';
  const lost = `${address} was published and would be lost`;
  const [problem, mend, field] =
    state === 'draft'
      ? [`${lost}: this article is a draft`, 'take draft out', 'draft']
      : state === 'scheduled' && front.publishedAt
        ? [
            `${lost}: this article is scheduled for ${writtenInstant(front.publishedAt)}`,
            'set publishedAt back to the day it was published',
            'publishedAt',
          ]
        : [lost, '', 'aliases'];
  const steps = [mend, write].filter((step) => step !== '').join(', and ');
  const otherwise =
    mend &&
    `, or give the address to another article's aliases, or run npm run retire -- ${owner.slug}`;
  return finding(problem, capital(steps + otherwise), owner.placeOf([field]));
}

function orphan({ address, id, place }: LedgerEntry, content: Content): Finding {
  const finding = findingsOf(LEDGER_FILE, 'permanence');
  const problem = `${address} was published and would be lost`;
  const record = content.retired.find((article) => article.id === id);
  if (record) return finding(problem, `Write it under aliases in ${record.file}`, place);
  const slug = slugIn(address) ?? id;
  return finding(
    problem,
    `Bring its article back, or write aliases: [${address}] in the one that takes its place, with id: ${id} if it is the same under a new name, or run npm run retire -- ${slug}`,
    place,
  );
}

function hasAlias({ front }: PostSource, address: string): boolean {
  return front.aliases.some((alias) => addressKey(alias) === addressKey(address));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
