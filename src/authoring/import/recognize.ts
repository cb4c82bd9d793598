import path from 'node:path/posix';
import { Refusal } from '../refusal.ts';
import type { Blog } from './model.ts';
import { type ExportFile, openFiles } from './platforms/export-files.ts';
import { fieldsOf } from './platforms/front-matter.ts';
import { ghostData, openGhost } from './platforms/ghost.ts';
import { MARKDOWN, openMarkdownFolder } from './platforms/markdown-folder.ts';
import { isMediumPost, openMedium } from './platforms/medium.ts';
import { openSubstack } from './platforms/substack.ts';
import { startOf, textOf } from './platforms/text-of.ts';
import { openWxr } from './platforms/wordpress.ts';

/**
 * Opens what a platform exported: a file, a folder or a zip. It is recognized by what is in it, not
 * by its name.
 *
 * @throws {Refusal} where it is none of those that are known; the message lists them.
 */
export async function openBlog(place: string): Promise<Blog> {
  const files = await openFiles(place);
  for (const open of PLATFORMS) {
    const blog = await open(files);
    if (blog) return blog;
  }
  throw new Refusal(
    `${place} is no export that is understood. These are: the XML file of Squarespace or WordPress, the zip or folder of Substack (posts.csv and posts), the zip or folder of Medium (posts), the JSON file of Ghost, and a folder of Markdown with front matter (Hugo, Jekyll, Astro). Give one of them`,
  );
}

type Open = (files: readonly ExportFile[]) => Promise<Blog | undefined>;

/** In this order: the Markdown of a Hugo site may stand beside an export that it was made from. */
const PLATFORMS: readonly Open[] = [
  async (files) => {
    const list = await first(
      files,
      (name) => path.basename(name) === 'posts.csv',
      async (file) => /\bpost_id\b/.test(await startOf(file)),
    );
    return list && openSubstack(list, files);
  },
  async (files) => {
    const parts: ExportFile[] = [];
    for (const file of files) {
      if (!/\.(?:xml|rss|txt)$/i.test(file.name) && files.length > 1) continue;
      if (/<rss\b[^>]*wordpress\.org\/export/.test(await startOf(file))) parts.push(file);
    }
    return parts.length > 0 ? openWxr(parts) : undefined;
  },
  async (files) => {
    const file = await first(
      files,
      (name) => name.endsWith('.json') || files.length === 1,
      async (each) => ghostData(await textOf(each)) !== undefined,
    );
    return file && openGhost(file, files);
  },
  async (files) => {
    const pages = files.filter(({ name }) => /\.html?$/i.test(name));
    const post = await first(
      pages,
      () => true,
      async (each) => isMediumPost(await startOf(each)),
    );
    return post && openMedium(pages);
  },
  async (files) => {
    const text = await first(
      files,
      (name) => MARKDOWN.test(name),
      async (each) => fieldsOf(await textOf(each)) !== undefined,
    );
    return text && openMarkdownFolder(files);
  },
];

async function first(
  files: readonly ExportFile[],
  isCandidate: (name: string) => boolean,
  isIt: (file: ExportFile) => Promise<boolean>,
): Promise<ExportFile | undefined> {
  for (const file of files) if (isCandidate(file.name) && (await isIt(file))) return file;
  return undefined;
}
