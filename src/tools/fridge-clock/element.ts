import type { Words } from '../kit/form-reading.ts';
import { localTime } from '../kit/local-time.ts';
import { onceOpened } from '../kit/once-opened.ts';
import { Tool } from '../kit/tool.ts';
import { answer } from './view.ts';

/** How often a page in sight looks at the time again, in milliseconds. */
const OFTEN = 20_000;

/** The fridge clock in a page: it starts with food that was cooked just now, and goes with the time. */
class FridgeClock extends Tool {
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    onceOpened(() => {
      this.#start();
    });
  }

  #start(): void {
    const cooked = this.querySelector<HTMLInputElement>('[name=cooked]');
    if (cooked) cooked.value ||= localTime(new Date());
    super.connectedCallback();
    const look = () => {
      this.show();
    };
    this.#ticking = setInterval(look, OFTEN);
    // Timers sleep in a page that is out of sight, or was left and come back to.
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
  }

  disconnectedCallback(): void {
    clearInterval(this.#ticking);
  }

  protected override answer(words: Words): ReturnType<typeof answer> {
    return answer(words, new Date());
  }

  protected override put(shown: ReturnType<typeof answer>): void {
    super.put(shown);
    for (const link of this.querySelectorAll<HTMLElement>('[data-source]')) {
      link.hidden = !shown.sources.includes(link.dataset['source'] ?? '');
    }
  }
}

customElements.define('fridge-clock', FridgeClock);
