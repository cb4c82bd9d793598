import { v5 as uuidFromName } from 'uuid';
import { isGuid } from '../blog/guid.ts';

/** The namespace of our ids. Changing it would make every article new to every subscriber. */
const NAMESPACE = '5b3f1c0e-3c55-4c1e-9d3a-6d0c2b7a8f41';

/**
 * The id that feed readers know an article or a feed by: always the same for the same name,
 * whatever its address or the site's. A URN, as Atom requires (RFC 4287, 4.2.6); version 5 of RFC
 * 9562.
 */
export function feedId(name: string): string {
  return `urn:uuid:${uuidFromName(name, NAMESPACE)}`;
}

/** The id of an article: what the feed of the blog that it comes from called it, or else one made of its own id. */
export function articleFeedId(id: string): string {
  return isGuid(id) ? id : feedId(id);
}

/** An id where it has to be a URI, as in Atom: one that is none had no place in an Atom feed before. */
export function asUri(id: string): string {
  return URI.test(id) ? id : feedId(id);
}

const URI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;
