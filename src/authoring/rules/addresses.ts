import { isGenerated, kinds } from '../../blog/addresses.ts';
import { feedFiles } from '../../blog/channels.ts';
import { isOwnPage, isSwitchedOn, NOT_FOUND } from '../../blog/pages.ts';
import { addressKey, AUTHORS_ADDRESS, HTML_FILE } from '../../blog/permalinks.ts';
import { ADDRESS } from '../../blog/schema/fields.ts';
import { isInDoubt, lostAddresses } from '../ledger/lost-addresses.ts';
import { type RetiredFile, retiredAt } from '../read/retired-files.ts';
import {
  type Addressed,
  addressed,
  addressesOf,
  articleAt,
  fileAbove,
  isLive,
  kindOf,
  ledgerId,
  liveAddresses,
  publicFiles,
  slugAt,
} from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import { firstBy, once, type Report, type Rule } from '../rule.ts';

/** A rule for everything with a permanent address: articles, topics, authors and pages. */
function addressRule(
  rule: Pick<Rule, 'name' | 'asks'>,
  check: (thing: Addressed, report: Report, content: Content) => void,
  checkRest?: Rule['checkAll'],
): Rule {
  return {
    ...rule,
    checkAll(content, reportIn) {
      for (const thing of addressed(content)) check(thing, reportIn(thing.file), content);
      checkRest?.(content, reportIn);
    },
  };
}

/** An alias makes a file at its address, and would overwrite a page there. */
export const aliases = addressRule(
  {
    name: 'aliases',
    asks: 'An alias is an old address of only one article, topic, author or page, and nothing else is there now.',
  },
  (thing, report, content) => {
    const { aliases, placeOf } = thing;
    for (const [i, alias] of aliases.entries()) {
      // The rule `schema` reports what is not an address, and exact repeats.
      if (!ADDRESS.test(alias) || aliases.indexOf(alias) < i) continue;
      const fault = aliasFault(alias, aliases.slice(0, i), thing, content);
      if (fault)
        report(`aliases has ${alias}, ${fault.problem}`, fault.fix, placeOf(['aliases', i]));
    }
  },
);

interface Fault {
  readonly problem: string;
  readonly fix: string;
}

function aliasFault(
  alias: string,
  before: readonly string[],
  thing: Addressed,
  content: Content,
): Fault | undefined {
  const fix = 'Take it out';
  const key = addressKey(alias);
  if (before.some((other) => addressKey(other) === key)) {
    return { problem: 'which is already there in another form', fix };
  }
  if (addressKey(thing.address) === key) {
    return { problem: `the ${thing.kind.noun}'s own address`, fix };
  }
  const there = articleAt(alias, content);
  if (there) return articleFault(there, thing);
  const problem = takenBy(alias, content);
  if (problem) return { problem, fix: isGenerated(alias) ? `${fix}, or write another` : fix };
  const file = fileAbove(alias, content);
  if (file) return { problem: `which would be inside ${file}, a file`, fix };
  const owner = aliasOwners(content).get(key);
  if (owner && owner !== thing) {
    return { problem: `which ${owner.file} has too`, fix: 'Keep it in one of the two' };
  }
  if (!thing.kind.hasFeeds || HTML_FILE.test(alias)) return undefined;
  const feeds = feedFiles(0).map((file) => alias.replace(/\/?$/, `/${file}`));
  const taken = feeds.find(
    (feed) => isLive(feed, content) || aliasOwners(content).has(addressKey(feed)),
  );
  return taken ? { problem: `and ${taken}, where its feed would be, is taken`, fix } : undefined;
}

function articleFault(there: PostSource, { address, kind }: Addressed): Fault {
  if (there.front.aliases.some((alias) => addressKey(alias) === addressKey(address))) {
    return {
      problem: `the address of ${there.file}, which has this ${kind.noun}'s as an alias: each would lead to the other`,
      fix: 'Take both out, or delete the article that the other replaces',
    };
  }
  return {
    problem: `the address of ${there.file}`,
    fix: 'Take it out, or delete that article if this one replaces it',
  };
}

/** What the engine or the owner already has at an address. */
function takenBy(address: string, content: Content): string | undefined {
  if (isGenerated(address)) return 'which is reserved for what the build makes';
  return isLive(address, content) ? 'a page or a file of the site' : undefined;
}

/** The first thing with each alias. */
const aliasOwners = once((content) =>
  firstBy(addressed(content), ({ aliases }) => aliases.map(addressKey)),
);

/** A page makes a file at its address, and would overwrite one there. */
export const pageAddress: Rule = {
  name: 'page-address',
  asks: 'A page of content/pages has an address that nothing else has.',
  check({ kind, slug, file: own, address, front, placeOf }, report, content) {
    if (slug === NOT_FOUND && front.aliases.length > 0) {
      report(
        'aliases would lead to the page for missing addresses',
        'Take aliases out',
        placeOf(['aliases']),
      );
    }
    if (kind !== 'page' || !isOwnPage(slug) || !isSwitchedOn(slug)) return;
    const isHere = (other: string) => addressKey(other) === addressKey(address);
    const file = publicFiles(content.root).find(isHere);
    const problem = file
      ? `${address} is also the address of public${file}`
      : (RESERVED.has(address) ||
          isGenerated(address) ||
          addressesOf(content).some(
            (other) => !other.moved && other.file !== own && isHere(other.address),
          )) &&
        `${address} is an address that the site already has`;
    if (problem) report(problem, 'Give the page another name');
  },
};

/** The list of authors, which may come later, and the guide in development. */
const RESERVED: ReadonlySet<string> = new Set([AUTHORS_ADDRESS, '/guide/']);

/** Feed readers know an article or a feed by its id: if it is reused or changes, subscribers get a second copy. */
export const identity = addressRule(
  {
    name: 'identity',
    asks: 'Whatever is renamed keeps its first slug as id, and no two articles, topics or authors share an id.',
  },
  (thing, report, content) => {
    const { kind, firstSlug, slug, address, placeOf } = thing;
    if (!kind.hasId) return;
    const place = placeOf(['id']);
    const owner = idOwners(content).get(ledgerId(thing));
    if (owner && owner !== thing) {
      report(
        `the id is "${firstSlug ?? slug}", which ${owner.file} has too`,
        kind.noun === 'article'
          ? 'Give each post the slug that it was first published under'
          : `Give each ${kind.noun} the file name that it was first published under`,
        place,
      );
      return;
    }
    // If the ledger has the address, the rule `permanence` checks the id: this may be another
    // article that took the address over.
    if (firstSlug !== undefined || content.ledger?.idAt(address) !== undefined) return;
    const [oldSlug] = firstSlugs(thing, content);
    if (oldSlug === undefined) return;
    report(
      `id is missing, though aliases has an old address: subscribers would get the ${kind.hasFeeds ? 'feed' : kind.noun} twice`,
      `Write id: ${oldSlug}, the ${nameOf(kind)} it was first published under`,
      place,
    );
  },
);

/** The slugs in its aliases, as far as they are of the same kind. */
function firstSlugs({ kind, aliases, post }: Addressed, { ledger }: Content): string[] {
  return aliases.flatMap((alias) => {
    const id = ledger?.idAt(alias);
    // An address of the old blog never had a feed here.
    if (id === undefined) return post?.front.imported ? [] : (slugAt(alias, kind) ?? []);
    return kindOf(id) === kind ? id.slice(kind.prefix.length) : [];
  });
}

/** The first thing with each id. */
const idOwners = once((content) => firstBy(addressed(content), (thing) => [ledgerId(thing)]));

/** An address that once worked is in bookmarks, in links, in feed readers and in search results. */
export const permanence = addressRule(
  {
    name: 'permanence',
    asks: 'Every address that was ever published still works, with its feeds if it is that of a topic or an author, and what was published keeps its id.',
  },
  (thing, report, content) => {
    const { kind, address, isPublished, firstSlug, slug, placeOf } = thing;
    if (!kind.hasId) return;
    const id = content.ledger?.idAt(address);
    if (id === undefined || id === ledgerId(thing) || !isPublished || kindOf(id) !== kind) return;
    const owner = addressed(content).find((other) => ledgerId(other) === id);
    report(
      `the id is "${firstSlug ?? slug}", and this address was published with "${id.slice(kind.prefix.length)}": subscribers would get the ${kind.hasFeeds ? 'feed' : kind.noun} twice`,
      owner
        ? `Give this ${kind.noun} another ${nameOf(kind)}, since the address belongs to ${owner.file}`
        : `Write id: ${id.slice(kind.prefix.length)}`,
      placeOf(['id']),
    );
  },
  (content, reportIn) => {
    for (const { file, problem, fix, line = 1, column = 1 } of lostAddresses(content)) {
      reportIn(file)(problem, fix, { line, column });
    }
  },
);

export const ledger = addressRule(
  {
    name: 'ledger',
    asks: 'Every published article, and every topic and author that has one, is in content/ledger.yaml.',
  },
  ({ kind, address, placeOf }, report, content) => {
    // Pages are added with the next article: until then, a new owner can throw away those that came with the blog.
    if (kind === kinds.page) return;
    if (!content.ledger || content.ledger.idAt(address) !== undefined) return;
    if (!keptAddresses(content).has(address)) return;
    report(
      `${address} is published but not in content/ledger.yaml`,
      'Run npm run ledger',
      placeOf(['publishedAt']),
    );
  },
);

const keptAddresses = once(
  (content) =>
    new Set(addressesOf(content).flatMap(({ address, id }) => (id === undefined ? [] : address))),
);

/** An address either says that its article is gone, or has a page. */
export const retired = addressRule(
  {
    name: 'retired',
    asks: 'Nothing else has the addresses of an article that was taken back, and what to read instead exists.',
  },
  (thing, report, content) => {
    const { address, aliases, kind, placeOf, post } = thing;
    // Nobody sees a draft: its author may be preparing to publish it again.
    if (post?.front.draft) return;
    const record =
      retiredAt(address, content) ??
      (post && content.retired.find(({ id }) => id === ledgerId(thing)));
    if (record && post) {
      report(
        `this article was taken back, as ${record.file} says`,
        `Delete ${record.file} to publish it again, or delete this folder`,
        placeOf(['publishedAt']),
      );
      return;
    }
    for (const [i, alias] of aliases.entries()) {
      const owner = retiredAt(alias, content);
      if (!owner) continue;
      report(
        `aliases has ${alias}, where ${owner.file} says that an article was taken back`,
        addressKey(alias) === addressKey(owner.address)
          ? `Take it out, or delete ${owner.file} if this ${kind.noun} takes its place`
          : 'Keep it in one of the two',
        placeOf(['aliases', i]),
      );
    }
  },
  (content, reportIn) => {
    for (const article of content.retired) {
      checkRetired(article, reportIn(article.file), content);
    }
  },
);

/** Checks the record of an article; conflicts with posts and their aliases are reported there. */
function checkRetired(article: RetiredFile, report: Report, content: Content): void {
  const { address, aliases, instead, placeOf } = article;
  for (const [i, alias] of aliases.entries()) {
    if (!ADDRESS.test(alias) || articleAt(alias, content)) continue;
    const owner = retiredAt(alias, content);
    const problem =
      addressKey(alias) === addressKey(address)
        ? "the article's own address"
        : (takenBy(alias, content) ??
          (owner && owner !== article && `which ${owner.file} has too`));
    if (problem) report(`aliases has ${alias}, ${problem}`, 'Take it out', placeOf(['aliases', i]));
  }
  if (instead === undefined || liveAddresses(content).has(instead) || isInDoubt(content)) return;
  const exact = isLive(instead, content);
  report(
    exact
      ? `instead, "${instead}", is not how that address is written`
      : `instead, "${instead}", is not a page that readers can see`,
    exact
      ? 'Write it with the slash at its end, in small letters'
      : 'Write the address of an article that is published, or leave it out',
    placeOf(['instead']),
  );
}

/** What an author calls the last part of its address. */
function nameOf({ noun }: Addressed['kind']): string {
  return noun === 'article' ? 'slug' : 'file name';
}
