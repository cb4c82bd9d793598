/** How far from the window a tool is when its script is fetched, above or below: as far as the window is high. */
const NEAR = '100%';

/** Lets the script of a tool out of its template once a reader comes near it: many who open an article never do. */
const observer = new IntersectionObserver(
  (tools) => {
    for (const { isIntersecting, target } of tools) {
      // Of several of a kind, the first alone may have the script of all.
      const kept = isIntersecting && document.querySelector(`${target.localName} + template`);
      if (!(kept instanceof HTMLTemplateElement)) continue;
      kept.content.querySelector('script')?.addEventListener('error', () => {
        tellFailure(target.localName);
      });
      kept.replaceWith(kept.content);
    }
  },
  { rootMargin: NEAR },
);

/** The site may be built anew by the time a reader comes near, without the file that this page asks for. */
function tellFailure(tool: string): void {
  for (const status of document.querySelectorAll(`${tool} > .tool-status`)) {
    status.className = 'tool-fault';
    status.textContent = 'This tool did not load. Reload the page to use it.';
  }
}

// `:has()` would fail in browsers that still run everything else here.
for (const template of document.querySelectorAll('.tool + template')) {
  const tool = template.previousElementSibling;
  if (tool) observer.observe(tool);
}
