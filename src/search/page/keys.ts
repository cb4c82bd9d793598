import type { DeviceKey } from '../../blog/device-keys.ts';

// `components/search/search-key.ts` repeats this key: shared code would be a separate file, and cost every page a request.
const SETTING: DeviceKey = 'search-slash';

/**
 * The keys of the page: `/` goes to the field, the arrows through what is found, Escape clears. A
 * single key can get in the way of speech input, so `/` can be switched off, and stays off (WCAG
 * 2.1.4).
 *
 * @param slash the checkbox that switches `/` on.
 * @param links what the arrows go through, in order.
 */
export function listenForKeys(
  field: HTMLInputElement,
  slash: HTMLInputElement,
  links: () => HTMLElement[],
  clear: () => void,
): void {
  try {
    slash.checked = localStorage.getItem(SETTING) !== 'off';
  } catch {
    // Storage may be blocked: then the key is on until switched off.
  }
  slash.addEventListener('change', () => {
    try {
      localStorage.setItem(SETTING, slash.checked ? 'on' : 'off');
    } catch {
      // As above.
    }
  });

  // Before the handler of every page sees it.
  addEventListener('keydown', listen, { capture: true });

  function listen(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const stops = [field, ...links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === '/') {
      event.stopPropagation();
      if (!slash.checked || (event.target as Element).closest('button,input')) return;
      field.select();
    } else if (event.key === 'Escape' && at !== -1) {
      clear();
      field.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && at !== -1) {
      stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}
