import { h, type PlainElement, type View } from '../../view.ts';
import { FormReading, type Words } from '../kit/form-reading.ts';
import { MOST_REPS, readReps } from '../kit/read-reps.ts';
import { table, tableRow } from '../kit/table.ts';
import type { Answer } from '../kit/tool.ts';
import { formatAmount, formatInOther, formatMass, massOf } from '../kit/mass.ts';
import { loadIt, warmUpTo } from '../load/next-steps.ts';
import { nearestLoad } from '../load/read-loading.ts';
import type { Load } from '../kit/read-load.ts';
import { roundEstimate, stepFor } from '../kit/rounding.ts';
import { howSure, type Lift } from './certainty.ts';
import {
  type Estimate,
  estimateOneRepMax,
  loadAtShare,
  predictLoad,
  shares,
} from './one-rep-max.ts';
import { repsChart } from './reps-chart.ts';

/** What the form says at first. */
export const example = {
  load: '100\u00a0kg',
  reps: '5',
  unit: 'kg',
  lift: 'bench',
} as const satisfies Words;

/**
 * What the tool shows for the words in its form: the estimate, its chart and its tables. It leads on with
 * the nearest load that the gym makes, where the words say which.
 */
export function answer(words: Words): Answer {
  const form = new FormReading(words);
  const load = form.load('load');
  const reps = form.read('reps', readReps);
  if (!load || reps === undefined) return { faults: form.faults, places: {} };
  const estimate = estimateOneRepMax(load.mass, reps);
  const nearest = nearestLoad(words, { ...load, mass: estimate.middle });
  return {
    faults: form.faults,
    places: {
      result: inWords(estimate, load, reps),
      notes: notes(load, reps, words['lift'] as Lift),
      chart: repsChart(load.mass, reps, load.unit),
      tables: tables(estimate, load, reps),
    },
    next: nearest ? [loadIt(nearest), ...warmUpTo(nearest)] : [],
  };
}

/** The range of one-rep maxes from 100 kg for each number of reps, for those who have no script. */
export function commonValues(): PlainElement {
  const set = massOf(100, 'kg');
  return table({
    caption: ['One-rep max from 100 kg, by how many reps you did: the range of six formulas.'],
    heads: ['Reps', 'Lowest, kg', 'Middle, kg', 'Highest, kg'],
    rows: everyRep().map((reps) => {
      const { lowest, middle, highest } = predictLoad(set, reps, 1);
      return tableRow(
        String(reps),
        ...[lowest, middle, highest].map((mass) => formatAmount(mass, 'kg')),
      );
    }),
  });
}

/** Room for an answer in either unit; what is longer pushes the chart down. */
const ROOM = {
  set: '262.5 lb × 10: your one-rep max, about',
  range: '119.5 kg. Range: 252.5 to 267.5 lb',
};

function inWords({ lowest, middle, highest }: Estimate, load: Load, reps: number): View {
  const { mass, unit } = load;
  const isLifted = lowest === highest;
  const max = roundEstimate(middle, load);
  const [least, most] = [roundEstimate(lowest, load), roundEstimate(highest, load)];
  return [
    h(
      'i',
      { 'data-room': ROOM.set },
      isLifted
        ? 'Your one-rep max'
        : `${formatMass(mass, unit)} × ${reps}: your one-rep max, about`,
    ),
    h('b', {}, formatMass(max, unit)),
    h(
      'span',
      { 'data-room': ROOM.range },
      `${formatInOther(max, unit)}. ${isLifted ? 'What you lifted' : `Range: ${formatAmount(least, unit)} to ${formatMass(most, unit)}`}`,
    ),
  ];
}

/** How the estimate was made, and how sure it is. */
function notes(load: Load, reps: number, lift: Lift): View {
  const how = reps > 1 && `By six formulas, in steps of ${formatMass(stepFor(load), load.unit)}. `;
  return h('p', {}, how, howSure(reps, lift));
}

function tables({ each, middle }: Estimate, load: Load, reps: number): View {
  const { mass, unit } = load;
  return [
    table({
      caption: [`What you could lift, in ${unit}`],
      heads: ['Reps', 'Lowest', 'Middle', 'Highest'],
      rows: everyRep().map((count) => {
        const could = predictLoad(mass, reps, count);
        return tableRow(
          String(count),
          ...[could.lowest, could.middle, could.highest].map((one) =>
            formatAmount(roundEstimate(one, load), unit),
          ),
        );
      }),
    }),
    table({
      caption: [`Shares of the middle, in ${unit}`],
      heads: ['Share', 'Load'],
      rows: shares.map((share) =>
        tableRow(`${share * 100}%`, formatAmount(loadAtShare(middle, share, load), unit)),
      ),
    }),
    table({
      caption: [`Each formula, not rounded, in ${unit}`],
      heads: ['Formula', 'One-rep max'],
      rows: each.map((one) => tableRow(one.name, formatAmount(one.mass, unit))),
    }),
  ];
}

function everyRep(): number[] {
  return Array.from({ length: MOST_REPS }, (_, i) => i + 1);
}
