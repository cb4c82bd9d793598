const search = `${import.meta.env.BASE_URL}search/`;

/** `/` opens the search from every page, unless the reader has switched it off there (WCAG 2.1.4). */
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
  // The search page has the key to itself.
  if (location.pathname === search) return;
  try {
    if (localStorage.getItem('search-slash') === 'off') return;
  } catch {
    // Storage may be blocked: then nobody has switched it off.
  }
  event.preventDefault();
  location.assign(`${search}#q`);
});
