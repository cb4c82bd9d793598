import type { Content } from './read/content.ts';
import { type Finding, findingsOf, type Place } from './finding.ts';
import type { PostSource } from './read/post-source.ts';

/** Something that a post must hold to. */
export interface Rule {
  /** Lower-case words and hyphens: what a finding names. */
  readonly name: string;
  /** What it asks of a post, as one sentence for the author; how much that counts, the table of rules says. */
  readonly asks: string;
  readonly check: (post: PostSource, report: Report, content: Content) => void | Promise<void>;
  /** What it finds in files that are no post. */
  readonly checkRest?: (content: Content) => Finding[];
}

/** Says one thing that is wrong: the problem and its mend as `Finding` has them. */
export type Report = (problem: string, mend: string, place?: Place) => void;

/** What one rule finds in one post. */
export async function applyRule(
  rule: Rule,
  post: PostSource,
  content: Content,
): Promise<Finding[]> {
  const finding = findingsOf(post.file, rule.name);
  const found: Finding[] = [];
  await rule.check(post, (...words) => found.push(finding(...words)), content);
  return found;
}

/** Works something out of the whole content once, however many posts ask for it. */
export function once<T>(work: (content: Content) => T): (content: Content) => T {
  const results = new WeakMap<Content, T>();
  return (content) => {
    const known = results.get(content);
    if (known !== undefined) return known;
    const result = work(content);
    results.set(content, result);
    return result;
  };
}
