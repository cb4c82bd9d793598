import { existsSync } from 'node:fs';
import path from 'node:path';
import { isGenerated } from '../../../blog/addresses.ts';
import { isGuid } from '../../../blog/guid.ts';
import {
  addressKey,
  articleAddress,
  AUTHORS_ADDRESS,
  HTML_FILE,
  isSlug,
  pageAddress,
} from '../../../blog/permalinks.ts';
import { addressIn } from '../../../blog/schema/fields.ts';
import { addressed, fileAbove, isLive } from '../../links/addresses.ts';
import type { Content } from '../../read/content.ts';
import { retiredAt } from '../../read/retired-files.ts';
import type { Blog, ImportFinding, Item } from '../model.ts';
import { givenId, type Known, knownIn, lostPaths, oldAddresses } from './known.ts';
import { slugOf } from './slug.ts';
import { comesAsDraft } from './state.ts';
import { titleOf } from './title.ts';

/** What becomes of one item. */
export interface Planned {
  /** What an earlier import made of it, where one did: then nothing else here counts. */
  readonly known?: Known;
  readonly slug: string;
  /** Its text, as a path from the project's root. */
  readonly file: string;
  /** What feed readers know it by, where the old feed had a name that can be kept. */
  readonly id?: string;
  /** The old addresses that lead to it, besides its own. */
  readonly aliases: readonly string[];
  /** Whether it still has an address that it had. */
  readonly isWhereItWas: boolean;
  readonly findings: readonly ImportFinding[];
}

/** What becomes of a whole blog: no text is read for it, only what an item is called and where it was. */
export interface Plan {
  /** One for each item, in the order of the export. */
  readonly items: readonly Planned[];
  /** What in the export is neither an article nor a page. */
  readonly leftOut: readonly ImportFinding[];
  /** How many articles that are new have each category, the most frequent first. */
  readonly categories: ReadonlyMap<string, number>;
  /** What an old path leads to here that readers can see. */
  newHome(path: string): string | undefined;
  /** The same for what readers cannot see yet. */
  draftHome(path: string): string | undefined;
}

/** Reads an export through once and decides what each item becomes, before anything is written. */
export async function planImport(content: Content, blog: Blog): Promise<Plan> {
  const known = knownIn(content);
  const names = givenNames(content);
  const homes = homesIn(content);
  const hidden = new Map<string, string>();
  /** By the addresses with a number that old feeds called articles by, such as /?p=12. */
  const numbered = new Map<string, string>();
  const leftOut: ImportFinding[] = [];
  const counts = new Map<string, number>();
  const drafts: Draft[] = [];
  for await (const item of blog.items()) {
    if ('leftOut' in item) {
      leftOut.push(item.leftOut);
      continue;
    }
    drafts.push(draftOf(item, known(item), names, content.now));
    if (drafts.at(-1)?.known || item.kind === 'page') continue;
    for (const each of item.categories) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const items = drafts.map((draft) => {
    const planned = draft.known
      ? { ...draft, aliases: [], isWhereItWas: false, findings: [] }
      : named(draft, names);
    const home = draft.known ? draft.known.text?.address : draft.address;
    if (home !== undefined) {
      const found = draft.isVisible ? homes : hidden;
      for (const address of draft.old) found.set(addressKey(address), home);
      const url = URL.parse(draft.guid ?? '');
      if (url && url.pathname + url.search !== '/' && draft.isVisible)
        numbered.set(url.pathname + url.search, home);
    }
    const { known, slug, file, id, aliases, isWhereItWas, findings } = planned;
    const place = { slug, file, aliases, isWhereItWas };
    return { ...place, findings, ...(known && { known }), ...(id !== undefined && { id }) };
  });
  return {
    items,
    leftOut,
    categories: new Map([...counts].sort(([, a], [, b]) => b - a)),
    newHome: (old) => homes.get(addressKey(addressIn(old) ?? '')) ?? numbered.get(old),
    draftHome: (old) => hidden.get(addressKey(addressIn(old) ?? '')),
  };
}

/** An item while the addresses of those after it are not known. */
interface Draft extends Pick<Planned, 'known' | 'slug' | 'file'> {
  readonly id?: string;
  readonly title: string;
  readonly guid?: string;
  /** Its id where it keeps nothing else to be known by. */
  readonly givenId?: string;
  readonly address: string;
  /** The addresses that it had. */
  readonly old: readonly string[];
  /** The paths that it had and that can be no address here. */
  readonly lost: readonly string[];
  /** Whether readers see it as soon as it is here. */
  readonly isVisible: boolean;
}

function draftOf(item: Item, known: Known | undefined, names: Names, now: Date): Draft {
  const { kind, guid, publishedAt = '' } = item;
  const slug = known ? '' : slugOf(item, (each) => names.isTaken(kind, each));
  const address = addressOf(kind, slug);
  if (!known) names.take(kind, slug);
  return {
    slug,
    address,
    file: fileOf(kind, slug),
    title: titleOf(item),
    old: oldAddresses(item),
    lost: lostPaths(item),
    isVisible: known
      ? known.text?.front.draft === false
      : kind === 'post' && !comesAsDraft(item) && new Date(publishedAt) <= now,
    ...(known && { known }),
    ...(kind === 'post' && { givenId: givenId(item), ...(guid !== undefined && { guid }) }),
  };
}

/** The name in feeds and the old addresses that an item can keep, with what stands against the others. */
function named(
  draft: Draft,
  names: Names,
): Draft & Pick<Planned, 'aliases' | 'isWhereItWas' | 'findings'> {
  const { slug, address, old, lost, guid, title, file } = draft;
  const findings: ImportFinding[] = lost.map((each) => ({
    file,
    kind: 'addresses',
    what: `its old address ${each.slice(0, 200)} can be none here, and does not lead here`,
    fix: 'If readers still come that way, have the server of the old domain lead them here',
  }));
  const id = guid !== undefined && names.takeId(guid) ? { id: guid } : {};
  if (guid !== undefined && guid !== slug && !('id' in id)) {
    findings.push({
      file,
      kind: 'feeds',
      what: `“${title}” was ${guid.slice(0, 200)} in the old feed, which ${isId(guid) ? 'another article is called here' : 'no feed can call it here'}`,
      fix: 'Nothing can be done: subscribers may get it again',
    });
  }
  const isOwn = (alias: string) => addressKey(alias) === addressKey(address);
  const aliases = old.filter((alias) => {
    if (isOwn(alias)) return false;
    const problem = names.takeAlias(alias);
    if (problem === undefined) return true;
    findings.push({
      file,
      kind: 'addresses',
      what: `its old address ${alias} ${problem}, and does not lead here`,
      fix: 'Look at what readers get there, and bring the two texts together if they are about the same thing',
    });
    return false;
  });
  const given = 'id' in id || aliases.length > 0 ? undefined : draft.givenId;
  return {
    ...draft,
    ...id,
    ...(given !== undefined && names.takeId(given) && { id: given }),
    aliases,
    isWhereItWas: old.some(isOwn),
    findings,
  };
}

type Names = ReturnType<typeof givenNames>;

/** Gives out addresses and ids, each to one thing of the whole site. */
function givenNames(content: Content) {
  const things = addressed(content);
  const given = new Set(
    things.flatMap(({ address, aliases }) => [address, ...aliases].map(addressKey)),
  );
  const ids = new Set([
    ...things.filter(({ post }) => post).map(({ firstSlug, slug }) => firstSlug ?? slug),
    ...content.retired.map(({ id }) => id),
  ]);
  const files = new Set<string>();
  /** What an address is already, as a clause. */
  const there = (address: string): string | undefined => {
    if (isGenerated(address)) return 'is reserved for what the build makes';
    if (isLive(address, content)) return 'is a page or a file of this site';
    return retiredAt(address, content) ? 'was an article that was taken back' : undefined;
  };
  return {
    isTaken: (kind: Item['kind'], slug: string) => {
      const address = addressOf(kind, slug);
      return (
        given.has(addressKey(address)) ||
        RESERVED.has(address) ||
        there(address) !== undefined ||
        content.ledger?.idAt(address) !== undefined ||
        (kind === 'post' && ids.has(slug)) ||
        // Also where there is something that cannot be read.
        existsSync(path.join(content.root, fileOf(kind, slug).replace('/index.mdx', '')))
      );
    },
    take: (kind: Item['kind'], slug: string) => {
      given.add(addressKey(addressOf(kind, slug)));
      if (kind === 'post') ids.add(slug);
    },
    takeId: (id: string) => {
      if (!isId(id) || ids.has(id)) return false;
      ids.add(id);
      return true;
    },
    takeAlias: (alias: string) => {
      const key = addressKey(alias);
      const above = key.split('/').map((_, i, parts) => parts.slice(0, i).join('/'));
      const problem = given.has(key)
        ? 'is that of another text'
        : (there(alias) ??
          (fileAbove(alias, content) !== undefined || above.some((each) => files.has(each))
            ? 'would be inside of a file'
            : undefined));
      if (problem !== undefined) return problem;
      given.add(key);
      if (HTML_FILE.test(key)) files.add(key);
      return undefined;
    },
  };
}

/** The list of authors, which may come later, and the guide in development. */
const RESERVED: ReadonlySet<string> = new Set([AUTHORS_ADDRESS, '/guide/']);

/** Whether front matter can have it as an id. */
function isId(guid: string): boolean {
  return isSlug(guid) || isGuid(guid);
}

function addressOf(kind: Item['kind'], slug: string): string {
  return kind === 'post' ? articleAddress(slug) : pageAddress(slug);
}

function fileOf(kind: Item['kind'], slug: string): string {
  return kind === 'post' ? `content/posts/${slug}/index.mdx` : `content/pages/${slug}.mdx`;
}

/** What readers get at each old address so far. */
function homesIn(content: Content): Map<string, string> {
  return new Map(
    addressed(content)
      .filter(({ isPublished }) => isPublished)
      .flatMap(({ aliases, address }) =>
        aliases.map((alias) => [addressKey(alias), address] as const),
      ),
  );
}
