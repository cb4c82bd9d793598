import { addressRule } from './address-rule.ts';
import { type Addressed, addressed, kindOf, ledgerId, slugAt } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';

/** Subscribers' readers know an article and a feed by its id: another with it, or a new one for an old one, is a second copy. */
export const identity = addressRule({
  name: 'identity',
  asks: 'What is renamed keeps its first slug as id, and no two articles, topics or authors have one id.',
  check(thing, report, content) {
    const { kind, firstSlug, slug, address, placeOf } = thing;
    if (!kind.hasId) return;
    const place = placeOf(['id']);
    const owner = ownersOf(content).get(ledgerId(thing));
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
    // Where the ledger knows the address, the rule `permanence` knows the id: this may be
    // another article, which has taken over an address.
    if (firstSlug !== undefined || content.ledger?.idAt(address) !== undefined) return;
    const [oldSlug] = firstSlugs(thing, content);
    if (oldSlug === undefined) return;
    report(
      `id is missing, though aliases has an old address: subscribers would get the ${kind.hasFeeds ? 'feed' : kind.noun} twice`,
      `Write id: ${oldSlug}, the ${kind.noun === 'article' ? 'slug' : 'file name'} it was first published under`,
      place,
    );
  },
});

/** The slugs that its aliases were first published under, as the same kind of thing. */
function firstSlugs({ kind, aliases }: Addressed, { ledger }: Content): string[] {
  return aliases.flatMap((alias) => {
    const id = ledger?.idAt(alias);
    if (id === undefined) return slugAt(alias, kind) ?? [];
    return kindOf(id) === kind ? id.slice(kind.prefix.length) : [];
  });
}

/** The first thing with each id. */
const ownersOf = once((content) => {
  const owners = new Map<string, Addressed>();
  for (const thing of addressed(content)) {
    if (!owners.has(ledgerId(thing))) owners.set(ledgerId(thing), thing);
  }
  return owners;
});
