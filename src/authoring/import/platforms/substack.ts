import { CsvError, parse } from 'csv-parse/sync';
import path from 'node:path/posix';
import { Refusal } from '../../refusal.ts';
import type { Blog, ImportFinding, Item, LeftOut } from '../model.ts';
import { instantOf } from './dates.ts';
import type { ExportFile } from './export-files.ts';
import { plainText } from './plain-text.ts';
import { textOf } from './text-of.ts';

/** One line of `posts.csv`. */
type Row = Readonly<
  Partial<
    Record<
      | 'post_id'
      | 'post_date'
      | 'is_published'
      | 'type'
      | 'audience'
      | 'title'
      | 'subtitle'
      | 'podcast_url',
      string
    >
  >
>;

/**
 * A blog from what Substack exports: `posts.csv`, and the text of each post in `posts`.
 *
 * @param list the file `posts.csv`.
 * @param files all files of the export.
 * @throws {Refusal} where `posts.csv` is cut or broken.
 */
export async function openSubstack(list: ExportFile, files: readonly ExportFile[]): Promise<Blog> {
  const folder = path.join(path.dirname(list.name), 'posts');
  const texts = new Map(
    files
      .filter(({ name }) => path.dirname(name) === folder && name.endsWith('.html'))
      .map((file) => [path.basename(file.name, '.html'), file]),
  );
  const rows = rowsOf(await textOf(list), list.name);
  const address = await addressIn(texts.values());
  return {
    platform: 'Substack',
    ...(address && { address }),
    async *items() {
      for (const { row, line } of rows) {
        const source = { file: list.name, line };
        yield await itemOf(row, texts.get(row.post_id ?? ''), source, address);
      }
      const known = new Set(rows.map(({ row }) => row.post_id));
      for (const [id, { name }] of texts) {
        if (!known.has(id))
          yield leftOut({ file: name }, 'is not in posts.csv, which has its title and its date');
      }
    },
  };
}

function rowsOf(csv: string, file: string): { row: Row; line: number }[] {
  try {
    return parse<{ record: Row; info: { lines: number } }>(csv, {
      bom: true,
      columns: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }).map(({ record, info }) => ({ row: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(
      `${file} is no sound table: ${error.message.toLowerCase()}. Download the export again`,
    );
  }
}

/** Where the blog was: its own posts ask readers to subscribe there. */
async function addressIn(texts: Iterable<ExportFile>): Promise<string | undefined> {
  for (const file of texts) {
    const [, address] =
      /"(https:\/\/[^/"\s]+)\/(?:subscribe|p\/[^"]*\/comments)\b/.exec(
        (await textOf(file)).replaceAll('&quot;', '"'),
      ) ?? [];
    if (address) return address;
  }
  return undefined;
}

async function itemOf(
  row: Row,
  text: ExportFile | undefined,
  source: { file: string; line: number },
  blog: string | undefined,
): Promise<Item | LeftOut> {
  const id = row.post_id ?? '';
  const title = plainText(row.title ?? '');
  if (!text) return leftOut(source, `“${title || id}” has no text: there is no posts/${id}.html`);
  const slug = id.replace(/^\d+\.?/, '');
  const type = row.type ?? '';
  const findings: ImportFinding[] = [];
  const find = (kind: string, what: string, fix: string) =>
    findings.push({ ...source, kind, what, fix });
  const isPaid = /paid|founding/.test(row.audience ?? '');
  if (isPaid)
    find(
      'not public',
      `“${title}” was for those who pay, and comes as a draft`,
      'Publish it only if everyone may read it',
    );
  const isThread = type === 'thread';
  if (isThread)
    find(
      'threads',
      `“${title}” was a thread, and what its readers wrote is not in the export`,
      'Publish it only if it says something by itself',
    );
  if (row.podcast_url)
    find(
      'audio',
      `“${title}” was a podcast, and comes with a link to its sound`,
      'Keep a copy of the sound where it stays',
    );
  const publishedAt = instantOf(row.post_date);
  const excerpt = plainText(row.subtitle ?? '');
  const listen = row.podcast_url
    ? `<p><a href="${attribute(row.podcast_url)}">Listen to this episode</a></p>`
    : '';
  return {
    kind: type === 'page' ? 'page' : 'post',
    draft: row.is_published?.toLowerCase() !== 'true' || isPaid || isThread,
    title,
    ...(slug && { path: `/p/${slug}` }),
    ...(slug && blog && { guid: `${blog}/p/${slug}` }),
    ...(publishedAt && { publishedAt }),
    ...(excerpt && { excerpt }),
    authors: [],
    categories: [],
    tags: [],
    body: { html: listen + (await textOf(text)) },
    source,
    findings,
  };
}

function leftOut(place: { file: string; line?: number }, what: string): LeftOut {
  return {
    leftOut: {
      ...place,
      kind: 'without a text or a date',
      what,
      fix: 'Copy what you need of it by hand',
    },
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
