import type { Graph } from 'schema-dts';
import { articleNode } from './article-nodes.ts';
import { fullPersonNode, personNode } from './person-nodes.ts';
import { breadcrumbNode, pageNode } from './page-nodes.ts';
import { fullSiteNodes, organizationNode, type Policies, websiteNode } from './site-nodes.ts';
import type { FoundPage } from './subject.ts';

/**
 * The structured data of a page (https://schema.org): one graph, in which every id that a node
 * refers to is defined. The home page says where the site's policies are.
 */
export function structuredData(page: FoundPage, policies: Policies = {}): Graph {
  const { title, subject } = page;
  const breadcrumb = breadcrumbNode(page);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(title ? [websiteNode(), organizationNode()] : fullSiteNodes(policies)),
      pageNode(page),
      ...subjectNodes(subject),
      ...(breadcrumb ? [breadcrumb] : []),
    ],
  };
}

function subjectNodes(subject: FoundPage['subject']) {
  switch (subject?.type) {
    case 'BlogPosting': {
      const { post, image } = subject;
      return [articleNode(post, image), ...post.authors.map(personNode)];
    }
    case 'ProfilePage':
      return [fullPersonNode(subject.author, subject.image)];
    default:
      return [];
  }
}

/** A graph as the text of a script element. No value can end that element: `<` is written as an escape. */
export function scriptText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
