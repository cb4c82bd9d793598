import type { ElementContent } from 'hast';
import type { FindingList } from './finding-list.ts';

/** Leaves out a button, with its words in the finding. */
export function leftOut(findings: FindingList, words: string): readonly ElementContent[] {
  return without(findings, words === '' ? 'a button' : `"${words.slice(0, 60)}"`);
}

/** Leaves out what would do nothing here, with a finding. */
export function without(findings: FindingList, what: string): readonly ElementContent[] {
  findings.add(
    'buttons',
    `${what}, which only worked on the old site, was left out`,
    'If readers need it, write a link that says where it leads',
  );
  return [];
}
