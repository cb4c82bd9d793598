import { type MdastNode, mdxToMdast } from 'satteri';
import { type Finding, findingsOf } from '../finding.ts';
import { mdxFault } from './mdx-fault.ts';
import { placeAt } from './source-offset.ts';

/** A text as a tree, and what of it cannot be read. */
export interface TextReading {
  /** Its places are those in the file. Empty where the text cannot be read. */
  readonly text: MdastNode;
  /** Whether `text` is the whole of it, but for the pieces that `findings` name. */
  readonly isReadable: boolean;
  readonly findings: readonly Finding[];
}

/** More faults than this are one mistake many times over. */
const MOST_FAULTS = 20;

/**
 * Reads a text. What stops the parser and stands by itself, such as a bare `<`,
 * is set aside, so that every further fault is found too, and the rules can
 * read the rest. A tag that is not closed leaves nothing to read.
 */
export function readText(file: string, body: string): TextReading {
  const finding = findingsOf(file, 'mdx');
  const findings: Finding[] = [];
  let source = body;
  while (findings.length < MOST_FAULTS) {
    try {
      return { text: mdxToMdast(source, { position: true }), isReadable: true, findings };
    } catch (error) {
      const fault = mdxFault(source, error instanceof Error ? error.message : String(error));
      findings.push(finding(fault.problem, fault.mend, placeAt(body, fault.at)));
      if (!fault.aside) break;
      source =
        source.slice(0, fault.at) + fault.aside + source.slice(fault.at + fault.aside.length);
    }
  }
  return { text: { type: 'root', children: [] }, isReadable: false, findings };
}
