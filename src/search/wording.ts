/** What was looked for and how much was found, in a sentence: a heading, and what a screen reader says. */
export function outcome({ count, text, topics, mended }: Outcome): string {
  const where = topics.length > 0 ? ` in ${list(topics)}` : '';
  const found = (words: string) => `${articles(count)}${words ? ` for “${words}”` : ''}${where}`;
  return mended
    ? `No results for “${text}”. Showing results for “${mended}”: ${articles(count)}${where}`
    : found(text);
}

export interface Outcome {
  readonly count: number;
  readonly text: string;
  /** Names of the topics that were looked in; none means all. */
  readonly topics: readonly string[];
  /** What was looked for instead, when the text looked misspelled. */
  readonly mended?: string | undefined;
}

function articles(count: number): string {
  if (count === 0) return 'No articles';
  return count === 1 ? '1 article' : `${count} articles`;
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
