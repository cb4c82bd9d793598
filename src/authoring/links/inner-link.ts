import type { PostSource } from '../read/post-source.ts';

/** A link of a post to something of this site. */
export interface InnerLink {
  readonly post: PostSource;
  /** As written. */
  readonly address: string;
  /** Where it leads from the post's page: the path, readable and without what follows `#`. */
  readonly path: string;
  /** What follows `#`, readable; empty where there is none. */
  readonly hash: string;
}

/** What is wrong with a link, as the end of a clause about it, and what to write. */
export interface LinkFault {
  readonly problem: string;
  readonly mend: string;
}
