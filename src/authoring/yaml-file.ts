import { LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

/** A YAML text with the line on which each field stands. */
export interface YamlFields {
  readonly fields: unknown;
  /** The line in the file (from 1) of a field, or of the nearest field that holds it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML. Dates stay text, so that a day no calendar has can still be seen.
 *
 * @param firstLine the line in `file` on which `text` starts, from 1.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlFields | Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;

  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      problem: `the YAML cannot be read: ${firstSentence(error.message)}`,
      mend: YAML_MENDS[error.code] ?? 'Put texts that hold : # or quotes inside "double quotes"',
    }));
  }
  return {
    fields: document.toJS(),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        const range = hasRange(node) ? node.range : undefined;
        if (range) return lineAt(range[0]);
      }
      return firstLine;
    },
  };
}

const YAML_MENDS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two',
  TAB_AS_INDENT: 'Use spaces instead of tabs',
  MISSING_CHAR: 'Close the quote or the bracket',
};

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').trim();
}

function hasRange(
  node: unknown,
): node is { range?: readonly number[] | null } & { range: [number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
