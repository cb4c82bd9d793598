/** A button that copies the address beside it. Where the clipboard is out of reach, it selects the address. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    const address = this.querySelector('code');
    const status = this.querySelector('[role=status]');
    if (!address || !status) return;
    this.querySelector('button')?.addEventListener('click', () => {
      // Emptied first, so that a screen reader hears it every time.
      status.textContent = '';
      void copy(address).then((outcome) => {
        status.textContent = outcome;
      });
    });
  }
}

/** @returns what became of it, in words. */
async function copy(address: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(address.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(address);
    return 'Selected, ready to copy';
  }
}

customElements.define('copy-address', CopyAddress);
