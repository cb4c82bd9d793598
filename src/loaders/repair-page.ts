import { pageFields } from '../blog/schema/page.ts';
import { soundFields } from './repair-post.ts';

/**
 * Front matter of a page that can be shown while its owner mends it: every
 * field that is right by itself, and stand-ins for the title and the standfirst.
 *
 * @param id the name of its file without the ending.
 */
export function repairPage(
  fields: Readonly<Record<string, unknown>>,
  id: string,
): Record<string, unknown> {
  return {
    title: id,
    description: 'The front matter of this page has a fault. The desk above says which.',
    ...soundFields(pageFields.shape, fields),
  };
}
