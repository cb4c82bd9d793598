import type { Heading, List, Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { absolute, href } from '../addresses.ts';
import type { Author } from '../blog/authors.ts';
import type { Page } from '../blog/pages.ts';
import { markdownHref } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { site } from '../site.ts';

/**
 * What the site holds, for language models (https://llmstxt.org): its name, what
 * it is, every article as Markdown with its standfirst, who writes
 * here, and the pages about it.
 */
export function llmsText(
  posts: readonly Pick<Post, 'slug' | 'title' | 'description'>[],
  authors: readonly Pick<Author, 'name' | 'href' | 'biography'>[],
  pages: readonly Pick<Page, 'title' | 'href' | 'description'>[],
): string {
  return unified()
    .use(remarkStringify, { bullet: '-' })
    .stringify({
      type: 'root',
      children: [
        heading(1, site.name),
        {
          type: 'blockquote',
          children: [{ type: 'paragraph', children: [text(site.description)] }],
        },
        heading(2, 'Articles'),
        links(posts.map((post) => [post.title, markdownHref(post.slug), post.description])),
        ...(authors.length > 0
          ? [
              heading(2, 'Authors'),
              links(authors.map(({ name, href, biography }) => [name, href, biography])),
            ]
          : []),
        heading(2, 'About'),
        links([
          ...pages.map((page) => [page.title, page.href, page.description] as const),
          ['Sources', href('/sources/'), 'Every source we cite, and what it found.'],
          ['Corrections', href('/corrections/'), 'What we got wrong, and what is right.'],
        ]),
      ],
    });
}

function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

function links(list: readonly (readonly [name: string, link: string, note: string])[]): List {
  return {
    type: 'list',
    spread: false,
    children: list.map(([name, link, note]) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: absolute(link), children: [text(name)] },
            text(`: ${note}`),
          ],
        },
      ],
    })),
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}
