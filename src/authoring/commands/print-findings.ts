import { styleText } from 'node:util';
import { describeFinding, type Finding } from '../finding.ts';
import type { Outcome } from './run.ts';

/**
 * What a command that looks for faults prints: a line for each, then how many.
 *
 * @param scope what it looked at, such as `in 12 articles`.
 */
export function findingsOutcome(findings: readonly Finding[], scope: string): Outcome {
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  const summary = `${amount(errors, 'error')} and ${amount(warnings, 'warning')} ${scope}.`;
  const text = [...findings.map(colored), summary, ''].join('\n');
  return { text, exitCode: errors > 0 ? 1 : 0 };
}

/** A number with its thing: `1 article`, `2 articles`. */
export function amount(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** In color for people, and plain for everything else. */
function colored(finding: Finding): string {
  const { severity } = finding;
  const style = severity === 'error' ? 'red' : 'yellow';
  // No formatting if the stream is not a terminal, or NO_COLOR is set.
  const word = styleText(style, severity, { stream: process.stdout });
  return describeFinding(finding).replace(`: ${severity}: `, `: ${word}: `);
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
