import { addressOf } from '../addresses.ts';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { amount } from '../authoring/commands/print-findings.ts';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { CatalogEntry } from '../search/catalog.ts';
import { indexCopy, textOf } from '../search/index-copy.ts';
import { siteWords } from '../search/words.ts';
import { site } from '../site.ts';

/**
 * Makes the search index of a build from the pages of its published articles,
 * and the list of words that a misspelling is mended to. Must come before the
 * integration that puts the output in its place.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const output = fileURLToPath(dir);
        const entries = await takeCatalog(output);
        // Without articles there is nothing to find: the page has no form then.
        if (entries.length === 0) return;
        const copies = await Promise.all(
          entries.map(async (entry) => indexCopy(await readPage(output, entry.href), entry)),
        );
        await write(output, 'search/words.json', JSON.stringify(wordsIn(entries, copies)));
        for (const file of (await indexFiles(entries, copies)).filter(isUsed)) {
          await write(output, `pagefind/${file.path}`, file.content);
        }
        const took = Math.round(performance.now() - start);
        logger.info(`made the index of ${amount(entries.length, 'article')} in ${took} ms`);
      },
    },
  };
}

/** Reads what the index is to cover and takes it out of the output: no page needs it. */
async function takeCatalog(output: string): Promise<CatalogEntry[]> {
  const file = path.join(output, 'search/catalog.json');
  const entries = JSON.parse(await readFile(file, 'utf8')) as CatalogEntry[];
  await rm(file);
  return entries;
}

function readPage(output: string, href: string): Promise<string> {
  return readFile(path.join(output, addressOf(href), 'index.html'), 'utf8');
}

async function write(output: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(output, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

function wordsIn(entries: readonly CatalogEntry[], copies: readonly string[]): string[] {
  const names = entries.flatMap(({ title, keywords }) => [title, ...keywords]);
  return siteWords(names, copies.map(textOf));
}

/**
 * The files of Pagefind's index. The articles go in one after the other, so
 * that the same content gives the same bytes.
 *
 * @throws with Pagefind's own words when it fails.
 */
async function indexFiles(
  entries: readonly CatalogEntry[],
  copies: readonly string[],
): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: new Intl.Locale(site.language).language,
      // The numbers of citations and notes are not words of the text.
      excludeSelectors: [
        '.cite',
        '[data-footnote-ref]',
        '[data-footnote-backref]',
        '.sources',
        '.corrections',
        '.foot',
      ],
    });
    if (!index) throw new Error(errors.join(' '));
    for (const [i, content] of copies.entries()) {
      const { errors } = await index.addHTMLFile({ url: entries[i]?.href ?? '', content });
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
 * Pagefind brings interfaces, a highlighter and a worker of its own, and a
 * reader for languages without stems: this site's page uses none of them.
 */
function isUsed({ path }: IndexFile, _: number, all: readonly IndexFile[]): boolean {
  if (path === 'wasm.unknown.pagefind')
    return !all.some((other) => /^wasm\.(?!unknown)/.test(other.path));
  return !/^pagefind-(?!entry\.json$)/.test(path);
}
