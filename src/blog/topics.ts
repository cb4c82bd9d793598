import { plates } from './schema/topic.ts';
import { topicHref } from './permalinks.ts';

export interface Topic {
  /** The file name in `content/topics`, and the word an author writes in `topic`. */
  readonly id: string;
  readonly name: string;
  readonly plate: Plate;
  readonly description: string;
  readonly href: string;
}

export type Plate = (typeof plates)[number];

/** Makes the topics from their files, heaviest plate first. */
export function arrangeTopics(
  files: readonly { id: string; data: Pick<Topic, 'name' | 'plate' | 'description'> }[],
): Topic[] {
  return files
    .map(({ id, data }) => ({ id, ...data, href: topicHref(id) }))
    .toSorted((a, b) => plates.indexOf(a.plate) - plates.indexOf(b.plate));
}
