import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { type DataMap, mdxToJs } from 'satteri';
import { correctionsAnchor } from '../../blog/corrections.ts';
import { citationAnchor, sourceAnchor } from '../../blog/references.ts';
import { headingIds } from '../../markdown/heading-ids.ts';
import { values } from '../../markdown/values.ts';
import { type PostSource } from '../read/post-source.ts';
import { attributeOf, nodesIn, tagsIn } from '../read/text-tree.ts';
import { oncePerPost } from '../rule.ts';

/**
 * What a link to an article can name after `#`: the ids of its page. Those of the headings come
 * from the renderer itself. `undefined` if the text cannot be rendered, which another rule reports.
 */
export const anchorsOf = oncePerPost(async (post): Promise<Anchors | undefined> => {
  const headings = await headingIdsOf(post);
  if (!headings) return undefined;
  return { headings, all: new Set([...headings, ...ownIds(post), ...noteIds(post)]) };
});

export interface Anchors {
  readonly headings: readonly string[];
  readonly all: ReadonlySet<string>;
}

async function headingIdsOf({ body, fields }: PostSource): Promise<string[] | undefined> {
  const astro: DataMap['astro'] = {
    frontmatter: typeof fields === 'object' && fields !== null ? fields : {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const options = {
    mdastPlugins: [values],
    // The second only lists the ids that the first set.
    hastPlugins: [headingIds, satteriHeadingIdsPlugin()],
    // As Astro renders by default.
    features: { gfm: true, smartPunctuation: true },
    data: { astro },
  };
  try {
    await mdxToJs(body, options);
  } catch {
    return undefined;
  }
  return astro.headings.map(({ slug }) => slug);
}

/** The ids of the page itself, and those that an author set. */
function ownIds({ text, front }: PostSource): string[] {
  const tags = [...tagsIn(text)];
  const cites = tags.filter(({ name }) => name === 'Cite').map((cite) => attributeOf(cite, 'id'));
  return [
    'main',
    'head',
    'related',
    'featured',
    ...(front.series ? ['series'] : []),
    ...(tags.some(({ name }) => name === 'ShortAnswer') ? ['short-answer'] : []),
    ...(front.corrections.length > 0 ? [correctionsAnchor] : []),
    ...(front.references.length > 0 ? ['sources'] : []),
    ...front.references.flatMap((id, i) => [
      sourceAnchor(i + 1),
      ...cites.filter((cited) => cited === id).map((_, n) => citationAnchor(i + 1, n + 1)),
    ]),
    ...tags.flatMap((tag) => (tag.name === 'Cite' ? [] : (attributeOf(tag, 'id') ?? []))),
  ];
}

function noteIds({ text }: PostSource): string[] {
  return [...nodesIn(text)].flatMap((node) =>
    node.type === 'footnoteDefinition'
      ? [`user-content-fn-${node.identifier}`, `user-content-fnref-${node.identifier}`]
      : [],
  );
}
