import { deadliftAt } from './deadlift.ts';
import { deadliftView, drawDeadlift } from './deadlift-drawing.ts';
import { angleWords, placeWords, wholeAngles } from './deadlift-words.ts';

/** How long a lift takes, in milliseconds. */
const DURATION = 2600;

const reading = (name: string) =>
  `<div><dt>${name}</dt><dd><output aria-live="off"></output></dd></div>`;

const stage =
  `<div class="stage"><svg viewBox="${deadliftView}" role="img"></svg>` +
  `<dl>${reading('Hip')}${reading('Knee')}${reading('Trunk lean')}</dl>` +
  '<label>From floor to lockout <input type="range" min="0" max="100" value="0"></label>' +
  '<button type="button">Play</button></div>';

/** Puts one drawing with a slider where the three are, which stay for paper. */
class DeadliftFigure extends HTMLElement {
  connectedCallback(): void {
    const frames = this.querySelector('ol');
    if (!frames || this.querySelector('.stage')) return;
    frames.insertAdjacentHTML('afterend', stage);
    const drawing = find(this, '.stage svg', SVGElement);
    const slider = find(this, 'input', HTMLInputElement);
    const button = find(this, 'button', HTMLButtonElement);
    const outputs = [...this.querySelectorAll('output')];
    let playing = 0;

    const show = (lift: number) => {
      const pose = deadliftAt(lift);
      const words = `${placeWords(lift)}: ${angleWords(pose)}.`;
      const { hip, knee, trunk } = wholeAngles(pose.angles);
      drawing.innerHTML = drawDeadlift(pose);
      drawing.setAttribute('aria-label', words);
      slider.setAttribute('aria-valuetext', words);
      for (const [i, angle] of [hip, knee, trunk].entries()) {
        if (outputs[i]) outputs[i].value = `${angle}°`;
      }
    };
    const stop = () => {
      cancelAnimationFrame(playing);
      playing = 0;
      button.textContent = 'Play';
    };
    const play = (from: number) => {
      const start = performance.now() - from * DURATION;
      const step = (now: number) => {
        const lift = Math.min(1, Math.max(0, now - start) / DURATION);
        slider.valueAsNumber = lift * 100;
        show(lift);
        if (lift === 1) stop();
        else playing = requestAnimationFrame(step);
      };
      button.textContent = 'Pause';
      playing = requestAnimationFrame(step);
    };
    slider.addEventListener('input', () => {
      stop();
      show(slider.valueAsNumber / 100);
    });
    button.addEventListener('click', () => {
      const lift = slider.valueAsNumber / 100;
      if (playing) stop();
      else play(lift === 1 ? 0 : lift);
    });
    show(0);
  }
}

function find<E extends Element>(root: Element, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The figure has no ${selector}.`);
  return element;
}

customElements.define('deadlift-figure', DeadliftFigure);
