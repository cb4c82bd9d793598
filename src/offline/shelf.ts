import type { Kept } from './kept.ts';

/** Where a response says what is known of its page, and how many bytes its file has. */
const RECORD = 'X-Kept';
const BYTES = 'X-Kept-Bytes';

/** What describes the bytes on the line, which are not those that are kept, or which request they answer. */
const OF_THE_LINE = ['Content-Encoding', 'Content-Length', 'Vary', 'Set-Cookie'];

/**
 * The pages and files on the device. A page is put there after the last of its files, so that one
 * that is there is whole, whenever the browser ends the worker.
 */
export class Shelf {
  readonly #pages: Cache;
  readonly #files: Cache;

  private constructor(pages: Cache, files: Cache) {
    this.#pages = pages;
    this.#files = files;
  }

  /** @param scope the address of the site: other sites of the same host have shelves of their own. */
  static async open(scope: string): Promise<Shelf> {
    const [pages, files] = await Promise.all([
      caches.open(`${prefixOf(scope)}pages`),
      caches.open(`${prefixOf(scope)}files`),
    ]);
    return new Shelf(pages, files);
  }

  /** Removes everything that was kept for a site. */
  static async clear(scope: string): Promise<void> {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(prefixOf(scope)));
    await Promise.all(own.map((name) => caches.delete(name)));
  }

  /** Every page that is kept. */
  async pages(): Promise<Kept[]> {
    const requests = await this.#pages.keys();
    const responses = await Promise.all(requests.map((request) => this.#pages.match(request)));
    return responses.flatMap((response) => {
      const kept = response && recordOf(response);
      return kept ? [kept] : [];
    });
  }

  async page(address: string): Promise<{ kept: Kept; response: Response } | undefined> {
    const response = await this.#pages.match(address);
    const kept = response && recordOf(response);
    return kept && { kept, response };
  }

  /** @throws a `QuotaExceededError` when the device has no room for it. */
  async putPage(kept: Kept, html: string, headers: Headers): Promise<void> {
    const own = withoutLine(headers);
    own.set(RECORD, encodeURIComponent(JSON.stringify(kept)));
    await this.#pages.put(kept.address, new Response(html, { headers: own }));
  }

  async removePage(address: string): Promise<void> {
    await this.#pages.delete(address);
  }

  file(path: string): Promise<Response | undefined> {
    return this.#files.match(path);
  }

  /** The bytes of each file, by its path. */
  async files(): Promise<Map<string, number>> {
    const requests = await this.#files.keys();
    const sizes = requests.map(async (request) => {
      const response = await this.#files.match(request);
      const { pathname } = new URL(request.url);
      return [pathname, Number(response?.headers.get(BYTES) ?? 0)] as const;
    });
    return new Map(await Promise.all(sizes));
  }

  /** @throws a `QuotaExceededError` when the device has no room for it. */
  async putFile(path: string, response: Response): Promise<void> {
    const content = await response.blob();
    const headers = withoutLine(response.headers);
    headers.set(BYTES, String(content.size));
    await this.#files.put(path, new Response(content, { headers }));
  }

  async removeFile(path: string): Promise<void> {
    await this.#files.delete(path);
  }
}

function prefixOf(scope: string): string {
  return `kept ${scope} `;
}

function recordOf(response: Response): Kept | undefined {
  const record = response.headers.get(RECORD);
  return record === null ? undefined : (JSON.parse(decodeURIComponent(record)) as Kept);
}

function withoutLine(headers: Headers): Headers {
  const own = new Headers(headers);
  for (const name of OF_THE_LINE) own.delete(name);
  return own;
}
