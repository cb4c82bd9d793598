import type { APIRoute } from 'astro';
import { href } from '../addresses.ts';
import { localeOfDates } from '../blog/dates.ts';
import { getLibrary } from '../blog/library.ts';
import { OFFLINE } from '../blog/pages.ts';
import { pageAddress } from '../blog/permalinks.ts';
import sheet from '../components/offline/mark.css?url&no-inline';
import { type Lists, NEWEST } from '../offline/lists.ts';
import { site } from '../site.ts';
import { toolsWithPages } from '../tools/index.ts';

/** What the worker has to know of the content: the build takes it from here (see `delivery/offline.ts`). */
export const GET: APIRoute = async () => {
  const { topics, postsOn, tools, addresses } = await getLibrary();
  const offlinePage = href(pageAddress(OFFLINE));
  const lists: Omit<Lists, 'revisions'> = {
    base: site.base,
    name: site.name,
    locale: localeOfDates,
    sheet,
    offlinePage,
    always: [
      offlinePage,
      ...(site.features.tools
        ? [href(pageAddress('tools')), ...toolsWithPages(tools).map(({ page }) => page.href)]
        : []),
    ],
    newest: Object.fromEntries(
      topics.map((topic) => [
        topic.href,
        postsOn(topic)
          .slice(0, NEWEST)
          .map(({ href }) => href),
      ]),
    ),
    gone: addresses.filter(({ type }) => type === 'gone').map(({ address }) => href(address)),
  };
  return new Response(JSON.stringify(lists));
};
