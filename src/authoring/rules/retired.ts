import { addressKey, articleAddress } from '../../blog/permalinks.ts';
import { isLive, liveAddresses } from '../addresses.ts';
import type { Content } from '../content.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { isInDoubt } from '../in-doubt.ts';
import { idOf } from '../post-source.ts';
import type { RetiredFile } from '../retired-files.ts';
import { retiredAt } from '../retired-files.ts';
import type { Rule } from '../rule.ts';

/** An address says that its article is gone, or has an article: never both. */
export const retired = {
  name: 'retired',
  asks: 'An article that was taken back is not there as well, and what to read instead is.',
  check(post, report, content) {
    // A draft is seen by nobody: an author may be working on an article that is to come back.
    if (post.front.draft) return;
    const record =
      retiredAt(articleAddress(post.slug), content) ??
      content.retired.find(({ id }) => id === idOf(post));
    if (record) {
      report(
        `this article was taken back, as ${record.file} says`,
        `Delete ${record.file} if it is to be read again, or this folder`,
        post.placeOf(['publishedAt']),
      );
      return;
    }
    for (const [i, alias] of post.front.aliases.entries()) {
      const owner = retiredAt(alias, content);
      if (!owner) continue;
      report(
        `aliases has ${alias}, where ${owner.file} says that an article was taken back`,
        addressKey(alias) === addressKey(owner.address)
          ? `Take it out, or delete ${owner.file} if this article takes its place`
          : 'Keep it in one of the two',
        post.placeOf(['aliases', i]),
      );
    }
  },
  checkRest: (content) => content.retired.flatMap((article) => insteadFaults(article, content)),
} as const satisfies Rule;

function insteadFaults({ file, instead, placeOf }: RetiredFile, content: Content): Finding[] {
  if (instead === undefined || liveAddresses(content).has(instead) || isInDoubt(content)) return [];
  const exact = isLive(instead, content);
  return [
    findingsOf(file, 'retired')(
      exact
        ? `instead, "${instead}", is not how that address is written`
        : `instead, "${instead}", is nothing that readers can see`,
      exact
        ? 'Write it with the slash at its end, in small letters'
        : 'Write the address of an article that is published, or leave it out',
      placeOf(['instead']),
    ),
  ];
}
