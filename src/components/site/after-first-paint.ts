/** How long what follows a sheet waits for it, in milliseconds. */
const PATIENCE = 5000;

/** The one way in which a page makes markup of text: its policy forbids every other. */
const lateParts = window.trustedTypes?.createPolicy('late-parts', { createHTML: (text) => text });

/**
 * After the first paint, fetches what waits for it in a `noscript`: the stylesheets and scripts of
 * what is far down, and then the fonts for the next page. What follows a sheet shows when it is here.
 */
function begin(): void {
  const arrivals = [...document.querySelectorAll('noscript')].map(
    (place) =>
      new Promise<void>((resolve) => {
        const html = lateParts?.createHTML(place.textContent) ?? place.textContent;
        const parts = document.createRange().createContextualFragment(html);
        const last = parts.lastElementChild as HTMLElement;
        const show = () => {
          place.remove();
          resolve();
        };
        last.onload = last.onerror = show;
        // On a line that hangs, a text in plain style is better than none.
        setTimeout(show, PATIENCE);
        place.before(parts);
      }),
  );
  const fonts = document.documentElement.dataset['early'];
  if (!fonts) return;
  // A browser keeps only what was read to its end.
  void Promise.all(arrivals)
    .then(() =>
      Promise.all(fonts.split(' ').map((font) => fetch(font).then((answer) => answer.blob()))),
    )
    .then(() => {
      localStorage['fonts'] = fonts;
    })
    .catch(() => {
      // Without a network or a storage, the next page tries again.
    });
}

/** Begins after the next paint, and lets the page not count as loaded before. */
function beginAfterPaint(): void {
  // A frame that is still written to is the one thing that holds `load` back and asks for no file.
  const hold = document.createElement('iframe');
  hold.hidden = true;
  document.body.append(hold);
  const { contentDocument } = hold;
  contentDocument?.open();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      begin();
      contentDocument?.close();
      hold.remove();
    }),
  );
}

const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// A page that leads to a place in its text, or back to one, is there as a whole as soon as can be.
const isReadFromTheTop = page?.type === 'navigate' && !page.name.includes('#');
if (isReadFromTheTop && !document.hidden) beginAfterPaint();
else begin();
