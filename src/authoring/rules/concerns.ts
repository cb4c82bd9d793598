/** Subjects that call for care, by the words in tags: `knee pain` is about pain. */
const CONCERNS = {
  pain: /\bpain\b/,
  soreness: /\b(?:sore|soreness|doms)\b/,
  bracing: /\b(?:brace|bracing|valsalva)\b/,
  dieting: /\b(?:diets?|dieting|weight loss|fat loss)\b/,
} as const satisfies Record<string, RegExp>;

export type Concern = keyof typeof CONCERNS;

/** The place among the tags of the first that names a concern; -1 where none does. */
export function indexOfConcern(tags: readonly string[], concern: Concern): number {
  return tags.findIndex((tag) => CONCERNS[concern].test(tag));
}
