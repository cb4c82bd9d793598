import { keep, recall } from '../kit/memory.ts';
import { mergeSessions, noSession, parseSession, type Session, toJson } from './session.ts';

/** Where a sheet keeps its session, and where earlier versions of the site kept it. */
export interface Place {
  readonly key: `workout:${string}`;
  readonly oldKeys: readonly string[];
}

/**
 * The place of a sheet: by its article, which a rename leaves the same, or by the page's path where no
 * article is. `/x/`, `/x/index.html` and `/x` are one page.
 *
 * @param article the id of the article, if it is in one.
 * @param paths the path of the page, and those it had before.
 */
export function placeOf(
  sheet: string,
  article: string | undefined,
  paths: readonly string[],
): Place {
  const pages = paths.map((path) => path.replace(/\/(?:index\.html)?$/, ''));
  const key = `workout:${article ?? `${pages[0] ?? ''}/`}#${sheet}` as const;
  const oldKeys = pages
    .flatMap((page) => [`${page}/`, `${page}/index.html`, page])
    .map((path) => `workout:${path}#${sheet}`);
  return { key, oldKeys: oldKeys.filter((old) => old !== key) };
}

/** What is kept of a session on this device, whatever version of the site kept it. */
export function keptSession({ key, oldKeys }: Place): Session {
  return [key, ...oldKeys]
    .map((each) => parseSession(recall(each)))
    .reduce(mergeSessions, noSession);
}

/** Whether anything of a sheet is kept on this device: it no longer is once the reader has cleared all of it. */
export function isSessionKept({ key, oldKeys }: Place): boolean {
  return [key, ...oldKeys].some((each) => recall(each) !== null);
}

/**
 * Keeps a session on this device, in one place.
 *
 * @returns whether it could: storage may be blocked or full.
 */
export function keepSession({ key, oldKeys }: Place, session: Session): boolean {
  if (!keep(key, toJson(session))) return false;
  for (const old of oldKeys) localStorage.removeItem(old);
  return true;
}

const SIGNAL_KEY = 'rest-signal';

/** Whether the reader wants to hear that a rest is over. */
export function wantsSignal(): boolean {
  return recall(SIGNAL_KEY) !== 'off';
}

/** Keeps whether the reader wants to hear that a rest is over. */
export function keepWantsSignal(wants: boolean): void {
  keep(SIGNAL_KEY, wants ? 'on' : 'off');
}
