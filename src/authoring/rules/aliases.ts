import { ADDRESS } from '../../blog/schema/post.ts';
import { addressKey, articleAddress } from '../../blog/permalinks.ts';
import { articleAt, fileAbove, isGenerated, isLive } from '../addresses.ts';
import type { Content } from '../content.ts';
import type { PostSource } from '../post-source.ts';
import { once, type Rule } from '../rule.ts';

/** An alias makes a file at its address: over one that is there, it would replace a page. */
export const aliases = {
  name: 'aliases',
  asks: 'An alias is an old address, where nothing else is now, of one article.',
  check(post, report, content) {
    const { aliases } = post.front;
    for (const [i, alias] of aliases.entries()) {
      // The rule `schema` says what is no address at all, and what is written twice alike.
      if (!ADDRESS.test(alias) || aliases.indexOf(alias) < i) continue;
      const fault = faultOf(alias, aliases.slice(0, i), post, content);
      if (fault)
        report(`aliases has ${alias}, ${fault.problem}`, fault.mend, post.placeOf(['aliases', i]));
    }
  },
} as const satisfies Rule;

function faultOf(
  alias: string,
  before: readonly string[],
  post: PostSource,
  content: Content,
): Fault | undefined {
  const mend = 'Take it out';
  const key = addressKey(alias);
  if (before.some((other) => addressKey(other) === key)) {
    return { problem: 'which is there in another form already', mend };
  }
  const there = articleAt(alias, content);
  if (there === post) return { problem: "the article's own address", mend };
  if (there) return articleFault(there, post);
  if (isGenerated(alias)) {
    return { problem: 'a place for what the build makes', mend: `${mend}, or write another` };
  }
  if (isLive(alias, content)) return { problem: 'a page or a file of the site', mend };
  const file = fileAbove(alias, content);
  if (file) return { problem: `which would be inside ${file}, a file`, mend };
  const owner = ownersOf(content).get(key);
  if (owner && owner !== post) {
    return { problem: `which ${owner.file} has too`, mend: 'Keep it in one of the two' };
  }
  return undefined;
}

function articleFault(there: PostSource, post: PostSource): Fault {
  const own = addressKey(articleAddress(post.slug));
  if (there.front.aliases.some((alias) => addressKey(alias) === own)) {
    return {
      problem: `the address of ${there.file}, which has this article's: each would lead to the other`,
      mend: 'Take both out, or take away the article that the other replaces',
    };
  }
  return {
    problem: `the address of ${there.file}`,
    mend: 'Take it out, or take that article away if this one replaces it',
  };
}

/** The first post, by slug, with each alias. */
const ownersOf = once(({ posts }) => {
  const owners = new Map<string, PostSource>();
  for (const post of posts) {
    for (const alias of post.front.aliases) {
      const key = addressKey(alias);
      if (!owners.has(key)) owners.set(key, post);
    }
  }
  return owners;
});

interface Fault {
  readonly problem: string;
  readonly mend: string;
}
