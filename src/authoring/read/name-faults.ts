import type { Dirent } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../blog/text.ts';
import { isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { listFolder } from './files.ts';
import { type Finding, findingsOf } from '../finding.ts';

/** Finds files and folders of `content` whose names cannot be in an address, and symbolic links. */
export async function nameFaults(root: string): Promise<Finding[]> {
  const entries = await filesBelow(root, 'content');
  return entries
    .toSorted((a, b) => compareText(a.file, b.file))
    .flatMap(({ entry, file }) => {
      if (entry.isSymbolicLink()) return linkFault(file);
      const [, room, , ...inner] = file.split('/');
      if (room !== 'posts') return [];
      return inner.length > 0
        ? fileFaults(file, entry.name)
        : entry.isDirectory()
          ? slugFaults(file, entry.name)
          : [];
    });
}

async function filesBelow(
  root: string,
  folder: string,
): Promise<{ entry: Dirent; file: string }[]> {
  const entries = await listFolder(path.join(root, folder));
  const files = entries.map((entry) => ({ entry, file: `${folder}/${entry.name}` }));
  const below = files.flatMap(({ entry, file }) =>
    entry.isDirectory() ? [filesBelow(root, file)] : [],
  );
  return [...files, ...(await Promise.all(below)).flat()];
}

function linkFault(file: string): Finding[] {
  const problem = 'it is a symbolic link, and a fresh clone may not have what it leads to';
  return [findingsOf(file, 'names')(problem, 'Put the file itself there')];
}

function fileFaults(file: string, name: string): Finding[] {
  if (/^[a-z0-9][a-z0-9._-]*$/.test(name)) return [];
  const { name: stem, ext } = path.posix.parse(name);
  const better = (suggestSlug(stem) || 'picture') + ext.toLowerCase();
  return [
    findingsOf(file, 'names')(
      `the name "${name}" has something other than lower-case ASCII letters, digits, hyphens and dots`,
      `Call it ${better}, also where the text names it`,
    ),
  ];
}

function slugFaults(file: string, slug: string): Finding[] {
  const fault = findingsOf(file, 'slug');
  if (!isSlug(slug)) {
    return [
      fault(
        `the slug "${slug}" is not lower-case ASCII words and hyphens`,
        `Rename the folder to ${suggestSlug(slug) || 'words in plain letters'}`,
      ),
    ];
  }
  if (/^\d+$/.test(slug)) {
    return [
      fault(
        `the slug "${slug}" is the address of a page of the list of articles`,
        `Rename the folder to post-${slug}`,
      ),
    ];
  }
  return [];
}
