import type { Site } from '../blog/site-settings.ts';

/** Where those who find a hole in a site look for whom to tell (RFC 9116). */
export const SECURITY_FILE = '.well-known/security.txt';

/**
 * The text of that file; `undefined` where the owner has given no address to write to, and for a site
 * in a folder: the file is that of a whole host.
 *
 * It holds for ten to eleven months, as such files are to hold for less than a year. It changes once
 * a month at most, and a site that is no longer built stops promising an answer.
 */
export function securityText(
  { address, base, corrections, language }: Site,
  now: Date,
): string | undefined {
  if (corrections === undefined || base !== '') return undefined;
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1));
  return [
    `Contact: mailto:${corrections}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${new URL(SECURITY_FILE, address).href}`,
    '',
  ].join('\n');
}
