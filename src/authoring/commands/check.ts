import { findingsAbout } from '../check-content.ts';
import { amount, findingsOutcome } from './print-findings.ts';
import { readArguments, runCommand } from './run.ts';

const HELP = `Checks all of the content: what stops a build, and what is for you to judge.

  npm run check

Each line names the file, the line and the column, what is wrong and what to
write. An error stops this and the build; a warning is for you to judge. In a
draft, what is merely unfinished is a warning. The guide explains each
rule: /guide/ while npm run dev runs.
`;

await runCommand(
  async (content) => {
    readArguments({});
    return findingsOutcome(
      await findingsAbout(content),
      `in ${amount(content.posts.length, 'article')}`,
    );
  },
  { help: HELP },
);
