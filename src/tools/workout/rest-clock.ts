import { countdown } from './read-rest.ts';
import type { Rest } from './session.ts';

/** How often the clock looks at the time, in milliseconds. */
const BEAT = 250;

/** The clock of a sheet that counts a rest down. It goes by the time of day, so that sleep does not stop it. */
export class RestClock {
  readonly #place: HTMLElement;
  readonly #ended: (rest: Rest) => void;
  #beat: ReturnType<typeof setInterval> | undefined;

  /**
   * @param place what shows while a rest runs, with a `.rest-left` and a `.rest-next` in it.
   * @param ended is called once when a rest is over.
   */
  constructor(place: HTMLElement, ended: (rest: Rest) => void) {
    this.#place = place;
    this.#ended = ended;
  }

  start(rest: Rest): void {
    this.stop();
    this.#place.hidden = false;
    this.#write('.rest-next', `Then ${rest.next}`);
    this.#write('button', 'Skip rest');
    this.#beat = setInterval(() => {
      this.#show(rest);
    }, BEAT);
    this.#show(rest);
  }

  stop(): void {
    clearInterval(this.#beat);
    this.#place.hidden = true;
  }

  #show(rest: Rest): void {
    const left = rest.endsAt - Date.now();
    this.#write('.rest-left', countdown(left));
    if (left > 0) return;
    clearInterval(this.#beat);
    this.#write('.rest-next', `Rest is over. Now ${rest.next}`);
    this.#write('button', 'Close');
    this.#ended(rest);
  }

  #write(selector: string, text: string): void {
    const element = this.#place.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}
