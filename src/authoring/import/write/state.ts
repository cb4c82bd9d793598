import type { Item } from '../model.ts';

/** Whether only its writer sees it at first: drafts, pages, and what has no date to be published on. */
export function comesAsDraft({ kind, draft, publishedAt }: Item): boolean {
  return kind === 'page' || draft || publishedAt === undefined;
}
