import { update } from '../kit/update.ts';
import { inWords, stage } from './view.ts';

/** How long a lift takes, in milliseconds. */
const DURATION = 2600;

/** The deadlift in a page: its slider and its button move the drawing that stands there. */
class DeadliftFigure extends HTMLElement {
  connectedCallback(): void {
    const place = find(this, '[data-place=stage]', HTMLElement);
    const slider = find(this, 'input', HTMLInputElement);
    const button = find(this, 'button', HTMLButtonElement);
    let playing = 0;

    const liftShown = () => slider.valueAsNumber / 100;
    const show = (lift: number) => {
      update(place, stage(lift));
      slider.setAttribute('aria-valuetext', inWords(lift));
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
      show(liftShown());
    });
    button.addEventListener('click', () => {
      if (playing) stop();
      else play(liftShown() === 1 ? 0 : liftShown());
    });
    // Browsers put a slider back where it was before the page was left.
    show(liftShown());
  }
}

function find<E extends Element>(root: Element, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The figure has no ${selector}.`);
  return element;
}

customElements.define('deadlift-figure', DeadliftFigure);
