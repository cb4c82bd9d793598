import { isOneOf } from '../../blog/device-keys.ts';
import { clearPages } from '../../offline/page/clear.ts';

/** A button that clears what the site keeps on the device, once the reader has said so again. */
class ClearDevice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
  }

  handleEvent({ target }: Event): void {
    const { value } = target as Partial<HTMLButtonElement>;
    const dialog = this.querySelector('dialog');
    if (value === 'ask') dialog?.showModal();
    else if (value === 'keep') dialog?.close();
    else if (value === 'clear') {
      dialog?.close();
      this.#say('Clearing…');
      void this.#clear().then((outcome) => {
        this.#say(outcome);
      });
    }
  }

  /** @returns what became of it, in words. */
  async #clear(): Promise<string> {
    const keys = this.dataset['keys']?.split(' ') ?? [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (isOneOf(keys, name)) localStorage.removeItem(name);
      }
      await clearPages();
    } catch {
      return 'Your browser did not let this page clear it. Its settings can: clear the data of this site.';
    }
    // Other tabs hear of it from the browser. This page wears the theme of the system again.
    dispatchEvent(new StorageEvent('storage'));
    return 'Cleared. Nothing of this site is kept on this device until you open another page or set something again.';
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('clear-device', ClearDevice);
