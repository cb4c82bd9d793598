import path from 'node:path/posix';
import { parseYaml } from '../../../blog/yaml.ts';
import type { Content } from '../../read/content.ts';
import { Refusal } from '../../refusal.ts';

/** Where the categories of the old blog go: the id of a topic by the name of a category, in lower case. */
export type TopicTable = ReadonlyMap<string, string>;

/** The entry of a table for articles whose categories are not in it. */
export const OTHERS = '*';

/**
 * Reads a table of topics: one line a category, such as `Strength: lifting`, and `"*": recovery` for
 * all others.
 *
 * @param topics the ids of the topics there are.
 * @throws {Refusal} where it is no such table, or a topic is not there.
 */
export function topicTable(yaml: string, file: string, topics: readonly string[]): TopicTable {
  const value = readTable(yaml);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(
      `${file} is not a table of topics. Write a line for each category, such as "Strength: ${topics[0] ?? 'lifting'}"`,
    );
  }
  return new Map(
    Object.entries(value).map(([category, topic]) => {
      if (typeof topic !== 'string' || !topics.includes(topic)) {
        throw new Refusal(
          `${file} sends "${category}" to "${String(topic)}", which is not a topic. Write one of ${topics.join(', ')}`,
        );
      }
      return [category.toLowerCase(), topic];
    }),
  );
}

function readTable(yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch {
    return undefined;
  }
}

/**
 * The topic of an article, and which of its categories become tags: those that are in no table and
 * are no topic's own name.
 *
 * @param names the names of the topics, by id.
 * @returns no topic where nothing says which.
 */
export function placeUnderTopic(
  categories: readonly string[],
  table: TopicTable,
  names: ReadonlyMap<string, string>,
): { topic?: string; tags: string[] } {
  const byName = new Map(
    [...names].flatMap(
      ([id, name]) =>
        [
          [id, id],
          [name.toLowerCase(), id],
        ] as const,
    ),
  );
  const topicOf = (category: string) =>
    table.get(category.toLowerCase()) ?? byName.get(category.toLowerCase());
  const topic =
    categories.map(topicOf).find((found) => found !== undefined) ??
    table.get(OTHERS) ??
    (names.size === 1 ? [...names.keys()][0] : undefined);
  return {
    ...(topic !== undefined && { topic }),
    tags: categories.filter((category) => topicOf(category) === undefined),
  };
}

/** The names of the topics, by id; one that cannot be read goes by its id. */
export function topicNames({ topics, topicRecords }: Content): Map<string, string> {
  const names = new Map(
    topicRecords.map(({ file, yaml }) => {
      const { name } = (yaml.fields ?? {}) as Record<string, unknown>;
      return [path.basename(file, '.yaml'), name] as const;
    }),
  );
  return new Map(
    topics.map((id) => {
      const name = names.get(id);
      return [id, typeof name === 'string' ? name : id] as const;
    }),
  );
}
