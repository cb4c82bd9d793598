import { articleAddress } from '../../blog/permalinks.ts';
import { isPublished } from '../addresses.ts';
import { LEDGER_FILE } from '../ledger.ts';
import { lostAddresses } from '../lost-addresses.ts';
import { idOf } from '../post-source.ts';
import type { Rule } from '../rule.ts';

/** An address that once worked is in bookmarks, in links and in search results. */
export const permanence = {
  name: 'permanence',
  asks: 'Every address that was ever published still leads to an article, and every article keeps its id.',
  check(post, report, content) {
    for (const { file, problem, mend, line = 1, column = 1 } of lostAddresses(content)) {
      if (file === post.file) report(problem, mend, { line, column });
    }
    const id = content.ledger?.idAt(articleAddress(post.slug));
    if (id === undefined || id === idOf(post) || !isPublished(post, content)) return;
    const owner = content.posts.find((other) => idOf(other) === id);
    report(
      `the id is "${idOf(post)}", and this address was published with "${id}": subscribers would get the article twice`,
      owner
        ? `Give this article another slug, since the address belongs to ${owner.file}`
        : `Write id: ${id}`,
      post.placeOf(['id']),
    );
  },
  checkRest: (content) => lostAddresses(content).filter(({ file }) => file === LEDGER_FILE),
} as const satisfies Rule;
