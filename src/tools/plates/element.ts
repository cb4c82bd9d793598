import { loadBar, type LoadedBar, type Loading, totalOf } from '../load/load-bar.ts';
import { formatMass, type Mass, type Unit } from '../load/mass.ts';
import { type Plate, platesIn } from '../load/plates.ts';
import type { Load } from '../load/read-load.ts';
import { sideInWords } from '../load/wording.ts';
import { readBar, switchBar } from '../load/bar-fields.ts';
import { barFigure } from '../load/bar-figure.ts';
import { build } from '../kit/build.ts';
import { tellFault } from '../kit/fields.ts';
import { readGym, showGym } from '../load/gym-fields.ts';
import { Tool } from '../kit/old-tool.ts';

/** More plates than a sleeve has room for. */
const MOST_ON = 14;

customElements.define(
  'plate-loader',
  class extends Tool {
    protected override prepare(): void {
      this.find('.tool-rack', HTMLElement).addEventListener('click', ({ target }) => {
        const button = target instanceof Element && target.closest('button');
        if (button) this.#tap(button.dataset['plate'] ?? '');
      });
    }

    protected override unitSwitched(): void {
      switchBar(this.form, this.unit);
      this.field('on').value = '';
    }

    protected update(): void {
      const { unit } = this;
      const isReverse = new FormData(this.form).get('way') === 'plates';
      showGym(this.form, unit);
      this.field('load').closest('.tool-field')?.toggleAttribute('hidden', isReverse);
      this.find('.tool-gym', HTMLElement).hidden = isReverse;
      this.find('.tool-rack', HTMLElement).hidden = !isReverse;
      this.find('[type=submit]', HTMLElement).hidden = isReverse;
      const bar = readBar(this.form, unit);
      if (isReverse) this.#showTotal(bar);
      else this.#showPlates(bar);
    }

    #showPlates(bar: Mass | undefined): void {
      const load = this.readLoad('load');
      const gym = readGym(this.form, this.unit);
      const isTooLight = load !== undefined && bar !== undefined && load.mass < bar;
      if (isTooLight) {
        tellFault(
          this.field('load'),
          `The bar alone weighs ${formatMass(bar, load.unit)}. Write more, or choose a lighter bar.`,
        );
      }
      const isReady = load && bar !== undefined && gym && !isTooLight;
      this.#reveal(Boolean(isReady));
      if (isReady) this.#showLoading(loadBar(load.mass, bar, gym), load, bar);
    }

    #showLoading(loading: Loading, { mass: target, unit }: Load, bar: Mass): void {
      if ('exact' in loading) {
        const { exact } = loading;
        this.#answer(
          exact.side.length > 0 ? sideInWords(exact.side) : 'Nothing',
          exact.side.length > 0
            ? `${this.unit} on each side of the ${formatMass(bar, unit)} bar`
            : 'The bar alone is your load.',
        );
        this.#draw(barFigure(exact, unit));
        return;
      }
      const { below, above } = loading;
      this.#answer(
        'Not with these plates',
        `Nothing your gym has makes ${formatMass(target, unit)} on the ${formatMass(bar, unit)} bar. ${below && above ? 'These come nearest.' : 'This comes nearest.'}`,
      );
      this.#draw(
        ...[below, above].flatMap((near) =>
          near ? [barFigure(near, unit, missInWords(near, target, unit))] : [],
        ),
      );
    }

    #showTotal(bar: Mass | undefined): void {
      const { unit } = this;
      this.#reveal(bar !== undefined);
      if (bar === undefined) return;
      const side = this.#tapped();
      this.#fillRack(side);
      const total = totalOf(bar, side);
      this.#answer(formatMass(total, unit), `${formatMass(bar, unit)} bar and plates`);
      this.#draw(barFigure({ total, side }, unit));
    }

    /** The plates that were tapped, in their order; what the unit lacks, and too many, are left out. */
    #tapped(): Plate[] {
      const numbers = this.field('on').value.split('-');
      return numbers
        .flatMap((number) => platesIn[this.unit].find((plate) => plate.number === number) ?? [])
        .slice(0, MOST_ON);
    }

    #tap(number: string): void {
      const side = this.#tapped();
      if (number === 'last') side.pop();
      else if (number === 'all') side.length = 0;
      else side.push(...platesIn[this.unit].filter((plate) => plate.number === number));
      this.field('on').value = side
        .slice(0, MOST_ON)
        .map((plate) => plate.number)
        .join('-');
      this.refresh();
    }

    #fillRack(side: readonly Plate[]): void {
      const rack = this.find('.tool-rack', HTMLElement);
      if (rack.dataset['unit'] !== this.unit) {
        rack.dataset['unit'] = this.unit;
        rack.replaceChildren(
          ...platesIn[this.unit].map(({ number, color }) =>
            build(
              'button',
              {
                type: 'button',
                'data-plate': number,
                'data-color': color,
                'aria-label': `Add ${number} ${this.unit}`,
              },
              number,
            ),
          ),
          build('button', { type: 'button', 'data-plate': 'last' }, 'Take one off'),
          build('button', { type: 'button', 'data-plate': 'all' }, 'Take all off'),
        );
      }
      for (const button of rack.querySelectorAll('button')) {
        const takes = ['last', 'all'].includes(button.dataset['plate'] ?? '');
        button.setAttribute(
          'aria-disabled',
          String(takes ? side.length === 0 : side.length >= MOST_ON),
        );
      }
    }

    #answer(strong: string, rest: string): void {
      this.find('.tool-answer', HTMLElement).replaceChildren(
        build('b', {}, strong),
        build('span', {}, rest),
      );
    }

    #draw(...figures: HTMLElement[]): void {
      this.find('.tool-bars', HTMLElement).replaceChildren(...figures);
    }

    #reveal(isReady: boolean): void {
      this.find('.tool-answer', HTMLElement).hidden = !isReady;
      this.find('.tool-bars', HTMLElement).hidden = !isReady;
    }
  },
);

function missInWords({ total }: LoadedBar, target: Mass, unit: Unit): string {
  return total < target
    ? `${formatMass(target - total, unit)} less`
    : `${formatMass(total - target, unit)} more`;
}
