import type { AboutPage, BreadcrumbList, CollectionPage, ProfilePage, WebPage } from 'schema-dts';
import { absolute, href as linkTo } from '../addresses.ts';
import { isoDay } from '../blog/schema/instant.ts';
import { site } from '../site.ts';
import { articleId } from './article-nodes.ts';
import { personId, reviewerNode } from './person-nodes.ts';
import { websiteId } from './site-nodes.ts';
import type { FoundPage, Link } from './subject.ts';

/** The page itself, of the type that its subject calls for. */
export function pageNode(page: FoundPage): WebPage | CollectionPage | ProfilePage | AboutPage {
  const { href, title = site.name, description, subject } = page;
  const common = {
    '@id': `${absolute(href)}#webpage`,
    url: absolute(href),
    name: title,
    isPartOf: { '@id': websiteId },
    inLanguage: site.language,
    ...(trailTo(page).length > 0 && { breadcrumb: { '@id': breadcrumbId(href) } }),
  };
  switch (subject?.type) {
    case 'BlogPosting': {
      const { reviewedAt, reviewer } = subject.post;
      const mainEntity = { '@id': articleId(subject.post) };
      const reviewed = reviewer?.date ?? reviewedAt;
      return {
        '@type': 'WebPage',
        ...common,
        ...(reviewed && { lastReviewed: isoDay(reviewed) }),
        ...(reviewer && { reviewedBy: reviewerNode(reviewer) }),
        mainEntity,
      };
    }
    case 'CollectionPage':
      return {
        '@type': 'CollectionPage',
        ...common,
        description,
        ...(subject.items.length > 0 && { mainEntity: listOf(subject.items) }),
      };
    case 'ProfilePage':
      return {
        '@type': 'ProfilePage',
        ...common,
        description,
        mainEntity: { '@id': personId(subject.author) },
      };
    default:
      return { '@type': subject?.type ?? 'WebPage', ...common, description };
  }
}

/** The way from the home page to this one; `undefined` on the home page. */
export function breadcrumbNode(page: FoundPage): BreadcrumbList | undefined {
  const trail = trailTo(page);
  if (trail.length === 0) return undefined;
  return {
    '@type': 'BreadcrumbList',
    '@id': breadcrumbId(page.href),
    itemListElement: trail.map(({ name, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(href),
    })),
  };
}

function listOf(items: readonly Link[]) {
  return {
    '@type': 'ItemList' as const,
    itemListElement: items.map(({ name, href }, i) => ({
      '@type': 'ListItem' as const,
      position: i + 1,
      name,
      url: absolute(href),
    })),
  };
}

/** The home page is called what its link in the header is called. */
function trailTo({ href, title, subject }: FoundPage): Link[] {
  if (!title) return [];
  return [{ name: site.name, href: linkTo('/') }, ...between(subject), { name: title, href }];
}

function between(subject: FoundPage['subject']): readonly Link[] {
  if (subject?.type === 'BlogPosting') return [subject.post.topic];
  return (subject && 'under' in subject && subject.under) || [];
}

function breadcrumbId(href: string): string {
  return `${absolute(href)}#breadcrumb`;
}
