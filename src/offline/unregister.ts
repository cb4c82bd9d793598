import type { ServiceWorker } from './service-worker.ts';
import { Shelf } from './shelf.ts';

/** The worker of a site that does without: it takes the place of an earlier one, clears what that one kept, and goes. */
const worker = self as unknown as ServiceWorker;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  const { registration } = worker;
  event.waitUntil(Shelf.clear(registration.scope).then(() => registration.unregister()));
});
