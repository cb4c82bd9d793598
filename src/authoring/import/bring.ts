import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../read/content.ts';
import type { Blog, ImportFinding, Item } from './model.ts';
import { besideText } from './pictures/beside-text.ts';
import type { PictureFetcher } from './pictures/fetch-pictures.ts';
import type { Tally } from './report.ts';
import {
  type ImportedText,
  missingPicture,
  type PictureInText,
  pictureMdx,
  type TextContext,
  toMdx,
} from './text/to-mdx.ts';
import type { Authors } from './write/authors.ts';
import { coverAlt } from './write/cover.ts';
import { type Chosen, frontMatterOf } from './write/front-matter.ts';
import { fetchMissing, missingCover, waitsForPictures } from './write/missing.ts';
import type { Workroom } from './write/place.ts';
import type { Plan, Planned } from './write/plan.ts';
import { standfirstOf } from './write/standfirst.ts';
import { comesAsDraft } from './write/state.ts';
import { spelledAlike, tagsOf } from './write/tags.ts';
import { titleOf } from './write/title.ts';
import { placeUnderTopic, type TopicTable } from './write/topics.ts';

/** What the work on every text needs. */
export interface Job {
  readonly content: Content;
  readonly blog: Blog;
  readonly plan: Plan;
  readonly table: TopicTable;
  /** The names of the topics, by id. */
  readonly topics: ReadonlyMap<string, string>;
  /** How each tag is spelled, by its part of an address. */
  readonly spellings: Map<string, string>;
  readonly authors: Authors;
  /** Where texts are made; left out where nothing is fetched and nothing written. */
  readonly room?: Workroom<Brought>;
  readonly fetcher: PictureFetcher;
}

/** What one text added to the numbers, and what to look at in it. */
export interface Brought {
  readonly counts: Partial<Tally>;
  /** Its title, where nothing says which topic it belongs to. */
  readonly unplaced?: string;
  readonly findings: readonly ImportFinding[];
}

/** What is decided for a text before its pictures are there. */
export interface Decided extends Omit<Chosen, 'description' | 'cover'> {
  /** Whether nothing says which topic it belongs to: then it is under the first one. */
  readonly isUnplaced: boolean;
  readonly findings: readonly ImportFinding[];
}

/** Decides what does not depend on the pictures: in the order of the export, so that names and spellings do not either. */
export async function decide(
  item: Item,
  { topics, table, authors, spellings }: Job,
): Promise<Decided> {
  const title = titleOf(item);
  const findings: ImportFinding[] = [];
  const note = (kind: string, what: string, fix: string) =>
    void findings.push({ ...item.source, kind, what, fix });
  const given = item.title.replaceAll(/\s+/g, ' ').trim();
  if (given === '') note('titles', 'a text has no title', 'Write one');
  else if (title !== given) {
    note('titles', `“${title}” had ${given.length} characters, and was cut`, 'Write a shorter one');
  }
  if (item.kind === 'page') {
    return { title, topic: '', tags: [], authors: [], isUnplaced: false, findings };
  }
  if (item.publishedAt === undefined && !item.draft) {
    note(
      'dates',
      `“${title}” has no date, and comes as a draft`,
      'Write publishedAt, and take draft out',
    );
  }
  const placed = placeUnderTopic(item.categories, table, topics);
  const topic = placed.topic ?? [...topics.keys()][0] ?? '';
  return {
    title,
    topic,
    tags: spelledAlike(tagsOf([...item.tags, ...placed.tags]), spellings),
    authors: await authors.idsOf(item.authors, findings),
    isUnplaced: placed.topic === undefined,
    findings,
  };
}

/** Brings one text over. */
export async function bring(
  item: Item,
  planned: Planned,
  decided: Decided,
  job: Job,
): Promise<Brought> {
  const text = toMdx(item.body, contextOf(job, planned.file));
  const got = job.room
    ? await writeText(item, planned, decided, text, job, job.room)
    : { pictures: text.pictures.length + Number(hasCover(item)), bytes: 0, findings: [] };
  const isPage = item.kind === 'page';
  const isDraft = !isPage && comesAsDraft(item);
  const brought = {
    ...(decided.isUnplaced && { unplaced: decided.title }),
    counts: {
      posts: Number(!isPage && !isDraft),
      drafts: Number(isDraft),
      pages: Number(isPage),
      addresses: planned.aliases.length + Number(planned.isWhereItWas),
      pictures: got.pictures,
      bytes: got.bytes,
    },
    findings: [item, decided, planned, text, got].flatMap(({ findings }) => findings),
  };
  await job.room?.note(brought);
  return brought;
}

/** Leaves what an earlier import brought as it is, but for the pictures that it waits for. */
export async function bringAgain(item: Item, { known }: Planned, job: Job): Promise<Brought> {
  const text = known?.text;
  if (!text || !job.room || !waitsForPictures(text)) return { counts: { known: 1 }, findings: [] };
  const { pictures } = toMdx(item.body, contextOf(job, text.file));
  const cover = hasCover(item) ? item.cover : undefined;
  const { root } = job.content;
  const { findings, ...counts } = await fetchMissing(
    root,
    text,
    pictures,
    cover,
    besideText(job.fetcher, item),
  );
  return { counts: { known: 1, ...counts }, findings };
}

function contextOf({ blog, plan }: Job, file: string): TextContext {
  return {
    ...(blog.address !== undefined && { address: blog.address }),
    newHome: (old) => plan.newHome(old),
    draftHome: (old) => plan.draftHome(old),
    source: { file },
  };
}

function hasCover({ kind, cover }: Item): boolean {
  return kind === 'post' && cover !== undefined;
}

interface Written {
  readonly pictures: number;
  readonly bytes: number;
  readonly findings: readonly ImportFinding[];
}

async function writeText(
  item: Item,
  planned: Planned,
  decided: Decided,
  text: ImportedText,
  { fetcher, content }: Job,
  room: Workroom<Brought>,
): Promise<Written> {
  const { slug, file } = planned;
  const folder = await room.folderFor(`${item.kind}-${slug}`);
  const cover = hasCover(item) ? item.cover : undefined;
  const wanted = [...text.pictures, ...(cover ? [{ candidates: [cover.address] }] : [])];
  const results = await besideText(fetcher, item).save(wanted, folder);

  const saved = new Map<string, number>();
  for (const each of results) if ('file' in each) saved.set(each.file, each.bytes);
  const names = new Map<string, string>();
  for (const name of saved.keys()) names.set(name, await ownName(item, slug, name, folder));
  const files = results.map((each) => ('file' in each ? names.get(each.file) : undefined));
  const place = (picture: PictureInText) => {
    const name = files[text.pictures.indexOf(picture)];
    return name === undefined ? undefined : `./${name}`;
  };

  const coverFile = cover && files.at(-1);
  const standfirst = standfirstOf(item, decided.title, text.opening);
  const chosen = {
    ...decided,
    description: standfirst.text,
    ...(cover &&
      coverFile !== undefined && {
        cover: { image: `./${coverFile}`, alt: coverAlt(cover, decided.title) },
      }),
  };
  const front = frontMatterOf(item, planned, chosen, content.now);
  const waiting = cover && coverFile === undefined ? `${missingCover(cover.address)}\n\n` : '';
  const mdx = withoutCover(text.mdx(place), text.pictures[0], place, coverFile);
  const whole = `${front}\n${waiting}${mdx.trim()}\n`;
  await room.place(file, whole, folder);

  const findings = results.flatMap((each, i): ImportFinding[] => {
    if ('file' in each) return [];
    const address = wanted[i]?.candidates[0] ?? '';
    return [{ kind: 'pictures', file, ...placeOf(address, whole), ...each }];
  });
  if (standfirst.isMadeUp) {
    findings.push({
      file,
      kind: 'standfirsts',
      what: 'the text is too short for a standfirst, so description only says what it is',
      fix: 'Write description in 40 to 200 characters',
    });
  }
  if (coverFile !== undefined && !cover?.alt && !cover?.caption) {
    findings.push({
      file,
      kind: 'alt texts',
      what: 'nothing says what the cover shows',
      fix: 'Say so in alt, under cover',
    });
  }
  return {
    pictures: saved.size,
    bytes: [...saved.values()].reduce((all, bytes) => all + bytes, 0),
    findings,
  };
}

/** The pictures of pages share a folder: the name of each begins with that of its page. */
async function ownName(item: Item, slug: string, file: string, folder: string): Promise<string> {
  if (item.kind === 'post') return file;
  const name = `${slug}-${file}`;
  await rename(path.join(folder, file), path.join(folder, name));
  return name;
}

/** A text without the picture that it begins with where that is its cover: readers would see it twice. */
function withoutCover(
  mdx: string,
  first: PictureInText | undefined,
  place: (picture: PictureInText) => string | undefined,
  cover: string | undefined,
): string {
  const file = first && place(first);
  if (!file || file !== `./${cover ?? ''}` || first.caption !== undefined) return mdx;
  const opening = `${pictureMdx(first, file)}\n`;
  return mdx.startsWith(opening) ? mdx.slice(opening.length) : mdx;
}

/** The line of the comment that stands for a picture. */
function placeOf(address: string, text: string): { line?: number } {
  const at = [missingCover(address), missingPicture(address)]
    .map((comment) => text.indexOf(comment))
    .find((found) => found >= 0);
  return at === undefined ? {} : { line: text.slice(0, at).split('\n').length };
}
