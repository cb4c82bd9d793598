import type { ImageMetadata } from 'astro';
import type { Author } from './authors.ts';
import type { Correction } from './corrections.ts';
import type { Drawing } from './cover-drawings.ts';
import type { Source } from './references.ts';
import type { Reviewer } from './byline.ts';
import type { SeriesPlace } from './series.ts';
import type { Topic } from './topics.ts';

/** An article as every page and feed sees it: resolved, published, immutable. */
export interface Post {
  readonly slug: string;
  /** What subscribers' readers know the post by, through every rename: the slug it was first published under, or what the feed of another blog called it. */
  readonly id: string;
  /** Root-relative address, such as `/articles/bracing/`. */
  readonly href: string;
  /** Old addresses, which lead to `href`. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** The standfirst: one or two sentences under the title. */
  readonly description: string;
  /** When readers can first see it: at the start of the day, for a date without a time. */
  readonly opensAt: Date;
  /** When it was published, as readers and machines are told: an hour of its day, for a date without a time. */
  readonly publishedAt: Date;
  readonly updatedAt?: Date | undefined;
  /** When the site itself last checked the post against its sources. */
  readonly reviewedAt?: Date | undefined;
  /** In the order of the byline; empty for a post by the site itself. */
  readonly authors: readonly Author[];
  /** Who of the field has read it, if anyone has. */
  readonly reviewer?: Reviewer | undefined;
  readonly topic: Topic;
  readonly tags: readonly string[];
  /** Rank among the featured posts: 1 comes first. */
  readonly featured?: number | undefined;
  readonly series?: SeriesPlace | undefined;
  /** The photo of its cover. */
  readonly cover?: { readonly image: ImageMetadata; readonly alt: string } | undefined;
  /** What is drawn where there is no photo, and on its card. */
  readonly drawing: Drawing;
  /** The sources in the order in which the article numbers them. */
  readonly references: readonly Source[];
  /** What else readers call it: the search finds it by these too. */
  readonly synonyms: readonly string[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  readonly words: number;
  /** Minutes it takes to read, at least 1. */
  readonly minutes: number;
  /** `published`, but for the drafts and scheduled posts that a writer sees in development. */
  readonly state: PostState;
}

export type PostState = 'published' | 'draft' | 'scheduled';
