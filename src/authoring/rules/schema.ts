import { z } from 'zod';
import { isoDay, writtenInstant } from '../../blog/schema/instant.ts';
import { postFieldHelp, postFrontMatter } from '../../blog/schema/post.ts';
import { addressed, type Kind, kinds, slugAt } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { schemaFaults } from '../read/schema-faults.ts';

/** Made once: making it takes longer than using it. */
const fields = postFrontMatter(z.string());

export const schema = {
  name: 'schema',
  asks: 'Every field of the front matter is one that is known, and holds what it should.',
  check(post, report, content) {
    const { topics, authors, now } = content;
    for (const fault of schemaFaults(post.file, post, fields, postFieldHelp)) {
      const { problem, mend, line = 1, column = 1 } = fault;
      report(problem, mend, { line, column });
    }
    const { topic, reviewer } = post.front;
    if (topic !== undefined && !topics.includes(topic)) {
      const meant = renamedTo(topic, kinds.topic, content) ?? nearest(topic, topics);
      report(
        `topic is "${topic}", which is no file in content/topics`,
        meant ? `Write topic: ${meant}` : `Write one of ${topics.join(', ')}`,
        post.placeOf(['topic']),
      );
    }
    for (const [i, id] of post.front.authors.entries()) {
      if (authors.includes(id)) continue;
      const meant = renamedTo(id, kinds.author, content) ?? nearest(id, authors);
      report(
        `authors has "${id}", which is no file in content/authors`,
        meant ? `Write ${meant}` : `Add content/authors/${id}.yaml, or take it out`,
        post.placeOf(['authors', i]),
      );
    }
    if (reviewer?.date && reviewer.date > now) {
      report(
        `reviewer.date is ${writtenInstant(reviewer.date)}, which is still to come`,
        `Write the day on which the reviewer has read the article, such as date: ${isoDay(now)}, or take reviewer out until then`,
        post.placeOf(['reviewer', 'date']),
      );
    }
  },
} as const satisfies Rule;

/** The topic or author that says it once had this name. */
function renamedTo(name: string, kind: Kind, content: Content): string | undefined {
  return addressed(content).find(
    (thing) =>
      thing.kind === kind &&
      (thing.firstSlug === name || thing.aliases.some((alias) => slugAt(alias, kind) === name)),
  )?.slug;
}
