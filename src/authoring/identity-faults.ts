import { articleHref } from '../blog/permalinks.ts';
import type { Fault } from './fault.ts';

/** What makes a post the same post to its subscribers. */
export interface PostIdentity {
  readonly file: string;
  readonly slug: string;
  /** The slug of the first publication, where the author has written it. */
  readonly id: string | undefined;
  readonly aliases: readonly string[];
  /** The line of `id`, or of the front matter. */
  readonly line: number;
}

/**
 * Finds posts that subscribers would get twice, or mistake for another: a
 * renamed one that does not keep its first slug as `id`, and two with one id.
 */
export function identityFaults(posts: readonly PostIdentity[]): Fault[] {
  const owners = new Map<string, string>();
  return posts.flatMap(({ file, slug, id, aliases, line }): Fault[] => {
    const known = id ?? slug;
    const owner = owners.get(known);
    owners.set(known, owner ?? file);
    if (owner) {
      const problem = `the id is "${known}", which ${owner} has too`;
      return [
        { file, line, problem, mend: 'Give each post the slug that it was first published under' },
      ];
    }
    const oldSlug = aliases.map(articleSlug).find((name) => name !== undefined);
    if (id !== undefined || oldSlug === undefined) return [];
    return [
      {
        file,
        line,
        problem:
          'id is missing, though aliases has an old address: subscribers would get the article twice',
        mend: `Write id: ${oldSlug}, the slug it was first published under`,
      },
    ];
  });
}

/** The slug in the address of an article, or `undefined` for any other address. */
function articleSlug(address: string): string | undefined {
  const slug = /^\/articles\/([^/]+)\/?$/.exec(address)?.[1];
  return slug && articleHref(slug) === address.replace(/\/?$/, '/') ? slug : undefined;
}
