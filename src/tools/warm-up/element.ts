import { barDrawing } from '../load/bar-drawing.ts';
import { type Gym } from '../load/gym.ts';
import { loadBar } from '../load/load-bar.ts';
import { formatBoth, formatMass, type Mass, type Unit } from '../load/mass.ts';
import { planWarmUp, plateMoves, type WarmUpSet } from './warm-up.ts';
import { sideChangeInWords, setInWords } from '../load/wording.ts';
import { readBar, switchBar } from '../load/bar-fields.ts';
import { build, buildRow, draw } from '../kit/build.ts';
import { tellFault } from '../kit/fields.ts';
import { readGym, showGym } from '../load/gym-fields.ts';
import { Tool } from '../kit/old-tool.ts';

customElements.define(
  'warm-up-ramp',
  class extends Tool {
    protected override unitSwitched(): void {
      switchBar(this.form, this.unit);
    }

    protected update(): void {
      showGym(this.form, this.unit);
      const bar = readBar(this.form, this.unit);
      const gym = readGym(this.form, this.unit);
      const load = this.readLoad('load');
      const sets =
        load && gym && bar !== undefined ? this.#plan(load.mass, bar, gym, load.unit) : undefined;
      this.find('.tool-result', HTMLElement).hidden = !sets;
      if (load && sets) this.#show(sets, load.unit);
    }

    #plan(work: Mass, bar: Mass, gym: Gym, unit: Unit): WarmUpSet[] | undefined {
      const loading = loadBar(work, bar, gym);
      if ('exact' in loading) return planWarmUp(work, bar, gym, unit);
      const near = [loading.below, loading.above].flatMap((each) =>
        each ? [formatMass(each.total, unit)] : [],
      );
      tellFault(
        this.field('load'),
        work < bar
          ? `The bar alone weighs ${formatMass(bar, unit)}. Write more, or choose a lighter bar.`
          : `The plates of your gym cannot make that. Write ${near.join(' or ')}.`,
      );
      return undefined;
    }

    #show(sets: readonly WarmUpSet[], unit: Unit): void {
      this.find('.tool-answer', HTMLElement).replaceChildren(
        build('i', {}, `To ${formatBoth(sets.at(-1)?.total ?? 0, unit)}`),
        build('b', {}, count(sets.length - 1, 'warm-up set')),
        build('span', {}, `${count(plateMoves(sets), 'plate')} on or off each side`),
      );
      this.find('.tool-sets tbody', HTMLElement).replaceChildren(
        ...sets.map((set) =>
          buildRow(
            setInWords(set, unit),
            build(
              'span',
              { class: 'loaded-bar' },
              draw(barDrawing(set.side)),
              build('span', {}, sideChangeInWords(set)),
            ),
          ),
        ),
      );
    }
  },
);

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
