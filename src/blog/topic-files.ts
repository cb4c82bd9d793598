import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { topicFields } from './schema/topic.ts';
import { arrangeTopics, type Topic, type TopicFile } from './topics.ts';

/**
 * The topics from their files, for what is made before there are collections:
 * the styles. Files that cannot be read are left out; the content check names
 * each, and stops the build.
 *
 * @param folder such as `content/topics`; one that is not there is empty.
 */
export function readTopics(folder: string): Topic[] {
  return arrangeTopics(
    namesIn(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name): TopicFile[] => {
        const data = readFields(path.join(folder, name));
        return data ? [{ id: name.replace(/\.yaml$/, ''), data }] : [];
      }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readFields(file: string) {
  try {
    return topicFields.safeParse(parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
