const page = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector('.theme-toggle');

function isDark(): boolean {
  return page.dataset['theme'] ? page.dataset['theme'] === 'dark' : system.matches;
}

function tell(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}

button?.addEventListener('click', () => {
  const dark = !isDark();
  const choice = dark ? 'dark' : 'light';
  if (dark === system.matches) delete page.dataset['theme'];
  else page.dataset['theme'] = choice;
  try {
    if (dark === system.matches) localStorage.removeItem('theme');
    else localStorage.setItem('theme', choice);
  } catch {
    // Storage may be blocked: then the choice lasts only for this page.
  }
  tell();
});
/** Follows a choice made elsewhere: in another tab, or before this page came back from the cache. */
function recall(): void {
  try {
    const choice = localStorage.getItem('theme');
    if (choice === 'light' || choice === 'dark') page.dataset['theme'] = choice;
    else delete page.dataset['theme'];
  } catch {
    // Storage may be blocked: nothing is kept.
  }
  tell();
}

system.addEventListener('change', tell);
addEventListener('storage', recall);
addEventListener('pageshow', recall);
tell();
