import type { PostSource } from './post-source.ts';

/** Works something out of a post once, however many rules ask for it. */
export function oncePerPost<T>(work: (post: PostSource) => T): (post: PostSource) => T {
  const results = new WeakMap<PostSource, { readonly result: T }>();
  return (post) => {
    const known = results.get(post);
    if (known) return known.result;
    const result = work(post);
    results.set(post, { result });
    return result;
  };
}
