import path from 'node:path';
import type { SvgOptimizer } from 'astro';
import { suggestSlug } from '../blog/permalinks.ts';
import { inlineDrawing } from './drawing.ts';

/** Makes every drawing safe that a text imports: it becomes a part of the page. */
export const safeDrawings: SvgOptimizer = {
  name: 'safe-drawings',
  optimize: (svg, file) => inlineDrawing(svg, suggestSlug(path.parse(file).name)),
};
