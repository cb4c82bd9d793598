import { site } from '../../site.ts';
import { walkSite } from '../walk/walk.ts';
import { amount, findingsOutcome } from './print-findings.ts';
import { readArguments, runCommand } from './run.ts';

const HELP = `Walks through the built site in dist, as a reader, a search engine and a feed
reader would. Run npm run build first.

  npm run walk

Each line names the file that made the page, the page, what is wrong and what
to do. What breaks for a reader makes the command fail: a broken link, a missing
file, two titles on a page, an id twice, a feed that cannot be read, a request
to another host. A warning is for you to judge: a page that is heavier than
planned, or named like another.
`;

await runCommand(
  async (content) => {
    readArguments({});
    const { origin } = site.address;
    const { findings, pages } = await walkSite(content, { origin, base: site.base });
    return findingsOutcome(findings, `on ${amount(pages, 'page')}`);
  },
  { help: HELP },
);
