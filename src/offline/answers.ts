import type { View } from '../view.ts';
import { isSamePicture } from './files-in.ts';
import type { Lists } from './lists.ts';
import { withKeptList } from './kept-list.ts';
import { keptWords, notKeptWords, withMark } from './mark.ts';
import { pathOf } from './read-page.ts';
import type { Shelf } from './shelf.ts';

/** How long a page that is kept waits for the site, in milliseconds. */
export const PATIENCE = 3000;

/** What a reader gets, and what there is to note about it. */
export interface Answer {
  readonly response: Response;
  /** The path of the page, where it came from the device. */
  readonly read?: string;
  /** The path of the page, where the site says that it is not there. */
  readonly gone?: string;
}

/**
 * A page: the site's own answer, or what is kept where there is none, none in time, or one that says
 * that the site is out of order.
 *
 * @param network the request that is under way.
 * @param patience milliseconds.
 */
export async function answerPage(
  address: string,
  network: Promise<Response>,
  shelf: Promise<Shelf>,
  lists: Lists,
  patience = PATIENCE,
): Promise<Answer> {
  const path = pathOf(address);
  // It is about the device, and the site knows nothing of that.
  if (path === lists.offlinePage) {
    const own = await found(shelf, (opened) => standInOf(opened, lists));
    return { response: own ?? (await network) };
  }
  const kept = found(shelf, (opened) => opened.page(path));
  const failed = network.then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(async () =>
    (await kept) ? undefined : failed,
  );
  const response = await Promise.race([failed, late]);
  if (response) {
    const isGone = response.status === 404 || response.status === 410;
    return isGone ? { response, gone: path } : { response };
  }
  const page = await kept;
  if (page) {
    const words = keptWords(page.kept.keptAt, lists.locale);
    return { response: await marked(page.response, 200, lists.sheet, words), read: path };
  }
  if (!path.endsWith('/') && (await found(shelf, (opened) => opened.page(`${path}/`)))) {
    const whole = new URL(address);
    whole.pathname = `${path}/`;
    return { response: Response.redirect(whole.href) };
  }
  // An answer that says what is wrong is better than none.
  const answer = await network.catch(() => undefined);
  if (answer) return { response: answer };
  const standIn = await found(shelf, (opened) => standInOf(opened, lists));
  if (!standIn) return { response: Response.error() };
  return { response: await marked(standIn, 503, lists.sheet, notKeptWords()) };
}

/** The page that lists what is on the device, as it is now; `undefined` where it is not kept yet. */
async function standInOf(shelf: Shelf, lists: Lists): Promise<Response | undefined> {
  const page = await shelf.page(lists.offlinePage);
  if (!page) return undefined;
  const { response } = page;
  const html = withKeptList(await response.text(), await shelf.pages(), lists);
  return new Response(html, { headers: response.headers });
}

/** A file whose name holds for its content: what is kept, or the site's. */
export async function answerFile(request: Request, shelf: Promise<Shelf>): Promise<Response> {
  const path = pathOf(request.url);
  const kept = await found(shelf, (opened) => opened.file(path));
  return kept ?? fetch(request).catch(instead(() => found(shelf, otherSizeOf(path))));
}

/** A picture whose name says nothing of its content: the site's, or what is kept. */
export async function answerPicture(request: Request, shelf: Promise<Shelf>): Promise<Response> {
  const path = pathOf(request.url);
  return fetch(request).catch(instead(() => found(shelf, (opened) => opened.file(path))));
}

/** What is on the shelf; nothing where the device does not let us look. */
async function found<T>(
  shelf: Promise<Shelf>,
  look: (opened: Shelf) => Promise<T | undefined>,
): Promise<T | undefined> {
  return shelf.then(look).catch(() => undefined);
}

/** What there is in place of an answer that did not come. */
function instead(look: () => Promise<Response | undefined>) {
  return async (error: unknown): Promise<Response> => {
    const kept = await look();
    if (!kept) throw error;
    return kept;
  };
}

/** A page keeps each picture in one size, and the browser may want another. */
function otherSizeOf(path: string) {
  return async (shelf: Shelf): Promise<Response | undefined> => {
    const files = [...(await shelf.files()).keys()];
    const other = files.find((file) => isSamePicture(path, file));
    return other === undefined ? undefined : shelf.file(other);
  };
}

async function marked(
  page: Response,
  status: number,
  sheet: string,
  words: View,
): Promise<Response> {
  const { headers } = page;
  return new Response(withMark(await page.text(), sheet, words), { status, headers });
}
