import path from 'node:path/posix';
import type { Blog, ImportedAuthor, ImportedPicture, Item } from '../model.ts';
import { instantOf } from './dates.ts';
import { bytesOf, type ExportFile } from './export-files.ts';
import { type Fields, fieldsOf } from './front-matter.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

/** What a file of Markdown is called. */
export const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/**
 * A blog from a folder of Markdown with front matter, as Hugo, Jekyll and Astro keep theirs. Files
 * without front matter, such as a readme, are none of its articles, but are named.
 */
export function openMarkdownFolder(files: readonly ExportFile[]): Blog {
  const byName = new Map(files.map((file) => [file.name, file]));
  const kind = generatorOf(files);
  return {
    platform: 'Markdown',
    async *items() {
      for (const file of files.filter(({ name }) => MARKDOWN.test(name) && !LIST.test(name))) {
        const parts = fieldsOf(await textOf(file));
        if (parts) yield itemOf(parts, file.name, kind);
        else if (!README.test(file.name)) {
          yield {
            leftOut: {
              file: file.name,
              kind: 'without a text or a date',
              what: 'has no front matter that can be read, so it is no article',
              fix: 'Write a title and a date above it between two lines of ---, and import again',
            },
          };
        }
      }
    },
    async file(name) {
      const plain = path.normalize(name).replace(/^\//, '');
      const found = byName.get(plain) ?? (name.startsWith('/') ? served(plain, files) : undefined);
      return found && bytesOf(found);
    },
  };
}

/** The file that a generator serves at a path: Hugo has it in `static`, Astro in `public`, others at the top. */
function served(place: string, files: readonly ExportFile[]): ExportFile | undefined {
  // The project itself may stand in a folder of the zip.
  const isAt = (name: string, home: string) =>
    name === home || name.slice(name.indexOf('/') + 1) === home;
  return [place, `static/${place}`, `public/${place}`]
    .map((home) => files.find(({ name }) => isAt(name, home)))
    .find(Boolean);
}

/** Hugo’s text above a list of articles. */
const LIST = /(?:^|\/)_index\.\w+$/;
const README = /(?:^|\/)(?:readme|license|changelog|contributing)\.\w+$/i;

type Generator = 'Hugo' | 'Jekyll' | 'Astro' | undefined;

function generatorOf(files: readonly ExportFile[]): Generator {
  const has = (name: RegExp) => files.some((file) => name.test(file.name));
  if (has(/(?:^|\/)_posts\//) || has(/^_config\.ya?ml$/)) return 'Jekyll';
  if (has(/(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml|json)$/)) return 'Hugo';
  return has(/(?:^|\/)src\/content\//) ? 'Astro' : undefined;
}

function itemOf({ fields, body }: Fields, file: string, generator: Generator): Item {
  const [, day, named] = /(?:^|\/)(\d{4}-\d{2}-\d{2})-([^/]+)\.\w+$/.exec(file) ?? [];
  const text = (...names: string[]) =>
    names.map((name) => words(fields[name])).find((each) => each !== '') ?? '';
  const date = (...names: string[]) =>
    names.map((name) => instantOf(written(fields[name]))).find(Boolean);
  const publishedAt =
    date('date', 'pubDate', 'publishDate', 'publishedAt', 'published_at', 'created') ??
    instantOf(day);
  const updatedAt = date(
    'lastmod',
    'updated',
    'updatedDate',
    'updatedAt',
    'last_modified_at',
    'modified',
  );
  const slug = text('slug') || named || slugOf(file);
  const listOf = (value: unknown) => list(value, generator);
  const categories = [...listOf(fields['categories']), ...listOf([fields['category']])];
  const cover = coverOf(fields, file);
  const excerpt = plainText(text('description', 'summary', 'excerpt', 'subtitle'));
  const aliases = [...listOf(fields['aliases']), ...listOf(fields['redirect_from'])];
  return {
    kind: isPage(fields, file) ? 'page' : 'post',
    draft: isDraft(fields) || /(?:^|\/)_drafts\//.test(file),
    title: plainText(text('title')),
    path: pathOf(text('url', 'permalink'), { slug, file, generator, publishedAt, categories }),
    ...(aliases.length > 0 && { aliases }),
    ...(text('guid') && { guid: text('guid') }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(excerpt && { excerpt }),
    authors: authorsOf(fields['authors'] ?? fields['author']),
    categories,
    tags: listOf(fields['tags'] ?? fields['keywords']),
    ...(cover && { cover }),
    body: { markdown: body },
    source: { file },
    findings: [],
  };
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A date as text; TOML has dates of its own. */
function written(value: unknown): string | undefined {
  return value instanceof Date ? value.toISOString() : words(value) || undefined;
}

/** What is a draft stays one, however that is written. */
function isDraft(fields: Fields['fields']): boolean {
  return (
    /^(?:true|yes|1)$/i.test(String(fields['draft'])) ||
    /^(?:false|no|0)$/i.test(String(fields['published'])) ||
    words(fields['status']).toLowerCase() === 'draft'
  );
}

/** A list as it is, or as words with commas, or, in Jekyll, with spaces. */
function list(value: unknown, generator: Generator): string[] {
  if (Array.isArray(value)) return value.map(words).filter(Boolean);
  const text = words(value);
  return text
    .split(text.includes(',') || generator !== 'Jekyll' ? ',' : /\s+/)
    .map((word) => word.trim())
    .filter(Boolean);
}

function authorsOf(value: unknown): ImportedAuthor[] {
  const each = Array.isArray(value) ? (value as unknown[]) : [value];
  return each.flatMap((author) => {
    const name = words(author) || (isObject(author) ? words(author['name']) : '');
    return name ? [{ name }] : [];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const COVERS = [
  'cover',
  'image',
  'heroImage',
  'featured_image',
  'featuredImage',
  'thumbnail',
  'banner',
  'images',
];

function coverOf(fields: Fields['fields'], file: string): ImportedPicture | undefined {
  for (const name of COVERS) {
    const [value] = Array.isArray(fields[name]) ? (fields[name] as unknown[]) : [fields[name]];
    const own = isObject(value) ? value : { src: value };
    const address =
      words(own['src']) || words(own['image']) || words(own['url']) || words(own['path']);
    const alt = words(own['alt']) || words(fields[`${name}Alt`]) || words(fields[`${name}_alt`]);
    const caption = words(own['caption']);
    if (address)
      return { address: besideOr(address, file), ...(alt && { alt }), ...(caption && { caption }) };
  }
  return undefined;
}

/** A picture's path in the export, where it stands beside its text; all others as they are. */
function besideOr(address: string, file: string): string {
  return /^(?:[a-z]+:|\/)/i.test(address) ? address : path.join(path.dirname(file), address);
}

function isPage(fields: Fields['fields'], file: string): boolean {
  const layout = words(fields['layout']) || words(fields['type']);
  // Astro’s own folder of pages may have a blog in it.
  return layout === 'page' || /^(?!.*src\/pages\/.*\/)(?:.*\/)?_?pages?\//.test(file);
}

/** The name of a file, or of its folder where it is one of its own. */
function slugOf(file: string): string {
  const name = path.basename(file).replace(MARKDOWN, '');
  return name === 'index' ? path.basename(path.dirname(file)) : name;
}

interface Place {
  readonly slug: string;
  readonly file: string;
  readonly generator: Generator;
  readonly publishedAt: string | undefined;
  readonly categories: readonly string[];
}

/** The address that the generator gave a text, as far as that can be told without its settings. */
function pathOf(own: string, { slug, file, generator, publishedAt, categories }: Place): string {
  // A pattern, such as /:year/:title/, is not told.
  if (own && !/\/:/.test(own.replace(/^https?:\/\//, ''))) {
    return /^(?:https?:\/)?\//.test(own) ? own : `/${own}`;
  }
  if (generator === 'Jekyll' && publishedAt && /(?:^|\/)_posts\//.test(file)) {
    const day = publishedAt.slice(0, 10).replaceAll('-', '/');
    return `/${[...categories.map((name) => name.toLowerCase()), day, slug].join('/')}.html`;
  }
  const folder = path
    .dirname(file)
    .replace(/^(?:.*\/)?content(?=\/|$)/, '')
    .replace(/^(?:.*\/)?src\/pages(?=\/|$)/, '')
    .replace(/(?:^|\/)_(?:posts|pages)$/, '')
    .replace(/^\/|^\.$/, '');
  const above = /(?:^|\/)index\.\w+$/.test(file) ? folder.replace(/[^/]*$/, '') : folder;
  const parts = [above.replace(/\/$/, ''), slug].filter(Boolean).join('/');
  const isLower = generator === 'Hugo' || generator === 'Astro';
  return `/${(isLower ? parts.toLowerCase() : parts).replaceAll(/\s+/g, '-')}/`;
}
