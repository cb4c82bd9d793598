/** How long a press lasts before it counts as held, in milliseconds. */
const HELD = 450;

/** How soon it then repeats, in milliseconds: each time sooner than before, down to the least. */
const FIRST = 160;
const LEAST = 60;
const SOONER = 0.88;

/** How far apart the end of a press and its click are told at most, in milliseconds. */
const AT_ONCE = 50;

/**
 * Calls for each press of a button in an element, and again and again for one that is held with a
 * pointer, until it is let go, leaves the button or is taken away by the browser. A keyboard repeats by
 * itself.
 *
 * @param press says whether the button can be pressed once more.
 */
export function whilePressed(
  element: HTMLElement,
  selector: string,
  press: (button: HTMLElement) => boolean,
): void {
  const buttonAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  /** When a press that had repeated ended: the click that comes with its end is none of its own. */
  let endedAt = -Infinity;

  element.addEventListener('pointerdown', ({ target, button: which, pointerId }) => {
    const button = buttonAt(target);
    if (!button || which !== 0) return;
    // Touch would keep the pointer on the button wherever it goes.
    if (button.hasPointerCapture(pointerId)) button.releasePointerCapture(pointerId);
    let wait = FIRST;
    let hasRepeated = false;
    let timer = setTimeout(repeat, HELD);
    const ending = new AbortController();
    const end = (event: Event) => {
      clearTimeout(timer);
      ending.abort();
      if (hasRepeated) endedAt = event.timeStamp;
    };
    function repeat() {
      hasRepeated = true;
      if (!press(button as HTMLElement)) return;
      timer = setTimeout(repeat, wait);
      wait = Math.max(LEAST, wait * SOONER);
    }
    const { signal } = ending;
    button.addEventListener('pointerleave', end, { signal });
    for (const name of ['pointerup', 'pointercancel', 'blur']) {
      addEventListener(name, end, { signal });
    }
  });

  element.addEventListener('click', ({ target, timeStamp }) => {
    const button = buttonAt(target);
    if (button && timeStamp - endedAt > AT_ONCE) press(button);
  });

  // A field that has the focus keeps it, and a phone its keyboard.
  element.addEventListener('mousedown', (event) => {
    if (buttonAt(event.target) && document.activeElement instanceof HTMLInputElement)
      event.preventDefault();
  });

  // A long press on a phone.
  element.addEventListener('contextmenu', (event) => {
    if (buttonAt(event.target)) event.preventDefault();
  });
}
