import { buildTime } from '../blog/publication.ts';
import { lintContent } from './check-content.ts';
import type { Finding } from './finding.ts';

/** What the check says about the current project, read anew each time. */
export async function currentFindings(): Promise<Finding[]> {
  const now = buildTime(process.env['SITE_NOW'], () => new Date());
  return lintContent(process.cwd(), now);
}
