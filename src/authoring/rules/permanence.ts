import { addressRule } from './address-rule.ts';
import { addressed, kindOf, ledgerId } from '../links/addresses.ts';
import { LEDGER_FILE } from '../ledger/ledger.ts';
import { lostAddresses } from '../ledger/lost-addresses.ts';

/** An address that once worked is in bookmarks, in links, in feed readers and in search results. */
export const permanence = addressRule({
  name: 'permanence',
  asks: 'Every address that was ever published still leads somewhere, that of a topic or an author with its feeds, and what was published keeps its id.',
  check(thing, report, content) {
    for (const { file, problem, mend, line = 1, column = 1 } of lostAddresses(content)) {
      if (file === thing.file) report(problem, mend, { line, column });
    }
    const { kind, address, isPublished, firstSlug, slug, placeOf } = thing;
    if (!kind.hasId) return;
    const id = content.ledger?.idAt(address);
    if (id === undefined || id === ledgerId(thing) || !isPublished || kindOf(id) !== kind) return;
    const owner = addressed(content).find((other) => ledgerId(other) === id);
    report(
      `the id is "${firstSlug ?? slug}", and this address was published with "${id.slice(kind.prefix.length)}": subscribers would get the ${kind.hasFeeds ? 'feed' : kind.noun} twice`,
      owner
        ? `Give this ${kind.noun} another ${kind.noun === 'article' ? 'slug' : 'file name'}, since the address belongs to ${owner.file}`
        : `Write id: ${id.slice(kind.prefix.length)}`,
      placeOf(['id']),
    );
  },
  checkRest: (content) => lostAddresses(content).filter(({ file }) => file === LEDGER_FILE),
});
