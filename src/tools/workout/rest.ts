import type { Rest } from './session.ts';

/** How often the clock looks at the time, in milliseconds. */
const BEAT = 250;

/** What a reader is to notice of a rest that ended longer ago, in milliseconds: nothing. */
const STALE = 30 * 60_000;

/** What is left of a rest, as a clock shows it: "1:05". A part of a second counts as a whole one. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whether a rest has begun and was not told to be over, unless it ended too long ago to matter. */
export function isRunning(rest: Partial<Rest>, now: number): rest is Rest {
  return rest.endsAt !== undefined && rest.endsAt > now - STALE;
}

/**
 * The clock of a sheet that counts a rest down, in the page and in the title of its tab. The screen
 * stays on meanwhile. It goes by the time of day, so that sleep does not stop it, and by the time since
 * the page was opened, so that a clock that is set back does not lengthen it.
 */
export class RestClock {
  readonly #place: HTMLElement;
  readonly #ended: (rest: Rest) => void;
  readonly #title = document.title;
  #beat: ReturnType<typeof setInterval> | undefined;
  #screen: Promise<WakeLockSentinel | undefined> | undefined;

  /**
   * @param place what shows while a rest runs: a popover with a `.rest-left` and a `.rest-next` in it.
   * @param ended is called once when a rest is over.
   */
  constructor(place: HTMLElement, ended: (rest: Rest) => void) {
    this.#place = place;
    this.#ended = ended;
    document.addEventListener('visibilitychange', () => {
      // The browser lets the screen go off again with a page that is out of sight.
      if (this.#screen && document.visibilityState === 'visible') this.#keepScreenOn();
    });
  }

  /** @param after the fields that the button to skip it comes after. */
  start(rest: Rest, after: Element | undefined): void {
    this.stop();
    const left = Math.min(rest.endsAt - Date.now(), rest.seconds * 1000);
    const deadline = performance.now() + left;
    after?.append(this.#place);
    this.#toggle(true);
    this.#write('.rest-next', `Then ${rest.next}`);
    this.#write('button', 'Skip rest');
    this.#keepScreenOn();
    const beat = () => {
      this.#show(rest, Math.min(deadline - performance.now(), rest.endsAt - Date.now()));
    };
    this.#beat = setInterval(beat, BEAT);
    beat();
  }

  stop(): void {
    this.#halt();
    this.#toggle(false);
    document.title = this.#title;
  }

  #halt(): void {
    clearInterval(this.#beat);
    void this.#screen?.then((screen) => screen?.release());
    this.#screen = undefined;
  }

  #show(rest: Rest, left: number): void {
    this.#write('.rest-left', countdown(left));
    document.title = `${left > 0 ? countdown(left) : 'Rest is over'} · ${this.#title}`;
    if (left > 0) return;
    this.#halt();
    this.#write('.rest-next', `Rest is over. Now ${rest.next}`);
    this.#write('button', 'Close');
    this.#ended(rest);
  }

  #toggle(isShown: boolean): void {
    this.#place.hidden = !isShown;
    // Without popovers it stands among the fields of the set.
    if ('togglePopover' in this.#place) this.#place.togglePopover(isShown);
  }

  #keepScreenOn(): void {
    this.#screen = stayOn();
  }

  #write(selector: string, text: string): void {
    const element = this.#place.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

/** Keeps the screen on, where the browser can and allows it. */
async function stayOn(): Promise<WakeLockSentinel | undefined> {
  try {
    return await navigator.wakeLock.request('screen');
  } catch {
    return undefined;
  }
}

let audio: AudioContext | undefined;

/** Makes a sound possible later: browsers allow it to a page only once its reader has touched it. */
export function allowSound(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
  } catch {
    // Without sound, the clock, the title and the message remain.
  }
}

/** Tells those who do not look that a rest is over: two short tones and a vibration, where allowed. */
export function signal(): void {
  try {
    navigator.vibrate([200, 100, 200]);
  } catch {
    // A device or browser without vibration.
  }
  if (!audio) return;
  for (const delay of [0, 0.3]) {
    const tone = new OscillatorNode(audio, { frequency: 880 });
    const volume = new GainNode(audio, { gain: 0.3 });
    const start = audio.currentTime + delay;
    volume.gain.setValueAtTime(0.3, start + 0.15);
    volume.gain.linearRampToValueAtTime(0, start + 0.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.2);
  }
}
