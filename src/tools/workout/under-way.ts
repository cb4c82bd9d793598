import { h } from '../../view.ts';
import { keep, onKept, recall } from '../kit/memory.ts';
import type { NextStep } from '../kit/next.ts';

/** A set of a session that a reader is in the middle of. */
export interface NextSet {
  /** In words: "Deadlift, set 2". */
  readonly name: string;
  /** Where it is on this site. */
  readonly href: string;
}

const NAME = 'next-set';

/** A session that nothing was noted of for longer is not under way any more, in milliseconds. */
const LONGEST_BREAK = 3 * 60 * 60_000;

/** Keeps the set that comes next in the session that was noted last; `undefined` once it is over. */
export function keepNextSet(next: NextSet | undefined, now: number): void {
  keep(NAME, JSON.stringify({ ...next, at: now }));
}

/** The set that comes next in the session under way, in whatever article of this site it is. */
export function nextSet(now: number): NextSet | undefined {
  return parseNextSet(recall(NAME), now);
}

/** To the set that comes next in the session under way, if there is one. */
export function toNextSet(now: number): NextStep[] {
  const next = nextSet(now);
  if (!next) return [];
  const text = [h('span', {}, 'Next in your session:'), ' ', h('b', {}, next.name)];
  return [{ text, href: next.href }];
}

/** Calls back when another set may come next. */
export function onNextSet(tell: () => void): () => void {
  return onKept(NAME, tell);
}

/** Reads what was kept of the set that comes next; there is none where it is no such thing, or too old. */
function parseNextSet(json: string | null, now: number): NextSet | undefined {
  try {
    const { name, href, at } = JSON.parse(json ?? '') as Record<string, unknown>;
    const isRecent = typeof at === 'number' && at <= now && now - at < LONGEST_BREAK;
    const isHere = typeof href === 'string' && /^\/(?!\/)/.test(href);
    return isRecent && isHere && typeof name === 'string' ? { name, href } : undefined;
  } catch {
    return undefined;
  }
}
