import { howSure, type Lift } from './certainty.ts';
import { formatAmount, formatBoth, formatMass } from '../load/mass.ts';
import { type Estimate, estimateOneRepMax, predictLoad } from './one-rep-max.ts';
import { loadAtShare, shares } from './percentages.ts';
import { MOST_REPS, readReps } from '../kit/read-reps.ts';
import type { Load } from '../load/read-load.ts';
import { repsChart } from './reps-chart.ts';
import { roundEstimate, stepFor } from '../load/rounding.ts';
import { build, buildRow, draw } from '../kit/build.ts';
import { Tool } from '../kit/old-tool.ts';

customElements.define(
  'one-rep-max',
  class extends Tool {
    protected update(): void {
      const load = this.readLoad('load');
      const reps = this.read('reps', readReps);
      const result = this.find('.tool-result', HTMLElement);
      result.hidden = !load || reps === undefined;
      if (!load || reps === undefined) return;
      const estimate = estimateOneRepMax(load.mass, reps);
      this.#say(estimate, load, reps);
      this.#list(estimate, load, reps);
      this.find('.tool-chart', HTMLElement).replaceChildren(
        draw(repsChart(load.mass, reps, load.unit)),
      );
    }

    #say({ lowest, middle, highest }: Estimate, load: Load, reps: number): void {
      const { unit } = load;
      const lift = new FormData(this.form).get('lift') as Lift;
      const isLifted = lowest === highest;
      const range = isLifted
        ? 'What you lifted'
        : `From ${formatMass(roundEstimate(lowest, load), unit)} to ${formatMass(roundEstimate(highest, load), unit)}, by six formulas, in steps of ${formatMass(stepFor(load), unit)}`;
      this.find('.tool-answer', HTMLElement).replaceChildren(
        build(
          'i',
          {},
          isLifted
            ? 'Your one-rep max'
            : `After ${formatMass(load.mass, unit)}, ${reps} reps: your one-rep max, about`,
        ),
        build('b', {}, formatBoth(roundEstimate(middle, load), unit)),
        build('span', {}, range),
        build('small', {}, howSure(reps, lift)),
      );
    }

    #list({ each, middle }: Estimate, load: Load, reps: number): void {
      const { mass, unit } = load;
      for (const place of this.querySelectorAll('.tool-unit')) place.textContent = unit;
      this.find('.by-formula', HTMLElement).replaceChildren(
        ...each.map((one) => buildRow(one.name, formatAmount(one.mass, unit))),
      );
      this.find('.by-share', HTMLElement).replaceChildren(
        ...shares.map((share) =>
          buildRow(`${share * 100}%`, formatAmount(loadAtShare(middle, share, load), unit)),
        ),
      );
      this.find('.by-reps', HTMLElement).replaceChildren(
        ...Array.from({ length: MOST_REPS }, (_, i) => {
          const { lowest, middle, highest } = predictLoad(mass, reps, i + 1);
          return buildRow(
            String(i + 1),
            ...[lowest, middle, highest].map((one) => formatAmount(roundEstimate(one, load), unit)),
          );
        }),
      );
    }
  },
);
