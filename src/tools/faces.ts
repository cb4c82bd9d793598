import type { ToolName } from './index.ts';
import FridgeClock from './fridge-clock/FridgeClock.astro';
import OneRepMax from './one-rep-max/OneRepMax.astro';
import PlateLoader from './plates/PlateLoader.astro';
import RpeChart from './rpe/RpeChart.astro';
import WarmUpRamp from './warm-up/WarmUpRamp.astro';

/** What each tool is in a page. Apart from the list, which the check reads without Astro. */
export const faces = {
  'one-rep-max': OneRepMax,
  plates: PlateLoader,
  'warm-up': WarmUpRamp,
  rpe: RpeChart,
  'fridge-clock': FridgeClock,
} satisfies Record<ToolName, unknown>;
