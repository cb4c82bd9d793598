import path from 'node:path';
import { sourceFieldHelp, sourceFields } from '../blog/front-matter/source.ts';
import { topicFieldHelp, topicFields } from '../blog/front-matter/topic.ts';
import { suggestSlug } from '../blog/permalinks.ts';
import { checkPost } from './check-post.ts';
import { checkRecords, sharedValues } from './check-records.ts';
import type { Fault } from './fault.ts';
import { identityFaults, type PostIdentity } from './identity-faults.ts';
import { listFolder } from './list-folder.ts';

/**
 * Finds every fault in the content folder, in the order of the files, so that
 * an author can mend all of them at once.
 *
 * @param root the project's folder, which holds `content`.
 */
export async function checkContent(root: string): Promise<Fault[]> {
  const topics = await checkRecords(root, 'topics', topicFields, topicFieldHelp);
  const sources = await checkRecords(root, 'sources', sourceFields, sourceFieldHelp);
  const known = { topics: topics.ids, sources: sources.ids };

  const posts: Fault[] = [];
  const ids: PostIdentity[] = [];
  for (const entry of await listFolder(path.join(root, 'content/posts'))) {
    if (!entry.isDirectory()) {
      posts.push(looseFile(entry.name));
      continue;
    }
    const { faults, identity } = await checkPost(root, entry.name, known);
    posts.push(...faults);
    if (identity) ids.push(identity);
  }
  return [
    ...topics.faults,
    ...sharedValues(topics.records, 'plate', topicFieldHelp.plate),
    ...sources.faults,
    ...posts,
    ...identityFaults(ids),
  ];
}

function looseFile(name: string): Fault {
  return {
    file: `content/posts/${name}`,
    problem: 'the file is not in a folder of its own',
    mend: `Move it to content/posts/${suggestSlug(path.parse(name).name)}/index.mdx`,
  };
}
