import type { z } from 'zod';
import { href } from '../addresses.ts';
import type { DrawingSet } from './cover-drawings.ts';
import { topicHref } from './permalinks.ts';
import { type Plate, type PlateName, plateNames } from './plates.ts';
import type { topicFields } from './schema/topic.ts';
import { compareText, keepUnits } from './text.ts';
import { fillIn } from './site-values.ts';

export interface Topic {
  /** The file name in `content/topics`, and the word an author writes in `topic`. */
  readonly id: string;
  /** The file name it was first published under, which its feeds are known by. */
  readonly firstId: string;
  readonly name: string;
  readonly plate: Plate;
  /** The set that the covers of its articles are drawn from. */
  readonly drawings: DrawingSet;
  readonly description: string;
  /** What its plate on the barbell asks, if its owner has said so. */
  readonly question?: string | undefined;
  /** Slugs of what to read first, in this order; they can be of posts that are not published. */
  readonly startHere: readonly string[];
  /** The tools that belong to it, by name. */
  readonly tools: readonly string[];
  readonly href: string;
  /** Old addresses, which lead to it. */
  readonly aliases: readonly string[];
}

/** A topic's file, read. */
export interface TopicFile {
  readonly id: string;
  readonly data: Pick<z.output<typeof topicFields>, 'name' | 'description'> &
    Partial<z.output<typeof topicFields>>;
}

/**
 * Makes the topics from their files: those with an `order` first, by it; the
 * others heaviest plate first, then those in a color of the owner's, by file name.
 */
export function arrangeTopics(files: readonly TopicFile[]): Topic[] {
  return files
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.id, b.id))
    .map(({ id, data: { name, description, id: firstId = id, ...data } }) => ({
      id,
      firstId,
      name,
      plate: plateOf(data),
      drawings: data.covers ?? 'neutral',
      description: keepUnits(fillIn(description)),
      question: data.question,
      startHere: data.startHere ?? [],
      tools: data.tools ?? [],
      href: topicHref(id),
      aliases: data.aliases ?? [],
    }));
}

/** The topic that a tool belongs to, whose colors it wears: of several the first. */
export function topicOfTool<T extends Pick<Topic, 'tools'>>(
  topics: readonly T[],
  tool: string,
): T | undefined {
  return topics.find(({ tools }) => tools.includes(tool));
}

/** The plate of a topic, by name or by its own color. */
export function plateOf({
  plate,
  color,
}: {
  plate?: PlateName | undefined;
  color?: string | undefined;
}): Plate {
  return plate ?? `#${color?.slice(1) ?? '77736a'}`;
}

/** Every order comes before every plate, and a plate before a color. */
function rank({ data: { order, plate } }: TopicFile): number {
  if (order !== undefined) return order - Number.MAX_SAFE_INTEGER;
  return plate ? plateNames.indexOf(plate) : plateNames.length;
}

/** What a writer's page shows until its topic is one that there is. */
export const unknownTopic: Topic = {
  id: '',
  firstId: '',
  name: 'Unknown topic',
  plate: 'iron',
  drawings: 'neutral',
  description: 'No topic of this name is in content/topics.',
  startHere: [],
  tools: [],
  href: href('/topics/'),
  aliases: [],
};
