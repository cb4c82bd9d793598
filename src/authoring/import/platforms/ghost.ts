import path from 'node:path/posix';
import { z } from 'zod';
import type { Blog, ImportedAuthor, ImportFinding, Item, LeftOut } from '../model.ts';
import { instantOf } from './dates.ts';
import { bytesOf, type ExportFile } from './export-files.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

const text = z.string().nullish();
const id = z.union([z.string(), z.number()]).transform(String);

/** Old versions write milliseconds. */
const moment = z.union([z.string(), z.number().transform(String)]).nullish();

const postFields = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  feature_image: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  visibility: text,
  published_at: moment,
  updated_at: moment,
  custom_excerpt: text,
});

/** The rows of a table that can be read. */
function table<Row extends z.ZodType>(row: Row) {
  return z
    .array(z.unknown())
    .nullish()
    .transform((rows) => (rows ?? []).flatMap((each) => row.safeParse(each).data ?? []));
}

const order = z.number().nullish();

const dataFields = z.object({
  posts: z.array(z.unknown()),
  posts_meta: table(
    z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text }),
  ),
  tags: table(z.object({ id, name: z.string(), slug: text })),
  posts_tags: table(z.object({ post_id: id, tag_id: id, sort_order: order })),
  users: table(z.object({ id, name: text, bio: text, website: text })),
  posts_authors: table(z.object({ post_id: id, author_id: id, sort_order: order })),
});

type Data = z.infer<typeof dataFields>;
type Post = z.infer<typeof postFields>;

/** What a Ghost export holds; undefined where a text is none. */
export function ghostData(json: string): Data | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const file = z.object({ db: z.array(z.object({ data: z.unknown() })).min(1) }).safeParse(value);
  const alone = z.object({ data: z.unknown() }).safeParse(value);
  const data = file.success ? file.data.db[0]?.data : alone.data?.data;
  return dataFields.safeParse(data).data;
}

/**
 * A blog from the JSON file that Ghost exports.
 *
 * @param files all files of the export: a backup has the pictures in `content/images`.
 */
export async function openGhost(file: ExportFile, files: readonly ExportFile[]): Promise<Blog> {
  const data = ghostData(await textOf(file));
  return {
    platform: 'Ghost',
    // eslint-disable-next-line @typescript-eslint/require-await -- as other platforms read theirs
    async *items() {
      for (const [i, row] of (data?.posts ?? []).entries()) {
        const post = postFields.safeParse(row);
        if (data && post.success) yield itemOf(post.data, data, file.name);
        else yield unreadable(i, file.name);
      }
    },
    async file(name) {
      const plain = path.normalize(`/${name}`);
      const found = files.find((each) => `/${each.name}`.endsWith(plain));
      return found && bytesOf(found);
    },
  };
}

function unreadable(index: number, file: string): LeftOut {
  return {
    leftOut: {
      file,
      kind: 'without a text or a date',
      what: `post ${index + 1} of the list cannot be read`,
      fix: 'Copy its text by hand, or open and save it in Ghost and export again',
    },
  };
}

function itemOf(post: Post, data: Data, file: string): Item | LeftOut {
  const title = plainText(post.title ?? '');
  const source = { file };
  if (!post.html) {
    return {
      leftOut: {
        ...source,
        kind: 'without a text or a date',
        what: `“${title}” has no HTML in the export`,
        fix: 'Copy its text by hand, or open and save it in Ghost and export again',
      },
    };
  }
  const findings: ImportFinding[] = [];
  const isOpen = (post.visibility ?? 'public') === 'public';
  if (!isOpen) {
    findings.push({
      ...source,
      kind: 'not public',
      what: `“${title}” was for members, and comes as a draft`,
      fix: 'Publish it only if everyone may read it',
    });
  }
  const isPublic = ['published', 'scheduled', 'sent'].includes(post.status ?? '');
  const [publishedAt, updatedAt] = [post.published_at, post.updated_at].map((date) =>
    instantOf(date ?? undefined),
  );
  const words = data.posts_meta.find(({ post_id }) => post_id === post.id);
  const cover = post.feature_image && {
    address: here(post.feature_image),
    ...(words?.feature_image_alt && { alt: words.feature_image_alt }),
    ...(words?.feature_image_caption && { caption: plainText(words.feature_image_caption) }),
  };
  // The first tag is the one that Ghost shows.
  const [category, ...tags] = inOrder(data.posts_tags, post.id)
    .map(({ tag_id }) => data.tags.find((tag) => tag.id === tag_id)?.name)
    .filter((name) => name !== undefined)
    .filter((name) => !name.startsWith('#'));
  const excerpt = plainText(post.custom_excerpt ?? '');
  return {
    kind: post.type === 'page' || Boolean(post.page) ? 'page' : 'post',
    draft: !isPublic || !isOpen,
    title,
    ...(post.slug && { path: `/${post.slug}/` }),
    guid: post.id,
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(excerpt && { excerpt }),
    authors: inOrder(data.posts_authors, post.id).flatMap(({ author_id }) =>
      authorOf(data, author_id),
    ),
    categories: category === undefined ? [] : [category],
    tags,
    ...(cover && { cover }),
    body: { html: here(post.html) },
    source,
    findings,
  };
}

/** A text without what stands in it for the blog's own address. */
function here(html: string): string {
  return html.replaceAll('__GHOST_URL__', '');
}

function inOrder<Row extends { post_id: string; sort_order?: number | null | undefined }>(
  rows: readonly Row[],
  post: string,
): Row[] {
  return rows
    .filter(({ post_id }) => post_id === post)
    .sort((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0));
}

function authorOf(data: Data, author: string): ImportedAuthor[] {
  const user = data.users.find((each) => each.id === author);
  if (!user?.name) return [];
  return [
    {
      name: user.name,
      ...(user.bio && { bio: user.bio }),
      ...(user.website && { url: user.website }),
    },
  ];
}
