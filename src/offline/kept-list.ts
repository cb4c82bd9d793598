import { h, type PlainElement, toMarkup } from '../view.ts';
import type { Kept } from './kept.ts';
import type { Lists } from './lists.ts';

/** Where the list stands in the page that the build wrote. */
const PLACE = '<div class="kept-pages"></div>';

/** The page that stands in for others, with all that is on the device: what was read last comes first. */
export function withKeptList(
  html: string,
  pages: readonly Kept[],
  lists: Pick<Lists, 'always' | 'name' | 'offlinePage'>,
): string {
  const shown = pages
    .filter(({ address }) => address !== lists.offlinePage)
    .toSorted((a, b) => b.readAt - a.readAt || b.keptAt - a.keptAt);
  const isTool = ({ address }: Kept) => lists.always.includes(address);
  const groups = [
    ['Articles', shown.filter(({ topic }) => topic !== undefined)],
    ['Tools', lists.always.flatMap((tool) => shown.filter(({ address }) => address === tool))],
    ['Other pages', shown.filter((page) => page.topic === undefined && !isTool(page))],
  ] as const;
  const list = groups
    .filter(([, group]) => group.length > 0)
    .flatMap(([heading, group]) => [
      h('h2', {}, heading),
      h('ul', {}, ...group.map((page) => row(page, lists))),
    ]);
  return html.replace(PLACE, () => toMarkup(h('div', { class: 'kept-pages' }, ...list)));
}

function row(page: Kept, { name, always }: Pick<Lists, 'name' | 'always'>): PlainElement {
  const { address, readAt } = page;
  const ending = ` · ${name}`;
  const title = page.title.endsWith(ending) ? page.title.slice(0, -ending.length) : page.title;
  const isNew = readAt === 0 && !always.includes(address);
  return h('li', {}, h('a', { href: address }, title), isNew && h('small', {}, 'Not read yet'));
}
