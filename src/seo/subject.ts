import type { Author } from '../blog/authors.ts';
import type { Post } from '../blog/post.ts';

/** What a page is about, unless it is just a page of text. */
export type Subject =
  | {
      readonly type: 'BlogPosting';
      readonly post: Post;
      /** The address of the picture that stands for it. */
      readonly image: string;
    }
  | {
      readonly type: 'CollectionPage';
      /** What the page lists, in its order. */
      readonly items: readonly Link[];
      /** The pages between the home page and this one. */
      readonly under?: readonly Link[];
    }
  | {
      readonly type: 'ProfilePage';
      readonly author: Author;
      /** The address of the author's photo, if there is one. */
      readonly image?: string | undefined;
      readonly under: readonly Link[];
    }
  | { readonly type: 'AboutPage' };

/** A page by the name it has in links to it, with its root-relative address. */
export interface Link {
  readonly name: string;
  readonly href: string;
}

/** A page of the site as search engines and social networks see it. */
export interface FoundPage {
  /** The root-relative address. */
  readonly href: string;
  /** The page's own title; left out for the home page. */
  readonly title?: string | undefined;
  readonly description: string;
  readonly subject?: Subject | undefined;
}

/** Posts as links to them. */
export function linksTo(posts: readonly Pick<Post, 'title' | 'href'>[]): Link[] {
  return posts.map(({ title, href }) => ({ name: title, href }));
}
