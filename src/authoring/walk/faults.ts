import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, findingsOf, type Severity } from '../finding.ts';
import { addressesOf } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';
import { compareText } from '../../blog/text.ts';
import { addressKey } from '../../blog/permalinks.ts';

/** A fault in what a build made. */
export interface Fault {
  readonly rule: string;
  readonly severity: Severity;
  /** The address of the page or file that has it. */
  readonly address: string;
  /** What is wrong, as a clause that follows the address. */
  readonly problem: string;
  readonly fix: string;
  /** Words that the source of the page probably contains, to find the line. */
  readonly words?: string | undefined;
}

/** The most pages that each get their own finding for one fault: above that, one finding stands for all. */
const EACH = 3;

/** The findings about faults: one for a fault that very many pages share, such as a link of the header. */
export function findingsAbout(faults: readonly Fault[], content: Content): Finding[] {
  const shared = Map.groupBy(faults, ({ rule, problem }) => `${rule} ${problem}`);
  return [...shared.values()].flatMap((group) => {
    const pages = new Map(group.map((fault) => [fault.address, fault]));
    if (pages.size <= EACH) return [...pages.values()].map((fault) => findingAbout(fault, content));
    const [first] = group;
    return first ? [findingAbout(first, content, pages.size - 1)] : [];
  });
}

function findingAbout(fault: Fault, content: Content, others = 0): Finding {
  const { rule, severity, address, problem, fix, words } = fault;
  const { file, line } = madeBy(address, content, words);
  const where = others > 0 ? `${address}, like ${others} other pages,` : address;
  const place = line === undefined ? undefined : { line };
  return findingsOf(file, rule, severity)(`${where} ${problem}`, fix, place);
}

/** By file, then line, then words. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.problem, b.problem)
  );
}

/** What to do about a fault that no content causes. */
export const REBUILD =
  'Build again. If the fault stays, it is in the code of the site, not in the content: run npm test';

/** The source of the page at an address, and the line with certain words; for pictures and the like, the built file. */
function madeBy(address: string, content: Content, words?: string): Pick<Finding, 'file' | 'line'> {
  const file = makers(content).get(addressKey(address));
  if (!file) return { file: `dist${address.replace(/\/$/, '/index.html')}` };
  return { file, line: words ? lineOf(words, path.join(content.root, file)) : undefined };
}

const makers = once(
  (content) =>
    new Map(addressesOf(content).map(({ address, file }) => [addressKey(address), file])),
);

function lineOf(words: string, file: string): number | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  return index < 0 ? undefined : index + 1;
}
