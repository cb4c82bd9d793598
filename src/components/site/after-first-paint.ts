/** How long what follows a sheet waits for it, in milliseconds. */
const PATIENCE = 5000;

/** The one way in which a page makes markup of text: its policy forbids every other. */
const lateParts = window.trustedTypes?.createPolicy('late-parts', { createHTML: (text) => text });

/**
 * Puts in what waits for the first paint in a `noscript`: the stylesheets, scripts and drawings of
 * what is far down. What follows a sheet shows when it is here.
 */
function putIn(place: Element): void {
  const html = lateParts?.createHTML(place.textContent) ?? place.textContent;
  const parts = document.createRange().createContextualFragment(html);
  const last = parts.lastElementChild;
  const show = () => {
    const { parentElement } = place;
    place.remove();
    for (let each = parentElement; each && !each.querySelector('.late'); each = each.parentElement)
      each.removeAttribute('data-waits');
  };
  place.before(parts);
  if (last instanceof HTMLElement) {
    last.onload = last.onerror = show;
    // On a line that hangs, a text in plain style is better than none.
    setTimeout(show, PATIENCE);
  } else show();
}

const places = document.querySelectorAll('noscript');

const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// A page that leads to a place in its text, or back to one, is there as a whole as soon as can be.
const isReadFromTheTop = page?.type === 'navigate' && !page.name.includes('#');
if (isReadFromTheTop && !document.hidden) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // Each in a task of its own: all at once would keep a slow phone from answering to a touch.
      for (const place of places) setTimeout(putIn, 0, place);
    }),
  );
} else places.forEach(putIn);
