import { addressKey } from '../../blog/permalinks.ts';
import { ADDRESS } from '../../blog/schema/post.ts';
import { addressRule } from './address-rule.ts';
import { articleAt, isGenerated, isLive, ledgerId, liveAddresses } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { isInDoubt } from '../ledger/in-doubt.ts';
import type { RetiredFile } from '../ledger/retired-files.ts';
import { retiredAt } from '../ledger/retired-files.ts';

/** An address says that its article is gone, or has a page: never both. */
export const retired = addressRule({
  name: 'retired',
  asks: 'Nothing else is at the addresses of an article that was taken back, and what to read instead is there.',
  check(thing, report, content) {
    const { address, aliases, kind, placeOf, post } = thing;
    // A draft is seen by nobody: an author may be working on an article that is to come back.
    if (post?.front.draft) return;
    const record =
      retiredAt(address, content) ??
      (post && content.retired.find(({ id }) => id === ledgerId(thing)));
    if (record && post) {
      report(
        `this article was taken back, as ${record.file} says`,
        `Delete ${record.file} if it is to be read again, or this folder`,
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
  checkRest: (content) =>
    content.retired.flatMap((article) => [
      ...aliasFaults(article, content),
      ...insteadFaults(article, content),
    ]),
});

/** What its old addresses have in their way; of posts and their aliases, the check of those says it. */
function aliasFaults(article: RetiredFile, content: Content): Finding[] {
  const { aliases, file, placeOf } = article;
  return aliases.flatMap((alias, i) => {
    const problem =
      ADDRESS.test(alias) && !articleAt(alias, content) && aliasProblem(alias, article, content);
    if (!problem) return [];
    const fault = findingsOf(file, 'retired');
    return [fault(`aliases has ${alias}, ${problem}`, 'Take it out', placeOf(['aliases', i]))];
  });
}

function aliasProblem(alias: string, article: RetiredFile, content: Content): string | undefined {
  if (addressKey(alias) === addressKey(article.address)) return "the article's own address";
  if (isGenerated(alias)) return 'a place for what the build makes';
  if (isLive(alias, content)) return 'a page or a file of the site';
  const owner = retiredAt(alias, content);
  return owner === article || !owner ? undefined : `which ${owner.file} has too`;
}

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
