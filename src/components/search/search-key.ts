/**
 * `/` opens the search from every page, unless the reader has switched it off there (WCAG 2.1.4) or
 * a control has the focus. The search page handles the key itself.
 */
addEventListener('keydown', (event) => {
  if (
    event.key !== '/' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (event.target as Element).closest('button,input,select,textarea')
  ) {
    return;
  }
  try {
    if (localStorage.getItem('search-slash') === 'off') return;
  } catch {
    // Storage may be blocked: then nobody has switched it off.
  }
  event.preventDefault();
  location.href = `${import.meta.env.BASE_URL}search/#q`;
});
