import { copyFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { downloads, type Limits, LIMITS } from './download.ts';
import { type MediaFolder, mediaFolder } from './media-folder.ts';
import { kindOf } from './picture-kind.ts';
import { decoded, nameOf, withoutEnding } from './picture-name.ts';
import { PictureProblem } from './picture-problem.ts';
import { slots } from './slots.ts';

export interface WantedPicture {
  /** Every address it may be fetched from, the largest first: web addresses (http, https), `//host/x`, paths on the old site, or paths in the export. */
  readonly candidates: readonly string[];
}

export interface SavedPicture {
  /** Its name in the folder, such as squat-depth.jpg. */
  readonly file: string;
  readonly bytes: number;
}

/** Why a picture could not be had: a clause for a finding, and what to do. */
export interface MissingPicture {
  readonly what: string;
  readonly fix: string;
}

export interface PictureFetcher {
  /**
   * Saves each wanted picture of one post into a folder that exists, under a name the check takes.
   * What two wanted pictures share a candidate of is saved once. Never throws for a bad picture.
   *
   * @param taken names of files that are not used, besides those in the folder.
   * @returns what became of each, in the order of `wanted`.
   */
  save(
    wanted: readonly WantedPicture[],
    folder: string,
    taken?: ReadonlySet<string>,
  ): Promise<(SavedPicture | MissingPicture)[]>;
}

export interface PictureOptions {
  /** Where the blog was: paths on the old site are fetched from there. */
  readonly address?: string;
  /** A folder of downloads (--media): looked in first, by the file's name (decoded, case-insensitive, also without the -1024x768 of WordPress). */
  readonly media?: string;
  /** A file of the export itself. */
  readonly file?: (path: string) => Promise<Uint8Array | undefined>;
  readonly allowLocal: boolean;
  readonly userAgent?: string;
}

/** What a server learns of who asks: not a browser, and what for. */
const USER_AGENT = 'blog-import/1.0 (fetches the pictures of a blog that its author moves)';

/** How many pictures are under way at once, over all posts: what a browser asks one server for. */
const AT_ONCE = 6;

/** How many pictures are looked at at once: a large one takes 400 MB of memory, and two at once save no time. */
const LOOKS_AT_ONCE = 1;

/** @throws {Refusal} from `save`, where `media` is no folder. */
export function pictureFetcher(
  { address, media, file: fileOfExport, allowLocal, userAgent = USER_AGENT }: PictureOptions,
  limits: Limits = LIMITS,
): PictureFetcher {
  // Kept pictures would cost memory, and hold files open that are renamed.
  sharp.cache(false);
  const web = downloads({ allowLocal, userAgent, limits });
  const [download, look] = [slots(AT_ONCE), slots(LOOKS_AT_ONCE)];
  const names = new Map<string, Promise<Set<string>>>();
  let mediaFiles: Promise<MediaFolder> | undefined;
  let started = 0;

  return {
    async save(wanted, folder, taken = new Set()) {
      if (media !== undefined) await (mediaFiles ??= mediaFolder(media));
      const used = await namesIn(folder);
      for (const name of taken) used.add(withoutEnding(name));
      const pictures = once(wanted);
      // Named before any is there: which comes first does not change a name.
      const saved = new Map(
        [...new Set(pictures)].map((picture) => {
          const name = nameOf(picture.candidates[0] ?? '', used);
          return [picture, download(() => savePicture(picture.candidates, folder, name))];
        }),
      );
      return Promise.all(
        pictures.map((picture) => saved.get(picture) as Promise<SavedPicture | MissingPicture>),
      );
    },
  };

  /** The names in a folder, without their endings, with those that are promised to pictures under way. */
  function namesIn(folder: string): Promise<Set<string>> {
    const known = names.get(folder);
    if (known) return known;
    const read = (async () => {
      const files = await readdir(folder);
      // What an interrupted run was about to save.
      const parts = files.filter((name) => PART.test(name));
      await Promise.all(parts.map((name) => rm(path.join(folder, name))));
      return new Set(files.map(withoutEnding));
    })();
    names.set(folder, read);
    return read;
  }

  async function savePicture(
    candidates: readonly string[],
    folder: string,
    name: string,
  ): Promise<SavedPicture | MissingPicture> {
    let first: PictureProblem | undefined;
    const part = path.join(folder, `.picture-${(started += 1)}.part`);
    try {
      for (const take of await waysTo(candidates)) {
        try {
          const shown = await take(part);
          const kind = await look(() => kindOf(part));
          if ('problem' in kind) {
            throw new PictureProblem(`${shown} ${kind.problem}`, `${kind.fix}, and ${WITH_MEDIA}`);
          }
          const file = `${name}.${kind.ending}`;
          const { size } = await stat(part);
          await rename(part, path.join(folder, file));
          return { file, bytes: size };
        } catch (error) {
          if (!(error instanceof PictureProblem)) throw error;
          // The largest copy is the one that its author would look for.
          first ??= error;
        }
      }
    } finally {
      await rm(part, { force: true });
    }
    return first
      ? { what: first.message, fix: first.fix }
      : { what: 'a picture has no address', fix: 'Look for it on the old blog' };
  }

  /** What may give a picture, in the order to try it: each writes a file and gives the name to call the picture by. */
  async function waysTo(candidates: readonly string[]): Promise<Way[]> {
    const found = await mediaFiles;
    const kept = candidates.flatMap((each) => found?.find(each) ?? []);
    return [
      ...[...new Set(kept)].map((file) => (part: string) => copied(file, part)),
      ...candidates.map((each) => (part: string) => taken(each, part)),
    ];
  }

  async function taken(candidate: string, part: string): Promise<string> {
    if (/^data:/i.test(candidate)) return written(IN_TEXT, await bytesInText(candidate), part);
    const url = addressOf(candidate);
    const own = await ownFile(candidate, url);
    if (own) return written(candidate, own, part);
    const isOfExport = fileOfExport !== undefined && !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(candidate);
    if (isOfExport || !url) {
      throw new PictureProblem(
        `${candidate} is not in the export${isOfExport ? '' : ', and where the blog was is unknown'}`,
        `Find the picture, and ${WITH_MEDIA}`,
      );
    }
    if (url.protocol === 'file:' && url.host === '' && allowLocal) {
      return copied(fileURLToPath(url), part);
    }
    await web.save(url, part);
    return url.href;
  }

  /** The web address that a candidate means, where it means one. */
  function addressOf(candidate: string): URL | undefined {
    const plain =
      candidate.startsWith('//') && address === undefined ? `https:${candidate}` : candidate;
    return URL.parse(plain, address) ?? undefined;
  }

  /** A file of the export, asked for by its path, also where that is written as an address of the old site. */
  async function ownFile(candidate: string, url: URL | undefined): Promise<Uint8Array | undefined> {
    if (!fileOfExport) return undefined;
    const isElsewhere = URL.canParse(candidate) || candidate.startsWith('//');
    if (isElsewhere && url?.origin !== (address && URL.parse(address)?.origin)) return undefined;
    const plain = isElsewhere ? (url?.pathname ?? '') : candidate.replace(/[?#].*$/, '');
    for (const each of new Set([plain, decoded(plain)])) {
      const bytes = await fileOfExport(each).catch(() => {
        throw new PictureProblem(
          `${each} in the export cannot be read`,
          `Find the picture, and ${WITH_MEDIA}`,
        );
      });
      if (bytes) return bytes;
    }
    return undefined;
  }

  async function written(shown: string, bytes: Uint8Array, part: string): Promise<string> {
    if (bytes.length > limits.bytes) throw tooLarge(shown);
    await writeFile(part, bytes);
    return shown;
  }

  async function copied(file: string, part: string): Promise<string> {
    const about = await stat(file).catch(() => undefined);
    if (!about?.isFile()) {
      throw new PictureProblem(`${file} is not there`, `Find the picture, and ${WITH_MEDIA}`);
    }
    if (about.size > limits.bytes) throw tooLarge(file);
    await copyFile(file, part);
    return file;
  }

  function tooLarge(shown: string): PictureProblem {
    return new PictureProblem(
      `${shown} has more than ${limits.bytes / 1e6} MB`,
      `Save it smaller, and ${WITH_MEDIA}`,
    );
  }
}

/** Writes what may be a picture to a file, and gives the name to call it by. */
type Way = (part: string) => Promise<string>;

/** The name of a picture on its way. */
const PART = /^\.picture-\d+\.part$/;

const WITH_MEDIA = 'run the import again with --media and the folder that it is in';

const IN_TEXT = 'a picture written into the text itself (data:)';

async function bytesInText(address: string): Promise<Uint8Array> {
  try {
    return await (await fetch(address)).bytes();
  } catch {
    throw new PictureProblem(`${IN_TEXT} cannot be read`, 'Look for it on the old blog');
  }
}

/** For each wanted picture, the one that stands for it: all that share a candidate are the same picture. */
function once(wanted: readonly WantedPicture[]): WantedPicture[] {
  const chosen: { candidates: string[] }[] = [];
  return wanted.map(({ candidates }) => {
    const same = chosen.find((each) =>
      candidates.some((address) => each.candidates.includes(address)),
    );
    if (!same) {
      const picture = { candidates: [...candidates] };
      chosen.push(picture);
      return picture;
    }
    const isLarger = candidates.includes(same.candidates[0] ?? '');
    const both = isLarger
      ? [...candidates, ...same.candidates]
      : [...same.candidates, ...candidates];
    same.candidates = [...new Set(both)];
    return same;
  });
}
