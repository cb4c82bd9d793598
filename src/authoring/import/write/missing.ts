import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { PostSource } from '../../read/post-source.ts';
import type { ImportedPicture, ImportFinding } from '../model.ts';
import type { PictureFetcher } from '../pictures/fetch-pictures.ts';
import { indented } from '../text/picture-mdx.ts';
import { missingPicture, type PictureInText, pictureMdx } from '../text/to-mdx.ts';
import { coverAlt } from './cover.ts';

/** What stands at the start of a text whose cover could not be brought over. */
export function missingCover(address: string): string {
  return missingPicture(address).replace('Picture', 'Cover');
}

/** Whether a text waits for pictures that an earlier import could not fetch. */
export function waitsForPictures({ body }: PostSource): boolean {
  return /\{\/\* (?:Picture|Cover) not brought over: /.test(body);
}

/** What another try to fetch the missing pictures of a text came to. */
export interface Retry {
  readonly pictures: number;
  readonly bytes: number;
  readonly findings: readonly ImportFinding[];
}

/**
 * Tries again to fetch what a text waits for, and puts it in the place of its comment. Nothing else of
 * the text is touched, whatever its author has done to it; if nothing came, no byte is.
 *
 * @param root the project's folder.
 * @param pictures those of the text in the export.
 */
export async function fetchMissing(
  root: string,
  post: PostSource,
  pictures: readonly PictureInText[],
  cover: ImportedPicture | undefined,
  fetcher: PictureFetcher,
): Promise<Retry> {
  const place = path.join(root, post.file);
  const before = await readFile(place, 'utf8');
  const wanted = [
    ...pictures.map((picture) => ({
      candidates: picture.candidates,
      comment: missingPicture(picture.candidates[0] ?? ''),
      put: (text: string, comment: string, file: string) =>
        replaceComment(text, comment, picture, `./${file}`),
    })),
    // Where the author has chosen another one meanwhile, that stays.
    ...(cover === undefined || hasCover(before)
      ? []
      : [
          {
            candidates: [cover.address],
            comment: missingCover(cover.address),
            put: (text: string, comment: string, file: string) =>
              withCover(text, comment, {
                image: `./${file}`,
                alt: coverAlt(cover, post.front.title ?? ''),
              }),
          },
        ]),
  ].filter(({ comment }) => before.includes(comment));
  const results = await fetcher.save(wanted, path.join(root, post.folder));
  // Its author may have written in it while the pictures came.
  const now = await readFile(place, 'utf8');
  let text = now;
  let [count, bytes] = [0, 0];
  const findings: ImportFinding[] = [];
  for (const [i, result] of results.entries()) {
    const each = wanted[i];
    if (!each) continue;
    if ('file' in result) {
      text = each.put(text, each.comment, result.file);
      count += 1;
      bytes += result.bytes;
    } else findings.push({ kind: 'pictures', file: post.file, ...result });
  }
  if (text !== now) {
    await writeFile(`${place}.part`, text);
    await rename(`${place}.part`, place);
  }
  return { pictures: count, bytes, findings };
}

function replaceComment(
  text: string,
  comment: string,
  picture: PictureInText,
  file: string,
): string {
  return text.replaceAll(comment, (_, at: number) => {
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const after = text.slice(at + comment.length).split('\n', 1)[0] ?? '';
    const stands = /^[\s>]*(?:(?:[-*]|\d+\.)\s+)?$/.test(line) && after.trim() === '';
    const { caption, ...plain } = picture;
    return indented(pictureMdx(stands && caption !== undefined ? picture : plain, file), line);
  });
}

/** Adds a cover to front matter that has none, and takes out the comment that stood for it. */
function withCover(text: string, comment: string, cover: object): string {
  const front = frontOf(text);
  if (front === '' || hasCover(text)) return text;
  return (
    front +
    stringify({ cover }, { lineWidth: 0 }) +
    text.slice(front.length).replace(new RegExp(String.raw`${RegExp.escape(comment)}\s*`), '')
  );
}

function hasCover(text: string): boolean {
  return /^cover:/m.test(frontOf(text));
}

/** The front matter of a text without its last fence. */
function frontOf(text: string): string {
  return /^---\r?\n[^]*?^(?=---\r?$)/m.exec(text)?.[0] ?? '';
}
