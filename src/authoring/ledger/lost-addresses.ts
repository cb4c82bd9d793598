import { type Finding, findingsOf } from '../finding.ts';
import { LEDGER_FILE, type LedgerEntry } from '../read/ledger.ts';
import { retiredAt } from '../read/retired-files.ts';
import { type Addressed, addressed, isLive, kindOf, ledgerId, slugAt } from '../links/addresses.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';
import { kinds } from '../../blog/addresses.ts';
import { addressKey, suggestSlug } from '../../blog/permalinks.ts';
import { publicationState } from '../../blog/publication.ts';
import { writtenInstant } from '../../blog/schema/instant.ts';

/**
 * A finding for each address of the ledger where readers would no longer find anything. It names
 * the article, topic, author or page that most likely should have the address, or else the ledger.
 * There are none while an unreadable file could still hold what seems lost.
 */
export const lostAddresses = once((content): readonly Finding[] => {
  if (isInDoubt(content)) return [];
  const lost = (content.ledger?.entries ?? []).filter((entry) => isLost(entry, content));
  const owned = lost.map((entry) => ({ entry, owner: ownerOf(entry, content) }));
  return owned.map(({ entry, owner }) => {
    if (!owner) return orphan(entry, content);
    const addresses = owned.filter((other) => other.owner === owner).map((each) => each.entry);
    return lostBy(owner, entry, addresses, content);
  });
});

function isLost({ address, id }: LedgerEntry, content: Content): boolean {
  const kind = kindOf(id);
  // A page with feeds can only move to another that has them.
  if (publishedAliases(content)[kind.hasFeeds ? 'withFeeds' : 'all'].has(addressKey(address))) {
    return false;
  }
  if (isLive(address, content) && (!kind.hasFeeds || slugAt(address, kind))) return false;
  return kind.hasFeeds || !retiredAt(address, content);
}

const publishedAliases = once((content) => {
  const published = addressed(content).filter(({ isPublished }) => isPublished);
  const keysOf = (things: readonly Addressed[]) =>
    new Set(things.flatMap(({ aliases }) => aliases.map(addressKey)));
  return {
    all: keysOf(published),
    withFeeds: keysOf(published.filter(({ kind }) => kind.hasFeeds)),
  };
});

/** The thing of the same kind with the address, its alias or its id, or that looks like the same one renamed. */
function ownerOf({ address, id }: LedgerEntry, content: Content): Addressed | undefined {
  const kind = kindOf(id);
  const slug = slugAt(address, kind);
  const things = addressed(content).filter((thing) => thing.kind === kind);
  return (
    things.find((thing) => thing.slug === slug) ??
    things.find((thing) => hasAlias(thing, address)) ??
    things.find((thing) => ledgerId(thing) === id) ??
    renamed([...(slug === undefined ? [] : [slug]), id.slice(kind.prefix.length)], things, content)
  );
}

/** The one published thing that the ledger lacks, and that is a topic or has nearly one of these names. */
function renamed(
  names: readonly string[],
  things: readonly Addressed[],
  { ledger }: Content,
): Addressed | undefined {
  const ids = new Set(ledger?.entries.map(({ id }) => id));
  const unknown = things.filter(
    (thing) =>
      thing.isPublished && ledger?.idAt(thing.address) === undefined && !ids.has(ledgerId(thing)),
  );
  // There are few topics, and a renamed one often has quite another name.
  const candidates = unknown.filter(
    ({ kind, slug, name }) =>
      kind === kinds.topic || names.some((each) => nearest(each, [slug, suggestSlug(name)])),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

function lostBy(
  owner: Addressed,
  { address, id }: LedgerEntry,
  all: readonly LedgerEntry[],
  { now }: Content,
): Finding {
  const { kind, slug, aliases, file, isDraft } = owner;
  const { publishedAt } = owner.post?.front ?? {};
  const finding = findingsOf(file, 'permanence');
  if (!owner.post && !owner.isPublished && !isDraft) {
    return finding(
      `${address} was published and would be lost, with its feeds: no published article names this ${kind.noun}`,
      `Write authors: [${slug}] in one that they wrote, or aliases: [${address}] in the file of another author or of a topic`,
      owner.placeOf(['name']),
    );
  }
  const state = isDraft
    ? 'draft'
    : publishedAt && publicationState({ draft: false, publishedAt }, now);
  const missing = all
    .map((entry) => entry.address)
    .filter((each) => slugAt(each, kind) !== slug && !hasAlias(owner, each));
  const fields = [
    ...(missing.length > 0
      ? [`aliases: [${[...aliases, ...missing].map(inList).join(', ')}]`]
      : []),
    ...(ledgerId(owner) === id || !kind.hasId ? [] : [`id: ${id.slice(kind.prefix.length)}`]),
  ];
  const write = fields.length > 0 ? `write ${fields.join(' and ')}` : '';
  const lost = `${address} was published and would be lost`;
  const [problem, fix, field] =
    state === 'draft'
      ? [`${lost}: this ${kind.noun} is a draft`, 'take draft out', 'draft']
      : state === 'scheduled' && publishedAt
        ? [
            `${lost}: this article is scheduled for ${writtenInstant(publishedAt)}`,
            'set publishedAt back to the day it was published',
            'publishedAt',
          ]
        : [kind.hasFeeds ? `${lost}, with its feeds` : lost, '', 'aliases'];
  const steps = [fix, write].filter((step) => step !== '').join(', and ');
  const otherwise =
    fix &&
    (kind === kinds.page
      ? ', or write the address under aliases in the page or article that takes its place'
      : `, or give the address to another article's aliases, or run npm run retire -- ${owner.slug}`);
  return finding(problem, capital(steps + otherwise), owner.placeOf([field]));
}

function orphan({ address, id, place }: LedgerEntry, content: Content): Finding {
  const kind = kindOf(id);
  const slug = id.slice(kind.prefix.length);
  const fault = findingsOf(LEDGER_FILE, 'permanence');
  const lost = `${address} was published and would be lost`;
  const successor = `aliases: [${inList(address)}] in the one that takes its place, with id: ${slug} if it is the same under a new name`;
  if (kind.hasFeeds) {
    return fault(
      `${lost}, with its feeds`,
      `Bring ${kind.fileOf(slug)} back, or pick another ${kind.noun} and write ${successor}`,
      place,
    );
  }
  if (kind === kinds.page) {
    const file = kind.fileOf(slug);
    return fault(
      lost,
      `Bring ${file} back, or write aliases: [${address}] in the page or article that takes its place; if the blog was never online, bring it back, run npm run adopt and then delete it`,
      place,
    );
  }
  const record = content.retired.find((article) => article.id === id);
  if (record) return fault(lost, `Write it under aliases in ${record.file}`, place);
  return fault(
    lost,
    `Bring its article back, or write ${successor}, or run npm run retire -- ${slugOf({ address, id }, content)}`,
    place,
  );
}

/** The slug of an article that is not there anymore: in this address, or in another one that it had. */
function slugOf({ address, id }: Pick<LedgerEntry, 'address' | 'id'>, { ledger }: Content): string {
  const others = ledger?.entries.filter((entry) => entry.id === id) ?? [];
  const slugs = [{ address }, ...others].map((entry) => slugAt(entry.address, kinds.article));
  return slugs.find((slug) => slug !== undefined) ?? id;
}

/** An address as YAML reads it between brackets: a comma would end it there. */
function inList(address: string): string {
  return address.includes(',') ? `"${address}"` : address;
}

function hasAlias({ aliases }: Addressed, address: string): boolean {
  return aliases.some((alias) => addressKey(alias) === addressKey(address));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * Whether what readers would find is unknown: an unreadable file, an article without a date or by
 * an unknown author could still hold what seems lost. Each of these is an error, so nothing is
 * published in the meantime.
 */
export const isInDoubt = once((content): boolean => {
  const { findings, posts, pages, records, authors } = content;
  const read = new Set([...posts, ...pages, ...records].map(({ file }) => file));
  return (
    findings.some(
      ({ file, severity }) => severity === 'error' && KEEPS_ADDRESSES.test(file) && !read.has(file),
    ) ||
    posts.some(
      ({ front }) =>
        !front.draft &&
        (front.publishedAt === undefined || front.authors.some((id) => !authors.includes(id))),
    )
  );
});

const KEEPS_ADDRESSES =
  /^content\/(?:posts\/[^/]+(?:\/[^/]+\.(?:mdx?|markdown))?|pages\/.+\.mdx|(?:topics|authors|retired)\/[^/]+\.yaml)$/;
