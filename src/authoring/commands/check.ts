import { parseArgs } from 'node:util';
import { findingsAbout } from '../check-content.ts';
import { amount, findingsOutcome } from './print-findings.ts';
import { runCommand } from './run.ts';

const HELP = `Checks all of the content: what would stop a build, and what an editor would say.

  npm run check

Each line names the file, the line and the column, what is wrong and what to
write. An error makes the command fail; a warning is for you to judge. In a
draft, what only an editor would see is a warning. The guide explains each
rule: /guide/ while npm run dev runs.
`;

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  await runCommand(async (content) => {
    parseArgs();
    return findingsOutcome(
      await findingsAbout(content),
      `in ${amount(content.posts.length, 'article')}`,
    );
  });
}
