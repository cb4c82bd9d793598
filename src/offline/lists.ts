/** What a build tells the worker, which it is bundled with. */
export interface Lists {
  /** The folder of the site, such as `/blog`; empty at the root of a host. */
  readonly base: string;
  /** The name of the site, which ends the titles of its pages. */
  readonly name: string;
  /** The language that the worker writes dates in. */
  readonly locale: string;
  /** The style of the line above a page that comes from the device. */
  readonly sheet: string;
  /** The page that stands in for one that is not kept. */
  readonly offlinePage: string;
  /** The pages that every reader's device keeps: the one above, and the tools. */
  readonly always: readonly string[];
  /** The newest articles of each topic, by the link to the topic's page. */
  readonly newest: Readonly<Record<string, readonly string[]>>;
  /** The articles that were taken back. */
  readonly gone: readonly string[];
  /** What tells one version of a page from another, for each of those above. */
  readonly revisions: Readonly<Record<string, string>>;
}

/** How many articles of a topic are kept before they are read. */
export const NEWEST = 3;
