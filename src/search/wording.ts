/** What was searched for and how much was found, in a sentence: a heading, and what a screen reader says. */
export function outcome({ count, text, topics, instead }: Outcome): string {
  const where = topics.length > 0 ? ` in ${list(topics)}` : '';
  if (!text) return `${amount(count, 'article')}${where}`;
  if (!instead) return `${amount(count, 'result')} for “${text}”${where}`;
  return count === 0
    ? `No results for “${text}” or “${instead}”${where}`
    : `No results for “${text}”. Showing ${amount(count, 'result')} for “${instead}”${where}`;
}

export interface Outcome {
  readonly count: number;
  readonly text: string;
  /** Names of the topics that were searched; none means all. */
  readonly topics: readonly string[];
  /** What was searched for instead, if a word was misspelled or is on no page. */
  readonly instead?: string | undefined;
}

function amount(count: number, thing: string): string {
  return `${count === 0 ? 'No' : count} ${thing}${count === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
