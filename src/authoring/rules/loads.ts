import { type SideCell, sideCells } from '../../markdown/each-side.ts';
import { usualBar } from '../../tools/load/gym.ts';
import { sideInWords } from '../../tools/load/loaded-bar.ts';
import { readLoadedBar } from '../../tools/load/read-loading.ts';
import { formatMass } from '../../tools/kit/mass.ts';
import { readLoad } from '../../tools/kit/read-load.ts';
import { isFault } from '../../tools/kit/reading.ts';
import { nodesIn, placeOf } from '../read/text-tree.ts';
import type { Rule } from '../rule.ts';

export const loads: Rule = {
  name: 'loads',
  asks: 'Under “Each side” in a table, a cell is empty or has the plates of the load in its row, which plates can make.',
  check(post, report) {
    for (const table of nodesIn(post.text)) {
      if (table.type !== 'table') continue;
      for (const each of sideCells(table)) {
        const fault = faultOf(each);
        if (fault) report(fault.problem, fault.fix, placeOf(each.cell));
      }
    }
  },
};

function faultOf({ plates, load }: SideCell): { problem: string; fix: string } | undefined {
  if (plates === '' && load === undefined) {
    return {
      problem: 'the row names no load to draw each side of',
      fix: 'Write one, such as 60 kg, or the plates, such as 20 + 10',
    };
  }
  const reading = readLoad(load ?? '', 'kg');
  const { mass, unit } = isFault(reading)
    ? { mass: undefined, unit: 'kg' as const }
    : reading.value;
  const bar = readLoadedBar(plates ? { plates: `${plates} ${unit}` } : { load });
  if (isFault(bar)) {
    const fix = bar.fault.replace(/^\w+: /, '').replace(/\.$/, '');
    return plates
      ? { problem: `"${plates}" are not plates`, fix }
      : { problem: `plates cannot make ${load ?? ''}`, fix };
  }
  const { total, side } = bar.value;
  if (mass === undefined || mass === total) return undefined;
  const { name } = usualBar(unit);
  const made =
    side.length > 0
      ? `${sideInWords(side)} on each side of a ${name} bar make ${formatMass(total, unit)}`
      : `a bar without plates makes ${formatMass(total, unit)}`;
  return {
    problem: `${made}, and the row says ${formatMass(mass, unit)}`,
    fix: 'Write plates that make it, or leave the cell empty',
  };
}
