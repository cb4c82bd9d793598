import { ADDRESS } from '../../blog/schema/post.ts';
import { addressKey, HTML_FILE } from '../../blog/permalinks.ts';
import { addressRule } from './address-rule.ts';
import {
  type Addressed,
  addressed,
  articleAt,
  feedsBelow,
  fileAbove,
  isGenerated,
  isLive,
} from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import { once } from '../rule.ts';

/** An alias makes a file at its address: over one that is there, it would replace a page. */
export const aliases = addressRule({
  name: 'aliases',
  asks: 'An alias is an old address, where nothing else is now, of one article, topic, author or page.',
  check(thing, report, content) {
    const { aliases, placeOf } = thing;
    for (const [i, alias] of aliases.entries()) {
      // The rule `schema` says what is no address at all, and what is written twice alike.
      if (!ADDRESS.test(alias) || aliases.indexOf(alias) < i) continue;
      const fault = faultOf(alias, aliases.slice(0, i), thing, content);
      if (fault)
        report(`aliases has ${alias}, ${fault.problem}`, fault.mend, placeOf(['aliases', i]));
    }
  },
});

function faultOf(
  alias: string,
  before: readonly string[],
  thing: Addressed,
  content: Content,
): Fault | undefined {
  const mend = 'Take it out';
  const key = addressKey(alias);
  if (before.some((other) => addressKey(other) === key)) {
    return { problem: 'which is there in another form already', mend };
  }
  if (addressKey(thing.address) === key) {
    return { problem: `the ${thing.kind.noun}'s own address`, mend };
  }
  const there = articleAt(alias, content);
  if (there) return articleFault(there, thing);
  if (isGenerated(alias)) {
    return { problem: 'a place for what the build makes', mend: `${mend}, or write another` };
  }
  if (isLive(alias, content)) return { problem: 'a page or a file of the site', mend };
  const file = fileAbove(alias, content);
  if (file) return { problem: `which would be inside ${file}, a file`, mend };
  const owner = ownersOf(content).get(key);
  if (owner && owner !== thing) {
    return { problem: `which ${owner.file} has too`, mend: 'Keep it in one of the two' };
  }
  if (!thing.kind.hasFeeds || HTML_FILE.test(alias)) return undefined;
  const taken = feedsBelow(alias).find(
    (feed) => isLive(feed, content) || ownersOf(content).has(addressKey(feed)),
  );
  return taken ? { problem: `and ${taken}, where its feed would be, is taken`, mend } : undefined;
}

function articleFault(there: PostSource, { address, kind }: Addressed): Fault {
  if (there.front.aliases.some((alias) => addressKey(alias) === addressKey(address))) {
    return {
      problem: `the address of ${there.file}, which has this ${kind.noun}'s: each would lead to the other`,
      mend: 'Take both out, or take away the article that the other replaces',
    };
  }
  return {
    problem: `the address of ${there.file}`,
    mend: 'Take it out, or take that article away if this one replaces it',
  };
}

/** The first thing with each alias. */
const ownersOf = once((content) => {
  const owners = new Map<string, Addressed>();
  for (const thing of addressed(content)) {
    for (const alias of thing.aliases) {
      const key = addressKey(alias);
      if (!owners.has(key)) owners.set(key, thing);
    }
  }
  return owners;
});

interface Fault {
  readonly problem: string;
  readonly mend: string;
}
