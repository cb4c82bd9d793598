import { buildTime } from '../blog/publication.ts';
import { lintContent } from './check-content.ts';
import type { Finding } from './finding.ts';

/** What the check says of one post of the project that is being worked on, read anew each time. */
export async function findingsIn(slug: string): Promise<Finding[]> {
  const now = buildTime(process.env['SITE_NOW'], () => new Date());
  const findings = await lintContent(process.cwd(), now);
  return findings.filter(({ file }) => `${file}/`.startsWith(`content/posts/${slug}/`));
}
