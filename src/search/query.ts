/** What a reader looks for. */
export interface Query {
  readonly text: string;
  /** Ids of the topics to search, in the page's order; none means all. */
  readonly topics: readonly string[];
}

/** The query in the search part of an address; topics that the site lacks are left out. */
export function readQuery(search: string, topics: readonly string[]): Query {
  const fields = new URLSearchParams(search);
  const wanted = fields.getAll('topic');
  return {
    text: (fields.get('q') ?? '').trim(),
    topics: topics.filter((topic) => wanted.includes(topic)),
  };
}

/** The same part of an address for a query, as the form itself would write it; empty for no query. */
export function writeQuery({ text, topics }: Query): string {
  const fields = new URLSearchParams(topics.map((topic) => ['topic', topic]));
  const all = new URLSearchParams(text ? { q: text } : {});
  for (const [name, value] of fields) all.append(name, value);
  return all.size > 0 ? `?${all.toString()}` : '';
}

/** Whether there is nothing to look for. */
export function isEmpty({ text, topics }: Query): boolean {
  return text === '' && topics.length === 0;
}
