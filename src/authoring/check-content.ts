import { compareText } from '../blog/ordering.ts';
import { type Content, readContent } from './content.ts';
import type { Finding } from './finding.ts';
import { applyRule, type Rule } from './rule.ts';
import { buildRules, editorialRules } from './rules/index.ts';

/**
 * Finds what stops a build: what cannot be read or rendered, and what would
 * break an address. Every fault at once, so that an author can mend them all.
 *
 * @param root the project's folder, which holds `content`.
 */
export async function checkContent(root: string, now: Date): Promise<Finding[]> {
  return faultsOf(await readContent(root, now));
}

/** The same for content that was read already. */
export function faultsOf(content: Content): Promise<Finding[]> {
  return runRules(buildRules, content);
}

/**
 * Finds everything the rules of this publication have to say: what stops a
 * build, and what only an editor would see.
 */
export async function lintContent(root: string, now: Date): Promise<Finding[]> {
  return findingsAbout(await readContent(root, now));
}

/** The same for content that was read already. */
export async function findingsAbout(content: Content): Promise<Finding[]> {
  const findings = await runRules([...buildRules, ...editorialRules], content);
  const drafts = new Set(content.posts.filter(({ front }) => front.draft).map(({ file }) => file));
  const editorial = new Set(editorialRules.map(({ name }) => name));
  // A draft may be unfinished: what an editor would say of it is said, and stops nothing.
  return findings.map((finding) =>
    drafts.has(finding.file) && editorial.has(finding.rule)
      ? { ...finding, severity: 'warning' }
      : finding,
  );
}

async function runRules(rules: readonly Rule[], content: Content): Promise<Finding[]> {
  const found = await Promise.all(
    content.posts.flatMap((post) => rules.map((rule) => applyRule(rule, post, content))),
  );
  const elsewhere = rules.flatMap((rule) => rule.checkRest?.(content) ?? []);
  return [...content.findings, ...found.flat(), ...elsewhere].toSorted(byPlace);
}

/** By file, then line, then column. */
function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
