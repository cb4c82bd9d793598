import { addressKey } from '../../../blog/permalinks.ts';
import type {
  Blog,
  ImportedAuthor,
  ImportedPicture,
  ImportFinding,
  Item,
  LeftOut,
} from '../model.ts';
import type { ExportFile } from './export-files.ts';
import { instantOf } from './dates.ts';
import { withBlockNotes } from './block-notes.ts';
import { type Attachment, withGalleries } from './galleries.ts';
import { readablePath } from './paths.ts';
import { plainText } from './plain-text.ts';
import { readWxr, type WxrChannel, type WxrItem } from './wxr.ts';

/**
 * A blog from the files that WordPress and Squarespace export (WXR); WordPress cuts a large blog
 * into several. Each is read twice: pictures come after the articles that they belong to.
 *
 * @throws when a file cannot be read.
 */
export async function openWxr(files: readonly ExportFile[]): Promise<Blog> {
  const attachments = new Map<string, Attachment>();
  const parts: { file: ExportFile; known: Known }[] = [];
  for (const file of files) parts.push({ file, known: await lookThrough(file, attachments) });
  const isSquarespace = parts.some(({ known }) => known.isSquarespace);
  const { title = '', link = '' } = parts[0]?.known.channel ?? {};
  return {
    platform: isSquarespace ? 'Squarespace' : 'WordPress',
    ...(title && { name: plainText(title) }),
    ...(/^https?:/i.test(link) && { address: link }),
    async *items() {
      let comments = 0;
      for (const { file, known } of parts) {
        for await (const part of readWxr(file)) {
          if ('cut' in part) yield cutShort(part.cut, file.name);
          if (!('item' in part)) continue;
          comments += part.item.comments;
          const made = itemOf(part.item, { ...known, isSquarespace }, file.name);
          if (made) yield made;
        }
      }
      if (comments > 0 && parts[0]) yield withoutComments(comments, parts[0].file.name);
    },
  };
}

/** What has to be known of a whole file before its articles can be read. */
interface Known {
  readonly channel: WxrChannel;
  readonly isSquarespace: boolean;
  /** The pictures of all files by their `wp:post_id`. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The picture right after an article, by the article’s `wp:post_id`: in Squarespace’s files it is the cover. */
  readonly next: ReadonlyMap<string, Attachment>;
}

/** @param attachments those of all files: what is in this one is added. */
async function lookThrough(file: ExportFile, attachments: Map<string, Attachment>): Promise<Known> {
  const next = new Map<string, Attachment>();
  let channel: WxrChannel = { title: '', link: '', authors: new Map() };
  let isSquarespace = false;
  let before = '';
  for await (const part of readWxr(file)) {
    if ('channel' in part) {
      channel = part.channel;
      continue;
    }
    if ('cut' in part) continue;
    const { fields } = part.item;
    const address = fields.get('wp:attachment_url') ?? '';
    isSquarespace ||=
      SQUARESPACE.test(address) || SQUARESPACE.test(fields.get('content:encoded') ?? '');
    const id = fields.get('wp:post_id') ?? '';
    if (fields.get('wp:post_type') === 'attachment') {
      const attachment = {
        parent: fields.get('wp:post_parent') ?? '',
        picture: pictureOf(part.item, address),
      };
      attachments.set(id, attachment);
      if (before && ['', '0', before].includes(attachment.parent)) next.set(before, attachment);
      before = '';
    } else before = id;
  }
  return { channel, isSquarespace, attachments, next };
}

/** What only Squarespace writes: names of its blocks, and of where its pictures are. */
const SQUARESPACE = /\bsqs-|squarespace(?:-cdn)?\.com\//;

function pictureOf({ fields, meta }: WxrItem, address: string): ImportedPicture {
  const alt = meta.get('_wp_attachment_image_alt');
  const caption = [fields.get('excerpt:encoded'), fields.get('content:encoded')]
    .map((text = '') => plainText(text))
    .find((text) => text && !PLACEHOLDER.test(text));
  return { address, ...(alt && { alt }), ...(caption && { caption }) };
}

/** What Squarespace writes where a picture has no words. */
const PLACEHOLDER = /^(?:img|exc)-[\da-f]+$/;

/** What is published, or will be; everything else that is an article stays a draft. */
const PUBLIC = new Set(['publish', 'future']);
const GONE = new Set(['trash', 'auto-draft', 'inherit']);

/** What belongs to a blog’s machinery or look, and is no text of its author. */
const MACHINERY =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*)$/;

function cutShort({ fields, line }: WxrItem, file: string): LeftOut {
  return {
    leftOut: {
      file,
      line,
      kind: 'cut short',
      what: `the file ends within “${plainText(fields.get('title') ?? '')}”: this and all that came after it is missing`,
      fix: 'Download the export again, and run the import again with it',
    },
  };
}

function withoutComments(count: number, file: string): LeftOut {
  return {
    leftOut: {
      file,
      kind: 'comments',
      what: `what readers wrote under your texts (${count}) does not come over: articles here have no comments`,
      fix: 'Keep the export, and put into an article what its readers need of them',
    },
  };
}

function itemOf(item: WxrItem, known: Known, file: string): Item | LeftOut | undefined {
  const { fields, line } = item;
  const field = (name: string) => fields.get(name) ?? '';
  const type = field('wp:post_type') || 'post';
  const status = field('wp:status');
  if (MACHINERY.test(type) || GONE.has(status)) return undefined;
  const title = plainText(field('title'));
  if (type !== 'post' && type !== 'page') {
    return {
      leftOut: {
        file,
        line,
        kind: 'other types',
        what: `“${title}” is of the type “${type}”, which is neither a post nor a page`,
        fix: 'Copy what you need of it by hand',
      },
    };
  }
  const findings: ImportFinding[] = [];
  const isProtected = field('wp:post_password') !== '';
  if (isProtected || status === 'private') {
    findings.push({
      file,
      line,
      kind: 'not public',
      what: `“${title}” was ${isProtected ? 'behind a password' : 'private'}, and comes as a draft`,
      fix: 'Publish it only if everyone may read it',
    });
  }
  const path = pathOf(item, known.channel.link);
  const cover = coverOf(item, known);
  const publishedAt = [field('wp:post_date_gmt'), field('pubDate'), field('wp:post_date')]
    .map(instantOf)
    .find(Boolean);
  const updatedAt = instantOf(field('wp:post_modified_gmt'));
  const excerpt = plainText(field('excerpt:encoded'));
  const terms = (domain: string) =>
    item.terms
      .filter((term) => term.domain === domain && term.name)
      .map(({ name }) => plainText(name));
  return {
    kind: type,
    draft: !PUBLIC.has(status) || isProtected,
    title,
    ...(path && { path }),
    ...(field('guid') && { guid: field('guid') }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    ...(excerpt && { excerpt }),
    authors: authorsOf(field('dc:creator'), known.channel),
    categories: terms('category').filter((name) => name !== NO_CATEGORY),
    tags: terms('post_tag'),
    ...(cover && { cover }),
    body: { html: bodyOf(item, known) },
    source: { file, line },
    findings,
  };
}

/** An author by the name that the blog showed, or by the login. An email address is nobody’s to publish. */
function authorsOf(login: string, { authors }: WxrChannel): ImportedAuthor[] {
  const name = plainText(authors.get(login) ?? login).replace(/(?<=^\S+)@\S+$/, '');
  return name ? [{ name }] : [];
}

/** The text with what WordPress keeps elsewhere. */
function bodyOf({ fields, meta }: WxrItem, { attachments }: Known): string {
  const [html, id] = ['content:encoded', 'wp:post_id'].map((name) => fields.get(name) ?? '');
  return withBlockNotes(
    withGalleries(html ?? '', id ?? '', attachments),
    meta.get('footnotes') ?? '',
  );
}

/** The old path. A draft has none: WordPress gives it `?p=12`, and Squarespace `/null`. */
function pathOf({ fields }: WxrItem, blog: string): string | undefined {
  const link = fields.get('link') ?? '';
  if (link === '' || /(?:^|\/)null$/.test(link)) return undefined;
  const base = /^https?:/i.test(blog) ? blog : 'https://unknown.invalid';
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (!url || NUMBER.test(url.search)) return undefined;
  const isHome = [new URL(base).pathname, '/'].some(
    (home) => addressKey(home) === addressKey(url.pathname),
  );
  return isHome ? undefined : readablePath(url.pathname);
}

/** What WordPress writes where its author wrote none. */
const NO_CATEGORY = 'Uncategorized';

/** Where an article is asked for by its number, the path is that of the blog. */
const NUMBER = /[?&](?:p|page_id|attachment_id)=/;

function coverOf({ fields, meta }: WxrItem, known: Known): ImportedPicture | undefined {
  const chosen = known.attachments.get(meta.get('_thumbnail_id') ?? '');
  const after = known.isSquarespace ? known.next.get(fields.get('wp:post_id') ?? '') : undefined;
  return (chosen ?? after)?.picture;
}
