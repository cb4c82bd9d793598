/** The address of an article. */
export function articleHref(slug: string): string {
  return `/articles/${slug}/`;
}

/** The address of a topic's page. */
export function topicHref(id: string): string {
  return `/topics/${id}/`;
}

/** The address of the drawn cover of an article, as an image of its own. */
export function coverHref(slug: string): string {
  return `/covers/${slug}.svg`;
}

/** The same cover as a PNG, for readers that show no SVG. */
export function coverPictureHref(slug: string): string {
  return `/covers/${slug}.png`;
}

/** Whether a name can be part of an address as it stands: lower-case ASCII words and hyphens. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** The nearest slug to a name, for a message that says what to write; may be empty. */
export function suggestSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
