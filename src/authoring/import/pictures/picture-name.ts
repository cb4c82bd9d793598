import path from 'node:path';
import { suggestSlug } from '../../../blog/permalinks.ts';

/** How long the name of a picture may be without its ending, in characters. */
const LONGEST = 60;

/**
 * The file's name at the end of an address, decoded and without what follows `?` or `#`. Where a service
 * that makes smaller copies has the whole address of the picture as its last part, the name at the end of that.
 */
export function fileNameOf(address: string): string {
  const [place = ''] = address.replace(/^[a-z]+:\/\/[^/]*|^\/\/[^/]*/i, '').split(/[?#]/);
  return path.posix.basename(decoded(path.posix.basename(place)).replace(/[?#].*$/, ''));
}

/** A part of an address as a person reads it; as it is where its escapes are none. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Without the size that WordPress adds to the names of its smaller copies: `squat-1024x768.jpg`. */
export function withoutSize(name: string): string {
  return name.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '');
}

/**
 * A name for a picture, without its ending: the words of its address in lower case, which the check takes
 * and which no system reads in two ways. Where it is taken, a number is added.
 *
 * @param taken the names that are in use, without their endings; the new one is added.
 */
export function nameOf(address: string, taken: Set<string>): string {
  const own = address.startsWith('data:') ? '' : withoutSize(fileNameOf(address));
  const words = suggestSlug(own.replace(/\.\w{2,5}$/, ''));
  const short = words.slice(0, LONGEST).replace(/-$/, '');
  const base = short === '' || RESERVED.test(short) ? `picture${short && `-${short}`}` : short;
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  taken.add(name);
  return name;
}

/** The names of devices, which Windows gives no file. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a file as `nameOf` counts it. */
export function withoutEnding(file: string): string {
  return file.toLowerCase().replace(/\.\w+$/, '');
}
