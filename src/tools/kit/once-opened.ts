declare global {
  interface Document {
    /** Whether the page waits, made ready ahead of a click; `undefined` where browsers know no such thing. */
    readonly prerendering?: boolean;
  }
}

/**
 * Calls back once a reader has the page open: at once, or at the click for which the browser made it
 * ready. It may wait for that for minutes, or in vain: what goes by the time, or writes on the device,
 * starts here.
 */
export function onceOpened(start: () => void): void {
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
}
