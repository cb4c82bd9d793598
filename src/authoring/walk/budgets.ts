import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { addressesEnding, type BuiltSite, isThere, readFileAt, targetOf } from './built-site.ts';
import type { Fault } from './faults.ts';

/** The most that a page should cost. Bytes are counted after Brotli at its best. */
export const BUDGETS = {
  /** An article with its styles: what fits in the first flight of a connection. */
  article: 14_000,
  /** All inline scripts together. */
  inlineScripts: 2_000,
  /** A script file with everything that it imports. */
  script: 10_000,
  /** Different inline blocks of style and script: a policy names each by its hash. */
  inlineBlocks: 10,
  /** Two families, each with a file for common and one for rare characters. */
  fonts: 4,
} as const;

/** A warning for each budget that is exceeded, with the number and the limit. */
export async function budgetFaults(site: BuiltSite): Promise<Fault[]> {
  const pages = [...site.pages.values()].filter(({ isOwn }) => !isOwn);
  const articles = pages.filter(
    ({ address, refresh }) =>
      /^\/articles\/[^/]*[^/\d][^/]*\/$/.test(address) && refresh === undefined,
  );
  const scripts = new Set(pages.flatMap(({ inlineScripts }) => inlineScripts));
  const blocks = new Set([...scripts, ...pages.flatMap(({ inlineStyles }) => inlineStyles)]);
  const fonts = addressesEnding('.woff2', site);
  const heavyArticles = articles.map(async ({ address, html }) => {
    const bytes = await compressed(html, BUDGETS.article);
    return over(address, 'takes', bytes, BUDGETS.article, 'bytes', SHORTER);
  });
  const scriptBytes = await compressed([...scripts].join('\n'), BUDGETS.inlineScripts);
  return [
    ...(await Promise.all(heavyArticles)).flat(),
    ...(await scriptSizes(site)).flatMap(([address, bytes]) =>
      over(address, 'takes, with everything it imports,', bytes, BUDGETS.script, 'bytes', CODE),
    ),
    ...over(
      '/',
      'and the other pages have inline scripts of',
      scriptBytes,
      BUDGETS.inlineScripts,
      'bytes',
      CODE,
    ),
    ...over(
      '/',
      'and the other pages have',
      blocks.size,
      BUDGETS.inlineBlocks,
      'different inline blocks',
      CODE,
    ),
    ...over('/', 'and the other pages have', fonts.length, BUDGETS.fonts, 'font files', CODE),
  ];
}

const SHORTER =
  'Nothing is broken: the page takes a moment longer on a slow connection. Shorten it, or split it in two';

const CODE = 'Nothing is broken, and the content is not the cause: the code of the site has grown';

function over(
  address: string,
  clause: string,
  amount: number,
  limit: number,
  unit: string,
  fix: string,
): Fault[] {
  if (amount <= limit) return [];
  const problem = `${clause} ${amount.toLocaleString('en')} ${unit}, and the budget is ${limit.toLocaleString('en')}`;
  return [{ rule: 'budget', severity: 'warning', address, problem, fix }];
}

const brotli = promisify(brotliCompress);

/** The compressed size of a text. If fast compression is within the limit, that is enough: the best takes 20 times as long. */
async function compressed(text: string, limit: number): Promise<number> {
  const quick = await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (quick.length <= limit) return quick.length;
  return (await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
}

/** The size of each script file that pages fetch. */
async function scriptSizes(site: BuiltSite): Promise<[string, number][]> {
  const entries = new Set(
    [...site.pages.values()].flatMap(({ requests, address }) =>
      requests.flatMap((request) => {
        if (request.element !== 'script') return [];
        const target = targetOf(request.address, address, site);
        return target.kind === 'here' && isThere(target.address, site) ? [target.address] : [];
      }),
    ),
  );
  return Promise.all(
    [...entries].map(async (entry): Promise<[string, number]> => {
      const code: string[] = [];
      const files = new Set([entry]);
      for (const file of files) {
        const text = await readFileAt(file, site);
        code.push(text);
        for (const next of importsIn(text, file, site)) if (isThere(next, site)) files.add(next);
      }
      return [entry, await compressed(code.join('\n'), BUDGETS.script)];
    }),
  );
}

/** What a script imports when it starts, as addresses. */
export function importsIn(code: string, address: string, site: BuiltSite): string[] {
  return [...code.matchAll(/(?:from|import) ?["'`](\.{1,2}\/[^"'`]+)["'`]/g)].flatMap(
    ([, file = '']) => {
      const target = targetOf(file, address, site);
      return target.kind === 'here' ? [target.address] : [];
    },
  );
}
