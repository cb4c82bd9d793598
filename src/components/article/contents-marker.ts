/** Marks the section being read: the last heading above the upper third of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const headings = links.map(({ hash }) =>
  document.getElementById(decodeURIComponent(hash.slice(1))),
);
let current: HTMLAnchorElement | undefined;

function mark(): void {
  const passed = headings.findLastIndex(
    (heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3,
  );
  const next = links[passed];
  if (next === current) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'true');
  current = next;
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
mark();
