import { articleAddress, slugIn } from './permalinks.ts';

/** What no reader sees of a source, or sees as it is written. */
const NO_TEXT = /^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1|\{\/\*[\s\S]*?\*\/\}|(`+)[^`]+\2/gm;

/** Where the address of a link stands, in Markdown and in a tag, if it is one on this site. */
const ADDRESS = /(?:\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?|\shref=["'])([/.][^\s"'>)]*)/gm;

/** The slugs of the articles that the source of one links to, each once. */
export function slugsLinkedIn(slug: string, body: string): ReadonlySet<string> {
  const here = new URL(articleAddress(slug), 'https://example.com');
  const linked = body
    .replaceAll(NO_TEXT, ' ')
    .matchAll(ADDRESS)
    .map(([, address = '']) => URL.parse(address, here))
    .flatMap((url) => (url?.host === here.host ? [slugIn(url.pathname) ?? slug] : []));
  return new Set([...linked].filter((each) => each !== slug));
}

/**
 * The posts that link to each, by the slug of what they link to.
 *
 * @param posts in an order that the posts of each keep.
 * @param linkedIn gives the slugs that a post links to.
 */
export function indexLinks<P>(
  posts: readonly P[],
  linkedIn: (post: P) => ReadonlySet<string>,
): ReadonlyMap<string, readonly P[]> {
  const linking = new Map<string, P[]>();
  for (const post of posts) {
    for (const slug of linkedIn(post)) {
      const others = linking.get(slug);
      if (others) others.push(post);
      else linking.set(slug, [post]);
    }
  }
  return linking;
}
