import path from 'node:path/posix';
import type { Blog, ImportedAuthor, ImportedPicture, Item } from '../model.ts';
import { instantOf } from './dates.ts';
import { bytesOf, type ExportFile } from './export-files.ts';
import { type Fields, fieldsOf } from './front-matter.ts';
import {
  filledPattern,
  type Generator,
  type GeneratorSettings,
  generatorSettings,
} from './generator-settings.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

/** What a file of Markdown is called. */
export const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/**
 * A blog from a folder of Markdown with front matter, as Hugo, Jekyll and Astro keep theirs. Files
 * without front matter, such as a readme, are none of its articles, but are named.
 */
export async function openMarkdownFolder(files: readonly ExportFile[]): Promise<Blog> {
  const byName = new Map(files.map((file) => [file.name, file]));
  const settings = await generatorSettings(files);
  const { name: title, address } = settings;
  return {
    platform: 'Markdown',
    ...(title && { name: title }),
    ...(address && { address }),
    async *items() {
      for (const file of files.filter(({ name }) => MARKDOWN.test(name) && !LIST.test(name))) {
        const parts = fieldsOf(await textOf(file));
        if (parts) yield itemOf(parts, file.name, settings);
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

function itemOf({ fields, body }: Fields, file: string, settings: GeneratorSettings): Item {
  const { generator } = settings;
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
    path: pathOf(
      text('url', 'permalink'),
      { slug, title: text('title'), file, day: dayIn(written(fields['date'])) ?? day, categories },
      settings,
    ),
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

function dayIn(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
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
  readonly title: string;
  readonly file: string;
  /** As it is written: generators make no other time zone of it. */
  readonly day: string | undefined;
  readonly categories: readonly string[];
}

/** The address that the generator gave a text, as far as that can be told. */
function pathOf(own: string, place: Place, settings: GeneratorSettings): string {
  const { generator, base, patternOf } = settings;
  if (/^https?:\/\//.test(own)) return own;
  const { file } = place;
  const folder = path
    .dirname(file)
    .replace(/^(?:.*\/)?content(?=\/|$)/, '')
    .replace(/^(?:.*\/)?src\/pages(?=\/|$)/, '')
    .replace(/(?:^|\/)_(?:posts|pages)$/, '')
    .replace(/^\/|^\.$/, '');
  const [section = ''] = folder.split('/');
  const isPost = generator !== 'Jekyll' || /(?:^|\/)_posts\//.test(file);
  const usual = isPost ? patternOf(section) : undefined;
  const ofJekyll = generator === 'Jekyll' && isPost ? JEKYLLS : undefined;
  const words = wordsOf(place, section);
  const patterns = [own, usual, ofJekyll].filter((pattern) => pattern);
  const found = patterns.map((pattern = '') => filledPattern(pattern, words)).find(Boolean);
  if (found !== undefined) {
    return base + (generator === 'Hugo' && !own ? found.toLowerCase() : found);
  }
  const above = /(?:^|\/)index\.\w+$/.test(file) ? folder.replace(/[^/]*$/, '') : folder;
  const parts = [above.replace(/\/$/, ''), place.slug].filter(Boolean).join('/');
  const isLower = generator === 'Hugo' || generator === 'Astro';
  return `${base}/${hyphened(isLower ? parts.toLowerCase() : parts)}/`;
}

/** How Jekyll does it where its settings say nothing. */
const JEKYLLS = '/:categories/:year/:month/:day/:title.html';

function wordsOf({ slug, title, file, day, categories }: Place, section: string) {
  const [year, month, date] = day?.split('-') ?? [];
  // What Jekyll calls a title is in the name of the file; in Hugo it is the title.
  const isNamed = /(?:^|\/)_posts\//.test(file);
  const named = hyphened(slug);
  const titled = isNamed ? named : hyphened(title.replaceAll(/[^\p{L}\p{M}\p{N}\s_.-]/gu, ''));
  const filed = hyphened(slugOf(file));
  return {
    year,
    short_year: year?.slice(2),
    month,
    i_month: month?.replace(/^0/, ''),
    day: date,
    i_day: date?.replace(/^0/, ''),
    section,
    sections: section,
    title: titled,
    slug: named,
    slugorfilename: named,
    slugorcontentbasename: named,
    name: filed,
    filename: filed,
    contentbasename: filed,
    output_ext: '.html',
    categories: categories.map((name) => hyphened(name.toLowerCase())).join('/'),
  };
}

function hyphened(text: string): string {
  return text.replaceAll(/\s+/g, '-');
}
