import { buildTime } from '../blog/publication.ts';
import { lintContent } from './check-content.ts';
import type { Finding } from './finding.ts';

/** What the check says of the project that is being worked on, read anew each time. */
export async function currentFindings(): Promise<Finding[]> {
  const now = buildTime(process.env['SITE_NOW'], () => new Date());
  return lintContent(process.cwd(), now);
}
