/** The words of a page's title. */
export function titleIn(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The topic of an article: the first that it links to. `undefined` for any other page. */
export function topicIn(html: string, topics: readonly string[]): string | undefined {
  const start = html.indexOf('<article');
  if (start === -1) return undefined;
  const links = html.slice(start).matchAll(/href="([^"]+)"/g);
  for (const [, link = ''] of links) if (topics.includes(link)) return link;
  return undefined;
}

/** The path of the page that an address leads to: `/x/index.html` is `/x/`, and no page depends on a query. */
export function pathOf(address: string): string {
  return new URL(address).pathname.replace(/\/index\.html$/, '/');
}
