import { currentTime } from '../blog/publication.ts';
import { contentVersion } from '../blog/writing/content-folder.ts';
import { site } from '../site.ts';
import { findingsAbout } from './check-content.ts';
import type { Finding } from './finding.ts';
import { type Content, readContent } from './read/content.ts';

/** What the check says, as a writer sees it in development. */
export interface DeskFindings {
  /** All about the text that is open. */
  readonly own: readonly Finding[];
  /** The errors elsewhere. */
  readonly elsewhere: readonly Finding[];
}

/**
 * What the check says about a text that is open, and about the files that no text can do without:
 * the other texts are not looked at one by one.
 *
 * @param file the text, as a path from the project's root.
 * @param folder what is in this folder is the text's own too.
 */
export async function findingsAt(file: string, folder = file): Promise<DeskFindings> {
  const content = await currentContent();
  const found = await findingsAbout(content, site.editorial, (_, text) => text.file === file);
  const isOwn = (finding: Finding) => `${finding.file}/`.startsWith(`${folder}/`);
  return {
    own: found.filter(isOwn),
    elsewhere: found.filter((finding) => finding.severity === 'error' && !isOwn(finding)),
  };
}

/** What would stop a build, anywhere in the content. */
export async function currentFaults(): Promise<Finding[]> {
  const content = await currentContent();
  const found = await findingsAbout(content, site.editorial, (level) => level === 'error');
  return found.filter(({ severity }) => severity === 'error');
}

interface Known {
  readonly content: Promise<Content>;
  readonly version: number;
}

let known: Known | undefined;

/** The content as its files are now. It is read again after a change, and then only what has changed. */
async function currentContent(): Promise<Content> {
  const now = currentTime();
  const version = contentVersion();
  const current =
    known?.version === version ? known : { content: readContent(process.cwd(), now), version };
  known = current;
  try {
    return { ...(await current.content), now };
  } catch (error) {
    // A file went away in the midst of it: the next page reads what is there then.
    if (known === current) known = undefined;
    throw error;
  }
}
