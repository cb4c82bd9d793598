import { articleAddress, slugIn } from '../../blog/permalinks.ts';
import { idOf, type PostSource } from '../post-source.ts';
import { once, type Rule } from '../rule.ts';

/** Subscribers' readers know a post by its id: another post with it, or a new one for an old post, is a second copy. */
export const identity = {
  name: 'identity',
  asks: 'A renamed article keeps its first slug as id, and no two articles have one id.',
  check(post, report, content) {
    const place = post.placeOf(['id']);
    const owner = ownersOf(content).get(idOf(post));
    if (owner && owner !== post) {
      report(
        `the id is "${idOf(post)}", which ${owner.file} has too`,
        'Give each post the slug that it was first published under',
        place,
      );
      return;
    }
    const { front, slug } = post;
    const { ledger } = content;
    // Where the ledger knows the address, the rule `permanence` knows the id: this may be
    // another article, which has taken over an address.
    if (front.id !== undefined || ledger?.idAt(articleAddress(slug)) !== undefined) return;
    const [oldSlug] = front.aliases.flatMap((alias) => ledger?.idAt(alias) ?? slugIn(alias) ?? []);
    if (oldSlug === undefined) return;
    report(
      'id is missing, though aliases has an old address: subscribers would get the article twice',
      `Write id: ${oldSlug}, the slug it was first published under`,
      place,
    );
  },
} as const satisfies Rule;

/** The first post, by slug, with each id. */
const ownersOf = once(({ posts }) => {
  const owners = new Map<string, PostSource>();
  for (const post of posts) if (!owners.has(idOf(post))) owners.set(idOf(post), post);
  return owners;
});
