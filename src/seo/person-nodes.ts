import type { Person } from 'schema-dts';
import { absolute } from '../addresses.ts';
import type { Author } from '../blog/authors.ts';
import type { Reviewer } from '../blog/byline.ts';

/** The id that other nodes refer to an author by. */
export function personId({ href }: Pick<Author, 'href'>): string {
  return `${absolute(href)}#person`;
}

/** An author, with what an article shows. */
export function personNode(author: Author) {
  const { name, credential, href, links } = author;
  return {
    '@type': 'Person',
    '@id': personId(author),
    name,
    url: absolute(href),
    ...(credential && { hasCredential: credentialNode(credential) }),
    ...(links.length > 0 && { sameAs: links.map((link) => link.href) }),
  } satisfies Person;
}

/** The same, with everything that the author's page shows. */
export function fullPersonNode(author: Author, image: string | undefined) {
  return {
    ...personNode(author),
    description: author.biography,
    ...(image && { image: absolute(image) }),
  } satisfies Person;
}

/** The reviewer of an article. They have no page here, so they need no id. */
export function reviewerNode({ name, credential, url }: Reviewer) {
  return {
    '@type': 'Person',
    name,
    hasCredential: credentialNode(credential),
    ...(url && { url }),
  } satisfies Person;
}

/** Covers whatever was written, be it a degree, a license or a profession. */
function credentialNode(name: string) {
  return { '@type': 'EducationalOccupationalCredential' as const, name };
}
