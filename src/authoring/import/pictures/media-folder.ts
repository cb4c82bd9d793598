import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PICTURE } from '../../read/picture-file.ts';
import { Refusal } from '../../refusal.ts';
import { decoded, fileNameOf, withoutEnding, withoutSize } from './picture-name.ts';

/** Finds pictures in a folder of downloads. */
export interface MediaFolder {
  /** The file that an address means, as an absolute path; undefined where there is none, or several that could be. */
  find(address: string): string | undefined;
}

/**
 * Reads which files a folder of downloads has, with those of the folders in it.
 *
 * @throws {Refusal} where there is no such folder.
 */
export async function mediaFolder(folder: string): Promise<MediaFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Refusal(`${folder} is no folder. Give --media the folder of downloaded pictures`);
  });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const byName = Map.groupBy(files, (file) => key(path.basename(file)));
  // A photo that a browser cannot show is saved again as a JPEG, under its own name.
  const byWords = Map.groupBy(
    files.filter((file) => PICTURE.test(file)),
    (file) => withoutEnding(key(path.basename(file))),
  );
  return {
    find(address) {
      const name = fileNameOf(address);
      const names = [withoutSize(name), name].map(key);
      const found = [
        ...names.map((each) => byName.get(each)),
        ...names.map((each) => byWords.get(withoutEnding(each))),
      ].find((files) => files !== undefined);
      return found && nearestTo(address, found);
    },
  };
}

/** As names are compared: some systems and platforms change case, accents and spaces. */
function key(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/[+ ]/g, ' ');
}

/** Of files of one name, the one whose folders are most like those of the address: WordPress has one a month. */
function nearestTo(address: string, files: readonly string[]): string | undefined {
  const [place = ''] = address.split(/[?#]/);
  const wanted = foldersOf(decoded(place));
  const scored = files.map((file) => ({ file, score: shared(wanted, foldersOf(file)) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const [first, ...others] = scored.filter(({ score }) => score === best);
  return others.length === 0 ? first?.file : undefined;
}

/** The folders that a file is in, the innermost first. */
function foldersOf(file: string): string[] {
  return file.split(/[/\\]/).slice(0, -1).map(key).reverse();
}

function shared(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, i) => part !== b[i]);
  return end < 0 ? a.length : end;
}
