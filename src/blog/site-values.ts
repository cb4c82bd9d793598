import { site } from '../site.ts';

/** What `{site.name}` and its like stand for in content. */
export const siteValues: Readonly<Record<string, string>> = {
  'site.name': site.name,
  'site.tagline': site.tagline,
  'site.description': site.description,
};

/** A text of front matter with every value in braces written out; other braces stay. */
export function fillIn(text: string): string {
  return text.replaceAll(
    /\{\s*([\w.]+)\s*\}/g,
    (braces, name: string) => siteValues[name] ?? braces,
  );
}
