import { parseArgs, styleText } from 'node:util';
import { findingsAbout } from '../check-content.ts';
import { describeFinding, type Finding } from '../finding.ts';
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
    const findings = await findingsAbout(content);
    const lines = [...findings.map(colored), summary(findings, content.posts.length), ''];
    return { text: lines.join('\n'), exitCode: count(findings, 'error') > 0 ? 1 : 0 };
  });
}

/** In color where people read it, and plain for everything else. */
function colored(finding: Finding): string {
  const { severity } = finding;
  const style = severity === 'error' ? 'red' : 'yellow';
  // The format follows the stream: none where it is no terminal, or NO_COLOR is set.
  const word = styleText(style, severity, { stream: process.stdout });
  return describeFinding(finding).replace(`: ${severity}: `, `: ${word}: `);
}

function summary(findings: readonly Finding[], posts: number): string {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  return `${amount(errors, 'error')} and ${amount(warnings, 'warning')} in ${amount(posts, 'article')}.`;
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function amount(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
