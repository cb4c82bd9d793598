/** Marks the section being read: the one in the address while its heading is at the top, else the last that starts in the upper third of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
let current: HTMLAnchorElement | undefined;

function mark(): void {
  const tops = links.map(({ hash }) => {
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    // What waits for its style has no place yet.
    return heading?.getClientRects()[0]?.top ?? Infinity;
  });
  const led = links.findIndex(({ hash }) => hash === location.hash);
  const top = tops[led] ?? -1;
  // Headings near the end of a page cannot scroll to the top.
  const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
  const isLedTo = top >= 0 && top < (isAtEnd ? innerHeight : 50);
  const next = links[isLedTo ? led : tops.findLastIndex((each) => each < innerHeight / 3)];
  if (next === current) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'true');
  current = next;
}

let waiting = false;
function markSoon(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    mark();
  });
}
addEventListener('scroll', markSoon, { passive: true });
addEventListener('hashchange', markSoon);
// It also tells of the size that there is at first.
new ResizeObserver(markSoon).observe(document.body);
