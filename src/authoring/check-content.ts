import { isSwitchedOn } from '../blog/pages.ts';
import { compareText } from '../blog/text.ts';
import { site } from '../site.ts';
import { type Content, readContent } from './read/content.ts';
import type { Finding } from './finding.ts';
import type { Front, PostSource } from './read/post-source.ts';
import { findingsOfRule } from './rule.ts';
import { type Level, type RuleRow, ruleTable } from './rules/index.ts';

/** Which column of the table of rules applies. */
export type Editorial = 'health' | 'plain';

/**
 * Finds what a build reports: all errors at once, so that an author can fix them together, and
 * warnings about the settings.
 *
 * @param root the project's folder, which holds `content`.
 */
export async function checkContent(
  root: string,
  now: Date,
  editorial: Editorial = site.editorial,
): Promise<Finding[]> {
  const content = await readContent(root, now);
  const findings = await findingsAbout(content, editorial, (level) => level === 'error');
  return findings.filter(({ severity, rule }) => severity === 'error' || rule === 'settings');
}

/** The errors in content that has been read. */
export async function faultsOf(
  content: Content,
  editorial: Editorial = site.editorial,
): Promise<Finding[]> {
  const findings = await findingsAbout(content, editorial, (level) => level === 'error');
  return findings.filter(({ severity }) => severity === 'error');
}

/** Finds everything the rules of this publication have to say: errors and warnings. */
export async function lintContent(
  root: string,
  now: Date,
  editorial: Editorial = site.editorial,
): Promise<Finding[]> {
  return findingsAbout(await readContent(root, now), editorial);
}

/**
 * The same for content that has been read.
 *
 * @param isAsked whether a rule looks at a text; all look at all if left out. What a rule says of
 *   the content as a whole is always there.
 */
export async function findingsAbout(
  content: Content,
  editorial: Editorial = site.editorial,
  isAsked: (level: Level, text: PostSource) => boolean = () => true,
): Promise<Finding[]> {
  const rows = ruleTable.filter((row) => row[editorial] !== 'off');
  // A switched-off page is not a page, and its links do not count.
  const shown = content.pages.filter(({ slug }) => isSwitchedOn(slug));
  const found = await Promise.all(
    rows.map((row) => {
      const pages = row.on === 'file' ? content.pages : shown;
      const texts = [...content.posts, ...(row.forPages ? pages : [])].filter((text) =>
        isAsked(row[editorial], text),
      );
      return findingsOfRule(
        row,
        content,
        row.on === 'text' ? texts.filter(({ isReadable }) => isReadable) : texts,
      );
    }),
  );
  const fronts = new Map(
    [...content.posts, ...content.pages].map(({ file, front }) => [file, front] as const),
  );
  return [...content.findings, ...found.flat()]
    .map((finding) => weigh(finding, fronts.get(finding.file), editorial))
    .toSorted(byPlace);
}

/**
 * A finding with its severity from the table of rules; unchanged if the table lacks it. Where the
 * text is from another blog, what an editor would say of it says so.
 *
 * @param front the front matter of the text; left out for other files.
 */
function weigh(finding: Finding, front: Front | undefined, editorial: Editorial): Finding {
  const row = rowOf.get(finding.rule);
  if (!row) return finding;
  const isForgiven = front?.imported === true && row.imported === 'warning';
  const isWarning =
    isForgiven ||
    row[editorial] === 'warning' ||
    (front?.draft === true && row.draft === 'warning');
  return {
    ...finding,
    severity: isWarning ? 'warning' : 'error',
    ...(isForgiven && { problem: `${finding.problem} (imported)` }),
  };
}

const rowOf: ReadonlyMap<string, RuleRow> = new Map(ruleTable.map((row) => [row.name, row]));

/** By file, then line, then column. */
function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
