import path from 'node:path';
import sharp from 'sharp';
import type { ContentRecord } from './check-records.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { listFolder } from './list-folder.ts';
import { nearest } from '../nearest.ts';
import { PICTURE, pictureFault } from '../pictures/picture-file.ts';

/** The least width and height of an author's photo, in pixels: twice what a page shows of it. */
const LEAST = 320;

/** Finds what is wrong with the photos of authors: each is a still picture beside its file, large enough to be sharp. */
export async function photoFaults(
  root: string,
  authors: readonly ContentRecord[],
): Promise<Finding[]> {
  const beside = (await listFolder(path.join(root, 'content/authors'))).map(({ name }) => name);
  const found = await Promise.all(
    authors.map(async ({ file, yaml }) => {
      const photo = photoOf(yaml.fields);
      const fault = photo === undefined ? undefined : await faultOf(photo, root, beside);
      if (!fault) return [];
      const problem = `photo.image is "${photo}", which ${fault.problem}`;
      return [findingsOf(file, 'pictures')(problem, fault.mend, yaml.placeOf(['photo', 'image']))];
    }),
  );
  return found.flat();
}

async function faultOf(
  photo: string,
  root: string,
  beside: readonly string[],
): Promise<Pick<Finding, 'problem' | 'mend'> | undefined> {
  if (/^(?:[a-z]+:)?\/\//i.test(photo)) {
    return {
      problem: 'is on another site, which would learn of every reader',
      mend: 'Save the picture in content/authors and write ./ and its name',
    };
  }
  const name = photo.replace(/^\.\//, '');
  if (name === photo || name.includes('/')) {
    return {
      problem: 'is not the name of a picture beside the file',
      mend: `Put the picture into content/authors and write ./${path.posix.basename(name)}`,
    };
  }
  if (!beside.includes(name)) {
    const sameName = beside.find((other) => other.toLowerCase() === name.toLowerCase());
    const pictures = beside.filter((other) => PICTURE.test(other));
    const meant = sameName ?? nearest(name, pictures);
    return {
      problem: sameName
        ? `differs from ${sameName} in upper and lower case, and many servers tell those apart`
        : 'is not in content/authors',
      mend: meant
        ? `Write ./${meant}`
        : 'Put the picture there, or leave photo out and the page has none',
    };
  }
  const file = path.join(root, 'content/authors', name);
  return (await pictureFault(file)) ?? (await sizeFault(file));
}

async function sizeFault(file: string) {
  const { format, autoOrient } = await sharp(file, { limitInputPixels: false }).metadata();
  if (format === 'svg') {
    return { problem: 'is a drawing, not a photo', mend: 'Save it as a JPEG or a PNG' };
  }
  const { width, height } = autoOrient;
  if (Math.min(width, height) >= LEAST) return undefined;
  return {
    problem: `is ${width} by ${height} pixels, and needs ${LEAST} each way`,
    mend: 'Take a larger copy, or leave photo out and the page has none',
  };
}

function photoOf(fields: unknown): string | undefined {
  const { photo } = (fields ?? {}) as { photo?: { image?: unknown } | null };
  return typeof photo?.image === 'string' ? photo.image : undefined;
}
