import { type Finding, findingsOf, type Place } from './finding.ts';
import type { Content } from './read/content.ts';
import type { PostSource } from './read/post-source.ts';

/** A rule that the content must follow. */
export interface Rule {
  /** Lower-case words and hyphens: what a finding names. */
  readonly name: string;
  /** What it requires, as one sentence for the author. The table of rules says how much it counts. */
  readonly asks: string;
  /**
   * Checks one article or one page of prose. A check that does not take the content says the same
   * of a text until that changes, and is not run again in development.
   */
  readonly check?: (post: PostSource, report: Report, content: Content) => void | Promise<void>;
  /** Checks everything else, or everything together. */
  readonly checkAll?: (content: Content, reportIn: (file: string) => Report) => void;
}

/** Reports one fault, with its problem and its fix as `Finding` has them. */
export type Report = (problem: string, fix: string, place?: Partial<Place>) => void;

/** What one rule finds in the content, and in these texts of it. */
export async function findingsOfRule(
  rule: Rule,
  content: Content,
  posts: readonly PostSource[],
): Promise<Finding[]> {
  const checked = await Promise.all(posts.map((post) => findingsInText(rule, content, post)));
  const found: Finding[] = [];
  rule.checkAll?.(content, (file) => reportTo(found, file, rule.name));
  return [...checked.flat(), ...found];
}

function reportTo(found: Finding[], file: string, rule: string): Report {
  const finding = findingsOf(file, rule);
  return (...words) => found.push(finding(...words));
}

/** What the checks that look at a text alone have found in it. */
const known = new WeakMap<PostSource, Map<Rule, readonly Finding[]>>();

async function findingsInText(
  rule: Rule,
  content: Content,
  post: PostSource,
): Promise<readonly Finding[]> {
  const { check, name } = rule;
  if (!check) return [];
  const ofText = known.get(post) ?? new Map<Rule, readonly Finding[]>();
  known.set(post, ofText);
  const before = ofText.get(rule);
  if (before) return before;
  const found: Finding[] = [];
  await check(post, reportTo(found, post.file, name), content);
  if (check.length < 3) ofText.set(rule, found);
  return found;
}

/** Works something out of the whole content once, however many rules ask for it. */
export const once: <T>(work: (content: Content) => T) => (content: Content) => T = remembered;

/** Works something out of a text once, however many rules ask for it. */
export const oncePerPost: <T>(work: (post: PostSource) => T) => (post: PostSource) => T =
  remembered;

function remembered<Subject extends object, T>(
  work: (subject: Subject) => T,
): (subject: Subject) => T {
  const results = new WeakMap<Subject, { readonly result: T }>();
  return (subject) => {
    const { result } = results.get(subject) ?? { result: work(subject) };
    results.set(subject, { result });
    return result;
  };
}

/** The first item with each key. */
export function firstBy<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, Thing> {
  // A map keeps the last of two entries with the same key.
  return new Map(
    things.flatMap((thing) => keysOf(thing).map((key) => [key, thing] as const)).toReversed(),
  );
}
