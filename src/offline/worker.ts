import { answerFile, answerPage, answerPicture } from './answers.ts';
import { isHashed } from './files-in.ts';
import { Keeper } from './keeper.ts';
import type { Lists } from './lists.ts';
import { CLEAR } from './messages.ts';
import { pathOf } from './read-page.ts';
import type { ServiceWorker } from './service-worker.ts';
import { Shelf } from './shelf.ts';

/** What the build tells: it stands here in the worker that is published. */
declare const __LISTS__: Lists;

const worker = self as unknown as ServiceWorker;
const { scope } = worker.registration;
const lists = __LISTS__;
const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

let opened: Promise<Shelf> | undefined;
let kept: Promise<Keeper> | undefined;

/** Opened when it is needed. Where storage is blocked, that fails, and the next time it may not. */
function shelf(): Promise<Shelf> {
  opened ??= Shelf.open(scope).catch((error: unknown) => {
    opened = undefined;
    kept = undefined;
    throw error;
  });
  return opened;
}

/** Hands a job to the one keeper. What cannot be done is left. */
async function keep(job: (keeper: Keeper) => Promise<void>): Promise<void> {
  kept ??= shelf().then((open) => new Keeper(open, lists));
  await kept.then(job).catch(() => undefined);
}

// The next version takes over at once, pages that are open included: what they need is under names of
// its own, so that no version can give them something else. So a mistake here ends with the next build.
// With the first of its own on the shelf: the line above pages that an earlier version kept has its style.
worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), keep((keeper) => keeper.prepare())]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      worker.clients.claim(),
      worker.registration.navigationPreload?.enable(),
      keep((keeper) => keeper.sort()),
    ]),
  );
});

worker.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  if (data === CLEAR) event.waitUntil(clear().then(() => ports[0]?.postMessage(0)));
  else if (source) event.waitUntil(keep((keeper) => see(keeper, source.url)));
});

/** Clears the shelf, and opens another when one is needed again. */
async function clear(): Promise<void> {
  await keep((keeper) => keeper.clear(scope));
  opened = undefined;
  kept = undefined;
}

async function see(keeper: Keeper, address: string): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { connection } = navigator as { connection?: { saveData: boolean } };
  await keeper.seen(pathOf(address), connection?.saveData ?? false, open.length < 2);
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  // A player asks for a film in pieces, which are none of the whole that could be kept.
  if (request.headers.has('Range')) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') event.respondWith(page());
  else if (isHashed(path, lists.base)) event.respondWith(answerFile(request, shelf()));
  else if (PICTURE.test(path)) event.respondWith(answerPicture(request, shelf()));

  async function page(): Promise<Response> {
    const network = Promise.resolve(event.preloadResponse).then(
      (response) => response ?? fetch(request),
    );
    event.waitUntil(network.catch(() => undefined));
    const { response, read, gone } = await answerPage(request.url, network, shelf(), lists);
    if (read !== undefined) event.waitUntil(keep((keeper) => keeper.readAgain(read)));
    if (gone !== undefined) event.waitUntil(keep((keeper) => keeper.forget(gone)));
    return response;
  }
});
