/** One fault in the content: where it is, what is wrong and what to write instead. */
export interface Finding {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** From 1; left out where the whole file or folder is meant. */
  readonly line?: number | undefined;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column?: number | undefined;
  /** The name of the rule, for the guide. */
  readonly rule: string;
  /** An error stops a build or a check; a warning is only reported. */
  readonly severity: Severity;
  /** What is wrong, as a clause that begins with the field or the thing at fault. */
  readonly problem: string;
  /** What to write or do instead, as a sentence without its period. */
  readonly fix: string;
}

export type Severity = 'error' | 'warning';

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One line for people: `content/posts/x/index.mdx:4:1: error: topic is missing. Write … (schema)` */
export function describeFinding(finding: Finding): string {
  const { file, line, column, severity, problem, fix, rule } = finding;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity}: ${problem}. ${fix}. (${rule})`;
}

/**
 * Makes the findings of one rule about one file, so that each only has to say what is wrong. For a
 * rule in the table of rules, the table decides the severity in the end.
 */
export function findingsOf(file: string, rule: string, severity: Severity = 'error') {
  return (problem: string, fix: string, place?: Partial<Place>): Finding => ({
    file,
    ...(place?.line !== undefined && { line: place.line }),
    ...(place?.column !== undefined && { column: place.column }),
    rule,
    severity,
    problem,
    fix,
  });
}
