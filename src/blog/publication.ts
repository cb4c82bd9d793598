import { parseInstant } from './schema/instant.ts';
import type { PostState } from './post.ts';

/**
 * The gate: the one rule for what readers can see. A post is published when
 * it is not a draft and its time has come: `publishedAt` is not after `now`.
 */
export function publicationState(
  post: { draft: boolean; publishedAt: Date },
  now: Date,
): PostState {
  if (post.draft) return 'draft';
  return post.publishedAt > now ? 'scheduled' : 'published';
}

/** When the next of these posts turns from scheduled to published; `undefined` where none is scheduled. */
export function nextOpening(
  posts: readonly { readonly state: PostState; readonly opensAt: Date }[],
): Date | undefined {
  const [next] = posts
    .filter(({ state }) => state === 'scheduled')
    .toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  return next?.opensAt;
}

/** A setting in the environment that cannot be read. */
export class SettingError extends Error {}

/**
 * The moment a build counts as now: the clock, or what `SITE_NOW` says.
 *
 * @throws when `SITE_NOW` is set to something that is not a date, and when the clock was never set:
 *   by such a clock nothing would be published yet.
 */
export function buildTime(setting: string | undefined, clock: () => Date): Date {
  if (!setting) {
    const now = clock();
    if (now >= EARLIEST) return now;
    throw new SettingError(
      `The clock of this machine says ${now.toISOString().slice(0, 10)}. Set the clock, or SITE_NOW to a date.`,
    );
  }
  const instant = parseInstant(setting);
  if (!instant) {
    throw new SettingError(
      `SITE_NOW is "${setting}". Write a date or date-time, such as 2026-10-28T12:00Z.`,
    );
  }
  return instant;
}

/** No clock that is right says less: Astro 7 is younger. */
const EARLIEST = new Date('2026-01-01');

/**
 * The time that this build or command goes by.
 *
 * @throws a `SettingError` when `SITE_NOW` is no time.
 */
export function currentTime(): Date {
  return buildTime(process.env['SITE_NOW'], () => new Date());
}
