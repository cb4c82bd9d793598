import { splitFrontMatter } from '../blog/yaml.ts';

/**
 * Whether a text needs nothing but components. What it imports has to be bundled, as its pictures
 * have, and what asks for `frontmatter` gets it as Astro reads it.
 */
export function standsAlone(source: string): boolean {
  const { body = source } = splitFrontMatter(source) ?? {};
  return !/\b(?:import|export|frontmatter)\b|!\[/.test(body);
}
