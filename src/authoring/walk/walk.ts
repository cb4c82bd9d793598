import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../read/content.ts';
import type { Finding } from '../finding.ts';
import { Refusal } from '../refusal.ts';
import { budgetFaults } from './budgets.ts';
import { type BuiltSite, type Place, readSite } from './built-site.ts';
import { byPlace, findingsAbout } from './faults.ts';
import { fileFaults } from './files.ts';
import { linkFaults } from './links.ts';
import { pageFaults } from './pages.ts';

/** The result of a walk through a built site. */
export interface Walk {
  readonly findings: readonly Finding[];
  /** How many pages it saw. */
  readonly pages: number;
}

/**
 * Walks through everything that a build left in `dist`, as a reader, a search engine and a feed
 * reader would. What breaks for one of them is an error; what is only heavier or less clear than
 * planned is a warning.
 *
 * @param content what the site was built from, to name the source of a page.
 * @throws {Refusal} if there is no built site, or it was built for another address.
 */
export async function walkSite(content: Content, place: Place): Promise<Walk> {
  const folder = path.join(content.root, 'dist');
  const publicFolder = path.join(content.root, 'public');
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Refusal('There is no built site in dist. Run npm run build first');
  }
  const site = await readSite(folder, publicFolder, place);
  refuseOtherAddress(site);
  const faults = [
    ...linkFaults(site),
    ...pageFaults(site),
    ...(await fileFaults(site, publicFolder)),
    ...(await budgetFaults(site)),
  ];
  return { findings: findingsAbout(faults, content).toSorted(byPlace), pages: site.pages.size };
}

/** Every link would seem to leave the site. */
function refuseOtherAddress({ pages, origin, base }: BuiltSite): void {
  const built = pages.get('/')?.canonical;
  const settings = `${origin}${base}/`;
  if (built === undefined || built === settings) return;
  throw new Refusal(
    `The site in dist was built for ${built}, and its settings now say ${settings}. Run npm run build again, with the same SITE_ADDRESS`,
  );
}
