import { CLEAR } from '../messages.ts';
import { Shelf } from '../shelf.ts';

/** How long the worker may take to end what it is doing, in milliseconds. */
const PATIENCE = 5000;

/**
 * Removes the pages that are kept on the device, and the worker that keeps them: the next page that is
 * opened brings a new one.
 *
 * @throws when the browser does not let it.
 */
export async function clearPages(): Promise<void> {
  // Neither is there on a line that is not secure, where nothing was kept.
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const scope = new URL(import.meta.env.BASE_URL, location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  // Another site of the same host may have a worker for the folder that this one is in.
  const own = registration?.scope === scope ? registration : undefined;
  if (own?.active) await ask(own.active);
  await Shelf.clear(scope);
  await own?.unregister();
}

/** Has the worker clear its shelf after all that it is doing, or it would put more there. */
function ask(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      resolve();
    };
    setTimeout(resolve, PATIENCE);
    worker.postMessage(CLEAR, [port2]);
  });
}
