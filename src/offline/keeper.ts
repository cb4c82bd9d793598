import { filesOfFile, filesOfPage, isHashed } from './files-in.ts';
import { aheadOf, type Kept, oldestFirst, outdated, overflow, unused } from './kept.ts';
import type { Lists } from './lists.ts';
import { titleIn, topicIn } from './read-page.ts';
import { Shelf } from './shelf.ts';

/** How many pages go for one to be stored. */
const AT_ONCE = 3;

/** Puts pages on the shelf, each with its files, and keeps the shelf within its room. */
export class Keeper {
  readonly #shelf: Shelf;
  readonly #lists: Lists;
  #work: Promise<unknown> = Promise.resolve();

  constructor(shelf: Shelf, lists: Lists) {
    this.#shelf = shelf;
    this.#lists = lists;
  }

  /**
   * Keeps a page that a reader has before them, then what every device keeps, and the newest articles
   * of the topics that they read. What cannot be fetched or stored is left for the next time.
   *
   * @param sparing whether the reader wants few bytes fetched: nothing but the page, and the one that
   * stands in for others.
   * @param isAlone whether no other page of the site is open, which could still ask for its old files.
   */
  seen(address: string, sparing: boolean, isAlone: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const { always, offlinePage } = this.#lists;
      await this.#keep(address, {}, Date.now());
      for (const page of sparing ? [offlinePage] : always) await this.#renew(page);
      const pages = await this.#shelf.pages();
      const isFull = overflow(pages, await this.#shelf.files(), always).length > 0;
      const ahead = sparing || isFull ? [] : aheadOf(pages, this.#lists);
      for (const page of ahead) await this.#renew(page);
      await this.#tidy(isAlone);
    });
  }

  /** Keeps the page that stands in for others, and with it the style of the line above all of them. */
  prepare(): Promise<void> {
    return this.#inTurn(() => this.#renew(this.#lists.offlinePage));
  }

  /** Notes that a reader has read a page from the device. */
  readAgain(address: string): Promise<void> {
    return this.#inTurn(async () => {
      const found = await this.#shelf.page(address);
      if (!found) return;
      const { kept, response } = found;
      const again = { ...kept, readAt: Date.now() };
      await this.#shelf.putPage(again, await response.text(), response.headers);
    });
  }

  /** Forgets a page that the site says is not there anymore. */
  forget(address: string): Promise<void> {
    return this.#inTurn(() => this.#shelf.removePage(address));
  }

  /** Takes what belongs here no longer off the shelf. */
  sort(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#remove(outdated(await this.#shelf.pages(), this.#lists));
    });
  }

  /** Removes everything that was kept for a site, after all that is under way. */
  clear(scope: string): Promise<void> {
    return this.#inTurn(() => Shelf.clear(scope));
  }

  /** One after the other: two pages can be opened at once. A job that fails is left for the next time. */
  #inTurn(job: () => Promise<void>): Promise<void> {
    const done = this.#work.then(job).catch(() => undefined);
    this.#work = done;
    return done;
  }

  /** Fetches a page ahead of its reader, unless this version of it is there. */
  async #renew(address: string): Promise<void> {
    const there = await this.#shelf.page(address);
    if (there && there.kept.revision === this.#lists.revisions[address]) return;
    await this.#keep(address, { cache: 'no-cache', priority: 'low' }, there?.kept.readAt ?? 0);
  }

  /** @throws when the device has no room for it, whatever goes. */
  async #keep(address: string, options: RequestInit, readAt: number): Promise<void> {
    const response = await fetch(address, options).catch(() => undefined);
    if (response?.status === 404 || response?.status === 410) {
      await this.#shelf.removePage(address);
    }
    if (!response || !isPage(response)) return;
    const html = await response.text();
    const files = await this.#keepFiles(filesOfPage(html, this.#lists.base));
    if (!files) return;
    const { newest, revisions } = this.#lists;
    const kept: Kept = {
      address,
      title: titleIn(html),
      topic: topicIn(html, Object.keys(newest)),
      keptAt: Date.now(),
      readAt,
      bytes: new Blob([html]).size,
      files,
      revision: revisions[address],
    };
    await this.#store(() => this.#shelf.putPage(kept, html, response.headers), new Set(files));
  }

  /**
   * Fetches the files of a page, and those that they name, unless they are there.
   *
   * @returns all of them, or `undefined` if one could not be fetched.
   */
  async #keepFiles(named: readonly string[]): Promise<string[] | undefined> {
    const { base } = this.#lists;
    const files = new Set(named);
    for (const file of files) {
      const there = isHashed(file, base) ? await this.#shelf.file(file) : undefined;
      const response = there ?? (await fetch(file, { priority: 'low' }).catch(() => undefined));
      if (!response?.ok) {
        if (isHashed(file, base)) return undefined;
        // A picture that is not there is not there for anyone: the page is whole without it.
        files.delete(file);
        continue;
      }
      if (/\.(?:m?js|css)$/.test(file)) {
        const text = await response.clone().text();
        for (const next of filesOfFile(text, file, base)) files.add(next);
      }
      if (!there) await this.#store(() => this.#shelf.putFile(file, response.clone()), files);
    }
    return [...files];
  }

  /**
   * Stores something. Where the device has no room for it, the oldest pages go, but no more than a
   * few: what fills the device may not be ours.
   *
   * @param files those of the page at hand, which is not there yet to need them.
   * @throws when there is no room even so.
   */
  async #store(put: () => Promise<void>, files: ReadonlySet<string>): Promise<void> {
    for (let left = AT_ONCE; ; left -= 1) {
      try {
        await put();
        return;
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        const [oldest] = oldestFirst(await this.#shelf.pages(), this.#lists.always);
        if (!isFull || !oldest || left === 0) throw error;
        await this.#remove([oldest]);
        await this.#removeUnused(files);
      }
    }
  }

  async #tidy(isAlone: boolean): Promise<void> {
    const pages = await this.#shelf.pages();
    await this.#remove(outdated(pages, this.#lists));
    const left = await this.#shelf.pages();
    await this.#remove(overflow(left, await this.#shelf.files(), this.#lists.always));
    if (isAlone) await this.#removeUnused();
  }

  async #remove(pages: readonly Kept[]): Promise<void> {
    await Promise.all(pages.map(({ address }) => this.#shelf.removePage(address)));
  }

  async #removeUnused(spared: ReadonlySet<string> = new Set()): Promise<void> {
    const files = await this.#shelf.files();
    const left = unused(files.keys(), await this.#shelf.pages()).filter(
      (each) => !spared.has(each),
    );
    await Promise.all(left.map((file) => this.#shelf.removeFile(file)));
  }
}

/** Whether a response is a page of this site, whole and from the address that was asked for. */
function isPage(response: Response): boolean {
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    (response.headers.get('Content-Type') ?? '').startsWith('text/html')
  );
}
