import { escapeMarkup } from '../../markup.ts';
import type { Plate } from '../../blog/plates.ts';
import type { Composition } from './composition.ts';
import { barbell } from './compositions/barbell.ts';
import { dumbbells } from './compositions/dumbbells.ts';
import { endOn } from './compositions/end-on.ts';
import { kettlebells } from './compositions/kettlebells.ts';
import { leaning } from './compositions/leaning.ts';
import { pair } from './compositions/pair.ts';
import { pegWall } from './compositions/peg-wall.ts';
import { rack } from './compositions/rack.ts';
import { stack } from './compositions/stack.ts';
import { paletteOf } from './palette.ts';
import { createRandom } from './random.ts';
import { inherited } from './shapes.ts';

const compositions = {
  pair,
  pegWall,
  endOn,
  barbell,
  kettlebells,
  rack,
  stack,
  dumbbells,
  leaning,
} satisfies Record<string, Composition>;

export type CompositionName = keyof typeof compositions;

interface Cover {
  slug: string;
  /** The plate of the post's topic. */
  plate: Plate;
  /** The picture's size in user units. */
  width?: number;
  height?: number;
  /** Attributes of the root, as `class` or `aria-hidden`. They replace its own of the same name. */
  attributes?: Record<string, string | number>;
}

export const compositionNames = Object.keys(compositions) as [
  CompositionName,
  ...CompositionName[],
];

/** The name of the composition that a slug calls for, whatever its plate and size. */
export function compositionOf(slug: string): CompositionName {
  return createRandom(`composition of ${slug}`).pick(compositionNames);
}

/**
 * Draws a post's cover as one `<svg>` element, the same to the byte for the same arguments and, in a frame up
 * to three times as wide as high, of less than 1,500 bytes. A box of another shape crops it to the
 * middle, as `object-fit: cover` does.
 */
export function drawCover({
  slug,
  plate,
  width = 1200,
  height = 500,
  attributes = {},
}: Cover): string {
  const random = createRandom(slug);
  const mirrored = random.chance(50);
  const drawing = compositions[compositionOf(slug)](random, paletteOf(plate), { width, height });
  const root = serialize({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'xMidYMid slice',
    ...inherited,
    ...attributes,
  });
  const turned = mirrored ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${drawing}</g>` : drawing;
  return `<svg${root}>${turned}</svg>`;
}

function serialize(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}
