import { LineCounter, Scalar, visit } from 'yaml';
import { yamlDocument } from '../../blog/yaml.ts';
import { type Finding, findingsOf, type Place } from '../finding.ts';

/** A YAML text with the place of each field. */
export interface YamlFields {
  readonly fields: unknown;
  /** The place in the file of a field's value, or of the nearest field that holds it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** What would be silently lost, though the text can be read. */
  readonly faults: readonly Finding[];
}

/**
 * Reads YAML, with what is wrong with it in an author's words.
 *
 * @param firstLine the line in `file` on which `text` starts, from 1.
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlFields | Finding[] {
  const lines = new LineCounter();
  const document = yamlDocument(text, lines);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  const fault = findingsOf(file, 'yaml');
  const [error] = document.errors;
  if (error) {
    // Later errors follow from the first.
    const { problem, fix } = yamlFault(error.code, firstSentence(error.message), () =>
      lineAt(text, error.pos[0]),
    );
    return [fault(problem, fix, placeAt(error.pos[0]))];
  }
  const faults: Finding[] = [];
  for (const { index, 0: sign } of text.matchAll(CONTROL)) {
    faults.push(
      fault(
        `there is a control character, ${codeOf(sign)}, which no page can show`,
        'Delete it: it is between the two letters around this place',
        placeAt(index),
      ),
    );
  }
  visit(document, {
    Scalar(_, node) {
      const lost = lostEnd(node);
      if (lost === undefined) return;
      faults.push(
        fault(
          `the text ends before "${lost}": after a space, # begins a comment`,
          `Put it in quotes: "${String(node.value)} ${lost}"`,
          placeAt(node.range?.[0] ?? 0),
        ),
      );
    },
  });
  return {
    faults,
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

/** Control characters that no page and no feed can hold. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * What a comment cuts off a text that was meant to go on: `#1`, or anything after a text of several
 * words. After a date, a number or a single word, a comment is meant as one.
 */
function lostEnd(node: Scalar): string | undefined {
  const { comment, value } = node;
  if (node.type !== Scalar.PLAIN || typeof value !== 'string' || !comment) return undefined;
  const [line = ''] = comment.split('\n');
  const isMeant = line.startsWith(' ') && !/\s/.test(value.trim());
  return isMeant ? undefined : `#${line}`;
}

const QUOTES = 'Put the whole text in "double quotes"';

/** What is wrong with YAML that cannot be read, in an author's words where they are known. */
function yamlFault(
  code: string,
  message: string,
  line: () => string,
): { problem: string; fix: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { problem: 'the same field appears twice', fix: 'Keep one of the two' };
    case 'TAB_AS_INDENT':
      return { problem: 'the line begins with a tab', fix: 'Use spaces instead of tabs' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        problem: 'a colon with a space after it begins a new field in the middle of a text',
        fix: QUOTES,
      };
    case 'BAD_SCALAR_START':
      return { problem: 'the text begins with a character that YAML reserves', fix: QUOTES };
    case 'UNEXPECTED_TOKEN':
      return /:\s*['"]/.test(line())
        ? {
            problem: 'a quote ends before the text does',
            fix: "Put the whole text in one pair of quotes, and write a quote inside single ones twice: 'Don''t'",
          }
        : { problem: 'the line is not a field, a colon and its value', fix: QUOTES };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return /[[{][^\]}]*\s#/.test(line())
        ? {
            problem: 'a # in the list begins a comment, which cuts off its end',
            fix: 'Put what holds it in quotes, such as ["#1"]',
          }
        : { problem: 'a quote or a bracket is not closed', fix: 'Close the quote or the bracket' };
    default:
      return {
        problem: `the YAML cannot be read: ${message}`,
        fix: 'Put texts that hold : # or quotes inside "double quotes"',
      };
  }
}

/** The line of a place, or the one before if something only ends there. */
function lineAt(text: string, offset: number): string {
  const before = text.slice(0, offset).trimEnd();
  return (before.split('\n').at(-1) ?? '') + (text.slice(before.length).split('\n')[0] ?? '');
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').trim();
}

function hasRange(node: unknown): node is { range: readonly number[] & { 0: number } } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
