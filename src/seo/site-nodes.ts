import type { Organization, WebSite } from 'schema-dts';
import { absolute, href } from '../addresses.ts';
import { site } from '../site.ts';

/** The ids that other nodes refer to these two by. */
export const websiteId = absolute(href('/#website'));
export const organizationId = absolute(href('/#organization'));

/** The site as one node: enough to name it, from any page. */
export function websiteNode() {
  return {
    '@type': 'WebSite',
    '@id': websiteId,
    url: absolute(href('/')),
    name: site.name,
    publisher: { '@id': organizationId },
  } satisfies WebSite;
}

/** The site as a publisher, and as the author of articles that name nobody. */
export function organizationNode() {
  return {
    '@type': 'Organization',
    '@id': organizationId,
    name: site.name,
    url: absolute(href('/')),
    logo: absolute(href('/icon-512.png')),
  } satisfies Organization;
}

/** Where the site says how it works, as links. */
export interface Policies {
  readonly principles?: string | undefined;
  readonly corrections?: string | undefined;
}

/**
 * The same two on the home page, in full: search engines look for it there, and an article fits in
 * the first flight without it.
 */
export function fullSiteNodes({ principles, corrections }: Policies): [WebSite, Organization] {
  return [
    {
      ...websiteNode(),
      description: site.description,
      inLanguage: site.language,
      potentialAction: {
        '@type': 'SearchAction',
        target: absolute(href('/search/?q=')) + '{search_term_string}',
        // Not in the types: a shorthand of https://schema.org/docs/actions.html
        ...{ 'query-input': 'required name=search_term_string' },
      },
    },
    {
      ...organizationNode(),
      description: site.description,
      ...(site.corrections && { email: site.corrections }),
      ...(principles && { publishingPrinciples: absolute(principles) }),
      ...(corrections && { correctionsPolicy: absolute(corrections) }),
    },
  ];
}
