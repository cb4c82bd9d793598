import { compareText } from '../../blog/text.ts';
import type { ImportFinding } from './model.ts';

/** What an import brought over, in numbers. */
export interface Tally {
  readonly posts: number;
  readonly drafts: number;
  readonly pages: number;
  /** Articles and pages that an earlier import brought, and that were left as they are. */
  readonly known: number;
  readonly pictures: number;
  /** Of those pictures. */
  readonly bytes: number;
  /** Old addresses that now lead to an article or a page. */
  readonly addresses: number;
}

/** One finding as a line, in the check's voice: `export.xml:12: “A title” has no date. Write one`. */
export function describeImportFinding({ file, line, what, fix }: ImportFinding): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${what}. ${fix}.`;
}

/** The numbers of an import as lines for a terminal. */
export function summary(tally: Tally, findings: readonly ImportFinding[]): string {
  const { posts, drafts, pages, known, pictures, bytes, addresses } = tally;
  const lines = [
    `${count(posts, 'article')}, ${count(drafts, 'draft')} and ${count(pages, 'page')}`,
    `${count(pictures, 'picture')}, ${megabytes(bytes)}`,
    count(addresses, 'old address that leads here', 'old addresses that lead here'),
    ...(known > 0
      ? [
          `${count(known, 'article or page', 'articles and pages')} from an earlier import, left as they are`,
        ]
      : []),
    findings.length === 0
      ? 'Nothing to look at'
      : `${count(findings.length, 'thing')} to look at: ${kinds(findings)}`,
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

/**
 * The report as Markdown, for `content/import-report.md`: the numbers, then each finding with what to do.
 *
 * @param from what was imported, as it was named.
 */
export function reportOf(from: string, tally: Tally, findings: readonly ImportFinding[]): string {
  const byKind = Map.groupBy(findings, ({ kind }) => kind);
  const parts = [...byKind]
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([kind, found]) =>
        `## ${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)} (${found.length})\n\n${found.map((finding) => `- ${describeImportFinding(finding)}\n`).join('')}`,
    );
  const head = `# What the import of ${from} brought\n\n${summary(tally, findings).replaceAll(/^ {2}/gm, '- ')}`;
  return [head, ...parts].join('\n');
}

function kinds(findings: readonly ImportFinding[]): string {
  const counts = [...Map.groupBy(findings, ({ kind }) => kind)].map(
    ([kind, found]) => [kind, found.length] as const,
  );
  return counts
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', ');
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
