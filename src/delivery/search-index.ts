import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile } from 'pagefind';
import { amount } from '../authoring/commands/print-findings.ts';
import { site } from '../site.ts';

/** Parts of indexed pages that are not about their subject. A title is indexed without being part of the text. */
const LEFT_OUT = [
  ...[
    'h1',
    '.chip',
    '.meta',
    '.cite',
    '[data-footnote-ref]',
    '[data-footnote-backref]',
    '[popover]',
  ],
  ...['video', '.tool', '.sources', '.corrections', '.article-foot', '.answer small'],
];

/**
 * Makes the search index of the pages with `data-pagefind-body`. Must come before the integration
 * that puts the output in place.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const start = performance.now();
        const output = fileURLToPath(dir);
        const names = pages.map(({ pathname }) => path.posix.join(pathname, 'index.html'));
        const contents = await Promise.all(
          names.sort().map(async (name) => ({
            sourcePath: name,
            // The 404 page has no folder.
            content: await readFile(path.join(output, name), 'utf8').then(indexedPart, () => ''),
          })),
        );
        const indexed = contents.filter(({ content }) => content !== '');
        if (indexed.length === 0) return;
        for (const file of (await indexFiles(indexed)).filter(isUsed)) {
          const place = path.join(output, 'pagefind', file.path);
          await mkdir(path.dirname(place), { recursive: true });
          await writeFile(place, file.content);
        }
        const took = Math.round(performance.now() - start);
        logger.info(`made the index of ${amount(indexed.length, 'page')} in ${took} ms`);
      },
    },
  };
}

/** What Pagefind looks at in a page, which is half of it; empty where that is nothing. */
function indexedPart(page: string): string {
  const [part = ''] = /<(main|article)\b[^>]* data-pagefind-body[\s\S]*<\/\1>/.exec(page) ?? [];
  return part && spaced(`<html><body>${part}</body></html>`);
}

/** Pagefind up to 1.6.0 joins the last word of these to the first word after them. */
function spaced(page: string): string {
  return page.replaceAll(/<\/(?:dt|dd|th|caption)>/g, '$& ');
}

/**
 * The files of Pagefind's index. The pages go in one after the other, so that
 * the same content gives the same bytes.
 *
 * @throws with Pagefind's own words when it fails.
 */
async function indexFiles(
  pages: readonly { sourcePath: string; content: string }[],
): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: new Intl.Locale(site.language).language,
      // Otherwise Pagefind takes the first picture on a page for its own, even that of another article.
      rootSelector: '[data-pagefind-body]',
      excludeSelectors: LEFT_OUT,
    });
    if (!index) throw new Error(errors.join(' '));
    for (const page of pages) {
      const { errors } = await index.addHTMLFile(page);
      if (errors.length > 0) throw new Error(errors.join(' '));
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join(' '));
    return made.files;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The search index could not be made. Pagefind says: ${reason}`, {
      cause: error,
    });
  } finally {
    await close();
  }
}

/**
 * Pagefind also brings interfaces, a highlighter, a worker and a reader for languages without
 * stems: the search page uses none of them.
 */
function isUsed({ path }: IndexFile, _: number, all: readonly IndexFile[]): boolean {
  if (path === 'wasm.unknown.pagefind')
    return !all.some((other) => /^wasm\.(?!unknown)/.test(other.path));
  return !/^pagefind-(?!entry\.json$)/.test(path);
}
