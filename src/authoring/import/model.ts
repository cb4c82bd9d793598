/**
 * What the importer knows of a blog, whatever platform it comes from. A reader in `platforms`
 * makes it of an export; `text`, `pictures` and `write` know nothing of platforms.
 */

/** A blog as its export describes it. */
export interface Blog {
  readonly platform: 'Squarespace' | 'WordPress' | 'Substack' | 'Medium' | 'Ghost' | 'Markdown';
  readonly name?: string;
  /** Where the blog was, such as https://old.example/blog; left out where the export does not say. */
  readonly address?: string;
  /**
   * Reads the export from its start, one item at a time: nothing of an item is kept when the next
   * one comes. What cannot become an article or a page comes as a finding. Can be called again.
   */
  items(): AsyncIterable<Item | LeftOut>;
  /** The bytes of a file of the export, such as a picture beside a text; undefined where there is none. */
  file?(path: string): Promise<Uint8Array | undefined>;
}

/** One article or page. */
export interface Item {
  readonly kind: 'post' | 'page';
  readonly draft: boolean;
  /** Plain text; empty where the export has none. */
  readonly title: string;
  /** The address it had, as a path on the old site, such as /blog/my-post.html; left out where it had none. */
  readonly path?: string;
  /** Addresses that already led to it, as paths on the old site. */
  readonly aliases?: readonly string[];
  /** What the old feed called it, so that subscribers do not get it again. */
  readonly guid?: string;
  /** ISO 8601, UTC; left out where the export has no date that exists. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** Plain text. */
  readonly excerpt?: string;
  readonly authors: readonly ImportedAuthor[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly cover?: ImportedPicture;
  readonly body: { readonly html: string } | { readonly markdown: string };
  /** Where it is in the export, for findings: a file, with the line in it where there is one. */
  readonly source: Place;
  /** What the reader itself had to leave out of it. */
  readonly findings: readonly ImportFinding[];
}

/** Something in an export that is neither an article nor a page here. */
export interface LeftOut {
  readonly leftOut: ImportFinding;
}

export interface ImportedAuthor {
  readonly name: string;
  readonly bio?: string;
  readonly url?: string;
}

export interface ImportedPicture {
  /** A web address, a path on the old site, or a path in the export's folder. */
  readonly address: string;
  readonly alt?: string;
  readonly caption?: string;
}

export interface Place {
  readonly file: string;
  readonly line?: number;
}

/** One thing that an author should know, in the check's voice: what is wrong as a clause, and what to do. */
export interface ImportFinding extends Place {
  /** A few words that count findings of a kind in the summary, such as "embeds". */
  readonly kind: string;
  readonly what: string;
  readonly fix: string;
}
