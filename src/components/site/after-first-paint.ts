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
    place.remove();
    // Chromium 156 may leave hidden what only `:has` hid beside a block that is not laid out.
    if (!document.querySelector('.late')) delete document.documentElement.dataset['waits'];
  };
  place.before(parts);
  if (last instanceof HTMLElement) {
    last.onload = last.onerror = show;
    // On a line that hangs, a text in plain style is better than none.
    setTimeout(show, PATIENCE);
  } else show();
}

/** Lays out what is far down (see `prose.css`), a block in each frame, so that a jump finds it as it is. */
function layOut(blocks: readonly HTMLElement[]): void {
  const waiting = blocks.findIndex((each) => getComputedStyle(each).contentVisibility === 'auto');
  const next = blocks[waiting];
  if (!next) return;
  next.style.contentVisibility = 'visible';
  requestAnimationFrame(() => {
    layOut(blocks.slice(waiting + 1));
  });
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
      layOut([...document.querySelectorAll<HTMLElement>('.text > :nth-child(n + 10)')]);
    }),
  );
} else places.forEach(putIn);
