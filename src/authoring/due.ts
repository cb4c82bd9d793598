import { articleAddress } from '../blog/permalinks.ts';
import { isPublished } from './links/addresses.ts';
import type { Content } from './read/content.ts';
import { describeFinding } from './finding.ts';
import type { PostSource } from './read/post-source.ts';
import { Refusal } from './refusal.ts';

/** What has come due, if anything, in words. */
export interface Due {
  readonly isAny: boolean;
  readonly text: string;
}

/**
 * Looks for articles that are published at the content's `now` but not in the ledger: they are
 * waiting for a build. If there are none, it says what comes next.
 *
 * @throws {Refusal} when a file of the content cannot be read, since it could be the one that is
 *   due.
 */
export function findDue(content: Content): Due {
  const faults = content.findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    throw new Refusal(
      `${faults.map(describeFinding).join('\n')}\nWhat is due cannot be determined until the content can be read`,
    );
  const due = content.posts.filter(
    (post) =>
      isPublished(post, content) && content.ledger?.idAt(articleAddress(post.slug)) === undefined,
  );
  if (due.length === 0) return { isAny: false, text: `Nothing has come due. ${next(content)}\n` };
  const lines = due.map((post) => `${titleOf(post)}: ${articleAddress(post.slug)}`);
  return { isAny: true, text: ['Due now:', ...lines, ''].join('\n') };
}

function next({ posts, now }: Content): string {
  const [first] = posts
    .flatMap((post) => {
      const { draft, publishedAt } = post.front;
      return !draft && publishedAt && publishedAt > now ? [{ post, publishedAt }] : [];
    })
    .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  if (!first) return 'Nothing is scheduled.';
  const moment = first.publishedAt.toISOString().slice(0, 16).replace('T', ' ');
  return `Next comes ${titleOf(first.post)}, on ${moment} UTC, ${distance(first.publishedAt, now)}.`;
}

function titleOf({ front, slug }: PostSource): string {
  return `"${front.title ?? slug}"`;
}

/** "in 3 days", in the largest unit that fits, rounded up: nothing comes later than announced. */
function distance(then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat('en').format(Math.ceil(seconds / length), unit);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
] as const;
