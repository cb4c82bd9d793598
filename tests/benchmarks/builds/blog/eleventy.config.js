const PAGE_SIZE = 50;
const POSTS_FOR_A_TAG = 3;

/** A plain blog with the parts that any blog has, for the posts of the benchmarks. */
export default function configure(eleventy) {
  eleventy.addPassthroughCopy('articles/**/*.jpg');
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('newest', (posts, count) => posts.slice(-count).reverse());
  eleventy.addCollection('posts', (api) => api.getFilteredByGlob('articles/*/index.md'));
  eleventy.addCollection('lists', (api) => {
    const posts = api.getFilteredByGlob('articles/*/index.md').reverse();
    const topics = Map.groupBy(posts, ({ data }) => data.topic);
    const tagged = posts.flatMap((post) => (post.data.keywords ?? []).map((tag) => [tag, post]));
    const tags = Map.groupBy(tagged, ([tag]) => tag);
    return [
      ...pages('/articles/', 'Articles', posts),
      ...[...topics].flatMap(([topic, list]) => pages(`/topics/${topic}/`, topic, list)),
      ...[...tags]
        .filter(([, list]) => list.length >= POSTS_FOR_A_TAG)
        .map(([tag, list]) => ({
          href: `/tags/${tag.replaceAll(' ', '-')}/`,
          title: tag,
          posts: list.map(([, post]) => post),
        })),
    ];
  });
  return { markdownTemplateEngine: false, dir: { output: 'dist' } };
}

function pages(href, title, posts) {
  const count = Math.ceil(posts.length / PAGE_SIZE);
  return Array.from({ length: count }, (_, i) => ({
    href: i === 0 ? href : `${href}${i + 1}/`,
    title,
    posts: posts.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
    newer: i > 0 ? (i === 1 ? href : `${href}${i}/`) : undefined,
    older: i + 1 < count ? `${href}${i + 2}/` : undefined,
  }));
}
