import { once } from '../rule.ts';

/**
 * Whether it cannot be told what readers would find: a file that cannot be
 * read, an article without a date or by somebody unknown may yet keep what
 * seems to be lost. Each of these is an error, so that nothing is published
 * before the rest can be told.
 */
export const isInDoubt = once((content): boolean => {
  const { findings, posts, pages, records, authors } = content;
  const read = new Set([...posts, ...pages, ...records].map(({ file }) => file));
  return (
    findings.some(
      ({ file, severity }) => severity === 'error' && KEEPS_ADDRESSES.test(file) && !read.has(file),
    ) ||
    posts.some(
      ({ front }) =>
        !front.draft &&
        (front.publishedAt === undefined || front.authors.some((id) => !authors.includes(id))),
    )
  );
});

const KEEPS_ADDRESSES =
  /^content\/(?:posts\/[^/]+(?:\/[^/]+\.(?:mdx?|markdown))?|pages\/.+\.mdx|(?:topics|authors|retired)\/[^/]+\.yaml)$/;
