const { dataset } = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector('.theme-toggle');

/** Wears a theme, or the system's where the reader has chosen none, and tells which by the button. */
function wear(theme: unknown): void {
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  button?.setAttribute('aria-pressed', String(isDark()));
}

function isDark(): boolean {
  return dataset['theme'] ? dataset['theme'] === 'dark' : system.matches;
}

button?.addEventListener('click', () => {
  const dark = !isDark();
  const theme = dark === system.matches ? '' : dark ? 'dark' : 'light';
  wear(theme);
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage may be blocked: then the choice lasts only for this page.
  }
});

/** Follows a choice made elsewhere: in another tab, or before this page came back from the cache. */
function recall(): void {
  try {
    wear(localStorage.getItem('theme'));
  } catch {
    // Storage may be blocked: what this page wears, it keeps.
    wear(dataset['theme']);
  }
}

system.addEventListener('change', recall);
addEventListener('storage', recall);
addEventListener('pageshow', recall);
recall();
