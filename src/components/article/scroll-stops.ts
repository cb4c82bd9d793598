/**
 * Makes a table or a code block a tab stop while it scrolls, named by its caption or heading. Most
 * browsers do that by themselves, but without a name.
 */
const widths = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute('tabindex', '0');
      target.setAttribute('role', 'group');
      target.setAttribute('aria-label', nameOf(target));
    } else for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
  }
});

for (const box of document.querySelectorAll('.table, pre')) widths.observe(box);

function nameOf(box: Element): string {
  const kind = box.localName === 'pre' ? 'Code' : 'Table';
  const heading = [...document.querySelectorAll('h1, h2, h3, h4')].findLast(
    (each) => each.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const words = (box.querySelector('caption') ?? heading)?.textContent.trim();
  return words ? `${kind}: ${words}` : kind;
}
