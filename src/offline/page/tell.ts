/**
 * Tells the worker that a reader has this page before them, when all else of it is done. Every page has
 * this script in it: it is as short as can be.
 */
if (__OFFLINE__ && 'serviceWorker' in navigator) {
  const { serviceWorker } = navigator;
  // A page that is made ahead of its reader may never be seen.
  const isAhead = (document as { prerendering?: boolean }).prerendering;
  addEventListener(
    isAhead ? 'prerenderingchange' : 'load',
    () => {
      // Storage may be blocked: then nothing is kept.
      serviceWorker.register(`${import.meta.env.BASE_URL}offline-worker.js`).catch(() => undefined);
      void serviceWorker.ready.then(({ active }) => active?.postMessage(0));
    },
    // The first of the two is an event of the document, which this hears on its way there.
    true,
  );
}
