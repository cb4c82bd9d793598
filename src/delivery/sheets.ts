/** The HTML of a page with the first link to each stylesheet, and without those that repeat it. */
export function eachSheetOnce(html: string): string {
  const seen = new Set<string>();
  return html.replaceAll(/<link rel="stylesheet" [^>]*>/g, (link) => {
    if (seen.has(link)) return '';
    seen.add(link);
    return link;
  });
}
