import path from 'node:path';
import { isSlug, pageAddress, suggestSlug } from '../../blog/permalinks.ts';
import { pageFieldHelp, pageFields } from '../../blog/schema/page.ts';
import { toolNames } from '../../tools/index.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { listFolder } from './files.ts';
import { nearest } from '../nearest.ts';
import { type PostReading, type PostSource, readSource } from './post-source.ts';
import { schemaFaults } from './schema-faults.ts';

const FOLDER = 'content/pages';

/** Reads the pages of prose: those of `content/pages`, and the texts of tools in the folder `tools` there. */
export async function readPages(
  root: string,
): Promise<{ pages: PostSource[]; findings: Finding[] }> {
  const [own, tools] = await Promise.all([readFolder(root, ''), readFolder(root, 'tools/')]);
  const read = [...own, ...tools];
  const pages = read.flatMap(({ post }) => post ?? []);
  return {
    pages,
    findings: [
      ...read.flatMap(({ findings }) => findings),
      ...pages.flatMap((page) => schemaFaults(page.file, page, pageFields, pageFieldHelp)),
    ],
  };
}

async function readFolder(root: string, room: '' | 'tools/'): Promise<PostReading[]> {
  const entries = await listFolder(path.join(root, FOLDER, room));
  return Promise.all(
    entries
      .filter((entry) => !entry.isSymbolicLink())
      .map(async (entry): Promise<PostReading> => {
        const file = `${FOLDER}/${room}${entry.name}`;
        const fault = entry.isDirectory()
          ? folderFault(file, room)
          : nameFault(file, entry.name, room);
        if (fault) return { findings: [fault] };
        if (!/\.mdx$/.test(file)) return { findings: [] };
        const slug = room + entry.name.replace(/\.mdx$/, '');
        const folder = path.posix.dirname(file);
        return readSource(root, file, { kind: 'page', slug, address: pageAddress(slug), folder });
      }),
  );
}

function folderFault(file: string, room: string): Finding | undefined {
  if (room === '' && path.posix.basename(file) === 'tools') return undefined;
  return findingsOf(file, 'names')(
    'a page is a file, and this is a folder',
    `Write the page as ${FOLDER}/${suggestSlug(path.posix.basename(file))}.mdx`,
  );
}

/** What is wrong with the name of a page; other files, such as pictures, are free. */
function nameFault(file: string, name: string, room: string): Finding | undefined {
  const [, stem = '', ending] = /^(.*)\.(mdx?|markdown|txt|html?)$/i.exec(name) ?? [];
  if (!ending) return undefined;
  const fault = findingsOf(file, 'names');
  const tools: readonly string[] = toolNames;
  if (room !== '' && !tools.includes(stem)) {
    const meant = nearest(stem, tools);
    return fault(
      `there is no tool "${stem}"`,
      meant ? `Call it ${meant}.mdx` : `Call it one of ${tools.join(', ')}, with .mdx after it`,
    );
  }
  if (ending === 'mdx' && isSlug(stem)) return undefined;
  return fault(
    `"${name}" is not a name of lower-case words, hyphens and .mdx`,
    `Call it ${suggestSlug(stem) || 'a-page'}.mdx`,
  );
}
