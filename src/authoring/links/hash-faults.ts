import { articleAt, isPublished, shownPages } from './addresses.ts';
import { anchorsOf } from './anchors.ts';
import type { Content } from '../read/content.ts';
import type { InnerLink, LinkFault } from './inner-link.ts';
import { nearest } from '../nearest.ts';
import { once } from '../rule.ts';

/** What is wrong with what a link names after `#`, on a page that is there. */
export async function hashFault(link: InnerLink, content: Content): Promise<LinkFault | undefined> {
  const { path, hash, post } = link;
  if (hash === '' || hash === 'top') return undefined;
  if (path === '/sources/') return sourceFault(link, content);
  const target =
    path === post.address ? post : (articleAt(path, content) ?? shownPages(content).get(path));
  // The engine adds to its pages what only a build knows.
  if (target?.kind === 'page' && !shownPages(content).has(path)) return undefined;
  const anchors = target && (await anchorsOf(target));
  if (!anchors || anchors.all.has(hash)) return undefined;
  const page = target === post ? '' : path;
  const meant = nearest(hash, [...anchors.all]);
  const [example] = anchors.headings;
  return {
    problem: `leads to no heading of ${target === post ? `this ${target.kind === 'page' ? 'page' : 'article'}` : target.file}`,
    mend: meant
      ? `Write ${page}#${meant}`
      : example
        ? `Write # and the words of a heading with hyphens, such as ${page}#${example}`
        : 'Take out what follows #, and # itself',
  };
}

/** The list of sources has those of published articles, and soon those of this one. */
function sourceFault({ hash, post }: InnerLink, content: Content): LinkFault | undefined {
  if (listed(content).has(hash) || post.front.references.includes(hash)) return undefined;
  if (content.sources.includes(hash)) {
    const problem = 'leads to a source that no published article cites';
    return { problem, mend: 'Cite it in an article, or take the link out' };
  }
  const meant = nearest(hash, [...listed(content)]);
  return {
    problem: 'leads to no source of the site',
    mend: `Write /sources/${meant ? `#${meant}` : ''}`,
  };
}

const listed = once(
  (content) =>
    new Set(
      content.posts
        .filter((post) => isPublished(post, content))
        .flatMap(({ front }) => front.references),
    ),
);
