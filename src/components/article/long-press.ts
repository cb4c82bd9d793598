/** Milliseconds after which a touch is a long press, which shows the meaning of a term. */
const LONG = 400;

let pressedAt = 0;

// Some browsers click at the end of a long press, but the reader asked for the meaning, not the page.
addEventListener('pointerdown', ({ timeStamp }) => {
  pressedAt = timeStamp;
});
addEventListener('click', (event) => {
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (!isTouch || event.timeStamp - pressedAt < LONG) return;
  if (event.target instanceof Element && event.target.closest('.term')) event.preventDefault();
});
