/** Tells the worker that a reader has this page before them, when all else of it is done. */
function tell(): void {
  const { serviceWorker } = navigator;
  const address = `${import.meta.env.BASE_URL}offline-worker.js`;
  const policy = window.trustedTypes?.createPolicy('offline-worker', {
    createScriptURL: () => address,
  });
  // Storage may be blocked: then nothing is kept.
  serviceWorker.register(policy?.createScriptURL(address) ?? address).catch(() => undefined);
  void serviceWorker.ready.then(({ active }) => active?.postMessage(0));
}

if (__OFFLINE__ && 'serviceWorker' in navigator) {
  // A page that is made ahead of its reader may never be seen.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', tell);
  } else if (document.readyState === 'complete') tell();
  else addEventListener('load', tell);
}
