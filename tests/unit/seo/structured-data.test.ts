import { describe, expect, it } from 'vitest';
import { scriptText, structuredData } from '../../../src/seo/structured-data.ts';
import type { FoundPage } from '../../../src/seo/subject.ts';
import { site } from '../../../src/site.ts';
import { article } from '../../fixtures/article.ts';
import { knownAuthor } from '../../fixtures/authors.ts';
import { idFaults, nodesOf } from '../../fixtures/graph.ts';
import { parse } from '../../fixtures/output.ts';

const articlePage = (fields = {}, image = '/cards/a-post.png'): FoundPage => {
  const post = article(fields);
  const { href, title, description } = post;
  return { href, title, description, subject: { type: 'BlogPosting', post, image } };
};

const listPage: FoundPage = {
  href: '/topics/lifting/2/',
  title: 'Lifting, page 2',
  description: 'How to move a bar.',
  subject: {
    type: 'CollectionPage',
    items: [{ name: 'A sound post', href: '/articles/a-post/' }],
    under: [
      { name: 'Topics', href: '/topics/' },
      { name: 'Lifting', href: '/topics/lifting/' },
    ],
  },
};

const home: FoundPage = { href: '/', description: site.description };
const about: FoundPage = {
  href: '/about/',
  title: 'About',
  description: 'Who we are.',
  subject: { type: 'AboutPage' },
};
const plain: FoundPage = { href: '/editorial/', title: 'How we write', description: 'How.' };

const ann = knownAuthor('ann', {
  credential: 'Physical therapist',
  links: [{ name: 'Mastodon', href: 'https://mastodon.example/@ann' }],
});
const ben = knownAuthor('ben', { name: 'Ben Sample' });
const profile: FoundPage = {
  href: ann.href,
  title: ann.name,
  description: ann.biography,
  subject: {
    type: 'ProfilePage',
    author: ann,
    image: '/_astro/ann.webp',
    under: [{ name: 'Authors', href: '/authors/' }],
  },
};

const pages = { articlePage: articlePage(), listPage, home, about, plain };
const node = (page: FoundPage, type: string) =>
  nodesOf(structuredData(page)).find((each) => each['@type'] === type);

describe.each(Object.entries(pages))('the graph of %s', (_, page) => {
  it('has an id for each of its nodes, and every id that is referred to', () => {
    expect(idFaults(structuredData(page))).toEqual([]);
  });

  it('names no person: articles are by the site', () => {
    expect(JSON.stringify(structuredData(page))).not.toContain('"Person"');
    expect(node(page, 'Organization')).toMatchObject({ name: site.name });
  });

  it('has one node for the page, at its absolute address', () => {
    const url = new URL(page.href, site.address).href;
    expect(
      nodesOf(structuredData(page)).filter((each) => each['url'] === url && each['isPartOf']),
    ).toHaveLength(1);
  });
});

describe('an article by authors', () => {
  it.each([[[ann]], [[ann, ben]]])(
    'has an id for each person, and refers to no other',
    (authors) => {
      expect(idFaults(structuredData(articlePage({ authors })))).toEqual([]);
    },
  );

  it('is by the person, and published by the site', () => {
    const page = articlePage({ authors: [ann] });
    expect(node(page, 'Person')).toEqual({
      '@type': 'Person',
      '@id': 'https://example.com/authors/ann/#person',
      name: 'Ann Example',
      url: 'https://example.com/authors/ann/',
      hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'Physical therapist' },
      sameAs: ['https://mastodon.example/@ann'],
    });
    expect(node(page, 'BlogPosting')).toMatchObject({
      author: { '@id': 'https://example.com/authors/ann/#person' },
      publisher: { '@id': 'https://example.com/#organization' },
    });
  });

  it('is by both in the order of the byline', () => {
    expect(node(articlePage({ authors: [ben, ann] }), 'BlogPosting')?.['author']).toEqual([
      { '@id': 'https://example.com/authors/ben/#person' },
      { '@id': 'https://example.com/authors/ann/#person' },
    ]);
  });
});

describe('a reviewed article', () => {
  const reviewer = { name: 'Dana Field', credential: 'Physician', date: new Date('2026-02-03') };

  it('is part of a page that says who reviewed it, and when', () => {
    const page = articlePage({ reviewer, reviewedAt: new Date('2026-03-01') });
    expect(node(page, 'WebPage')).toMatchObject({
      lastReviewed: '2026-02-03',
      reviewedBy: {
        '@type': 'Person',
        name: 'Dana Field',
        hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'Physician' },
      },
    });
    expect(idFaults(structuredData(page))).toEqual([]);
  });
});

describe('the page of an author', () => {
  it('is about that person', () => {
    expect(idFaults(structuredData(profile))).toEqual([]);
    expect(node(profile, 'ProfilePage')).toMatchObject({
      mainEntity: { '@id': 'https://example.com/authors/ann/#person' },
    });
    expect(node(profile, 'Person')).toMatchObject({
      description: ann.biography,
      image: 'https://example.com/_astro/ann.webp',
    });
  });

  it('stands under the list of authors', () => {
    expect(trail(profile).map(([, name]) => name)).toEqual([site.name, 'Authors', 'Ann Example']);
  });
});

describe('the graph as a script', () => {
  it.each(['</script><script>alert(1)</script>', '<!--', '<ScRiPt>', '\u2028"\\'])(
    'is not ended by %s, which is read back as it was',
    (title) => {
      const text = scriptText(structuredData(articlePage({ title })));
      expect(text).not.toContain('<');
      const page = parse(`<body><script type="application/ld+json">${text}</script></body>`);
      expect(page.querySelectorAll('script')).toHaveLength(1);
      const graph = JSON.parse(page.querySelector('script')?.textContent ?? '') as {
        '@graph': { headline?: string }[];
      };
      expect(graph['@graph'].find(({ headline }) => headline)?.headline).toBe(title);
    },
  );
});

describe('an article', () => {
  it('has what its page shows', () => {
    const page = articlePage(
      {
        title: 'How sore?',
        tags: ['soreness'],
        publishedAt: new Date('2026-01-01'),
        updatedAt: new Date('2026-02-01T08:30Z'),
        words: 460,
        minutes: 2,
      },
      '/cards/a.png',
    );
    expect(node(page, 'BlogPosting')).toMatchObject({
      headline: 'How sore?',
      datePublished: '2026-01-01T00:00:00.000Z',
      dateModified: '2026-02-01T08:30:00.000Z',
      articleSection: 'Lifting',
      keywords: ['soreness'],
      wordCount: 460,
      timeRequired: 'PT2M',
      image: 'https://example.com/cards/a.png',
    });
  });

  it('was last modified when it was published, where nothing has changed', () => {
    expect(node(articlePage(), 'BlogPosting')).toMatchObject({
      dateModified: '2026-01-01T00:00:00.000Z',
    });
  });

  it('has no keywords, citations or corrections where there are none', () => {
    const keys = Object.keys(node(articlePage(), 'BlogPosting') ?? {});
    expect(keys).not.toContain('keywords');
    expect(keys).not.toContain('citation');
    expect(keys).not.toContain('correction');
  });

  it('cites a study by its DOI, and anything else by what is known of it', () => {
    const finding = 'What the source found, in one sentence.';
    const references = [
      { id: 'a', title: 'A study', doi: '10.1000/xyz', url: 'https://example.org/a', finding },
      { id: 'b', title: 'A leaflet', url: 'https://example.org/b', finding },
      { id: 'c', venue: 'A book', locator: 'p. 12', finding },
    ];
    expect(node(articlePage({ references }), 'BlogPosting')?.['citation']).toEqual([
      { '@type': 'ScholarlyArticle', name: 'A study', url: 'https://doi.org/10.1000/xyz' },
      { '@type': 'CreativeWork', name: 'A leaflet', url: 'https://example.org/b' },
      { '@type': 'CreativeWork', name: 'A book p. 12' },
    ]);
  });

  it('lists its corrections', () => {
    const corrections = [{ date: new Date('2026-03-01'), text: 'It is 20 kg.' }];
    expect(node(articlePage({ corrections }), 'BlogPosting')?.['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        datePublished: '2026-03-01T00:00:00.000Z',
        text: 'It is 20 kg.',
      },
    ]);
  });

  it('is part of a page that says when it was last reviewed, only where it was', () => {
    const reviewedAt = new Date('2026-03-01');
    expect(node(articlePage({ reviewedAt }), 'WebPage')).toMatchObject({
      lastReviewed: '2026-03-01',
    });
    expect(node(articlePage(), 'WebPage')).not.toHaveProperty('lastReviewed');
  });

  it('stands under its topic on the way from the home page', () => {
    expect(trail(articlePage())).toEqual([
      [1, site.name, 'https://example.com/'],
      [2, 'Lifting', 'https://example.com/topics/lifting/'],
      [3, 'A sound post', 'https://example.com/articles/a-post/'],
    ]);
  });
});

describe('a list', () => {
  it('names what it lists, in its order', () => {
    expect(node(listPage, 'CollectionPage')).toMatchObject({
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: [
          { position: 1, name: 'A sound post', url: 'https://example.com/articles/a-post/' },
        ],
      },
    });
  });

  it('says nothing of items where it has none', () => {
    const empty = { ...listPage, subject: { type: 'CollectionPage', items: [] } } as FoundPage;
    expect(node(empty, 'CollectionPage')).not.toHaveProperty('mainEntity');
  });

  it('stands under the pages between it and the home page', () => {
    expect(trail(listPage).map(([, name]) => name)).toEqual([
      site.name,
      'Topics',
      'Lifting',
      'Lifting, page 2',
    ]);
  });
});

describe('the home page', () => {
  it('says how to search the site', () => {
    expect(node(home, 'WebSite')).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: 'https://example.com/search/?q={search_term_string}',
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('has no way to it from itself', () => {
    expect(node(home, 'BreadcrumbList')).toBeUndefined();
  });
});

function trail(page: FoundPage): unknown[][] {
  const list = node(page, 'BreadcrumbList')?.['itemListElement'] as Record<string, unknown>[];
  return list.map(({ position, name, item }) => [position, name, item]);
}
