import { LineCounter, parseDocument } from 'yaml';
import { type Finding, findingsOf, type Place } from './finding.ts';

/** A YAML text with the place of each field. */
export interface YamlFields {
  readonly fields: unknown;
  /** The place in the file of a field's value, or of the nearest field that holds it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads YAML. Dates stay text, so that a day no calendar has can still be seen.
 *
 * @param firstLine the line in `file` on which `text` starts, from 1.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlFields | Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  if (document.errors.length > 0) {
    const fault = findingsOf(file, 'yaml');
    return document.errors.map((error) =>
      fault(
        `the YAML cannot be read: ${firstSentence(error.message)}`,
        YAML_MENDS[error.code] ?? 'Put texts that hold : # or quotes inside "double quotes"',
        placeAt(error.pos[0]),
      ),
    );
  }
  return {
    fields: document.toJS(),
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return placeAt(node.range[0]);
      }
      return { line: firstLine, column: 1 };
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

function hasRange(node: unknown): node is { range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
