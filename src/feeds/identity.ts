import { v5 as uuidFromName } from 'uuid';

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
