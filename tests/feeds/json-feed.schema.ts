import { z } from 'zod';

/** An absolute address, as every `url` of a feed must be: a reader has no base to resolve it with. */
const url = z.url({ protocol: /^https?$/ });

/** RFC 3339, with a zone. */
const date = z.iso.datetime({ offset: true });

const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

const author = z
  .strictObject({ name: z.string().min(1), url, avatar: url })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'an author has at least one field');

const attachment = z.strictObject({
  url,
  mime_type: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  title: z.string().optional(),
  size_in_bytes: z.int().nonnegative().optional(),
  duration_in_seconds: z.number().nonnegative().optional(),
});

const item = z
  .strictObject({
    id: z.string().min(1),
    url: url.optional(),
    external_url: url.optional(),
    title: z.string().optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: z.string().optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: date.optional(),
    date_modified: date.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string()).optional(),
    language: language.optional(),
    attachments: z.array(attachment).optional(),
  })
  .refine(
    ({ content_html, content_text }) => (content_html ?? content_text) !== undefined,
    'an item has content_html, content_text or both',
  );

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), stricter where the
 * specification only warns: no field that it does not name, none that it calls
 * deprecated, no address that is not absolute, no empty id.
 */
export const jsonFeedSchema = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    home_page_url: url.optional(),
    feed_url: url.optional(),
    description: z.string().optional(),
    user_comment: z.string().optional(),
    next_url: url.optional(),
    icon: url.optional(),
    favicon: url.optional(),
    authors: z.array(author).optional(),
    language: language.optional(),
    expired: z.boolean().optional(),
    hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
    items: z.array(item),
  })
  .refine(({ next_url, feed_url }) => next_url !== feed_url || next_url === undefined, {
    path: ['next_url'],
    error: 'next_url is not feed_url, or a reader never ends',
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, {
    path: ['items'],
    error: 'every id is the only one of its kind',
  });

export type JsonFeed = z.output<typeof jsonFeedSchema>;
