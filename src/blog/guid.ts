/**
 * Whether an id is what the feed of another blog called an article: an address, a URN, or what
 * Squarespace, Ghost and others number theirs with. Feeds here give it as it is, so that subscribers
 * do not get the article again. No slug that is made of words looks like one, and no id of a topic,
 * an author or a page in the ledger does.
 */
export function isGuid(id: string): boolean {
  return NAMED.test(id) || NUMBERED.test(id);
}

/** With a colon, which no slug has, and no white space. What begins like `topics/` is the ledger's own. */
const NAMED = /^(?![a-z]+\/)(?=[^:]*:)[^\s\p{C}]{1,500}$/u;

/** The 24 hex digits of an id in a database, or a UUID. */
const NUMBERED = /^(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
