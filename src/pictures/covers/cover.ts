import type { Drawing, DrawingName } from '../../blog/cover-drawings.ts';
import type { Plate } from '../../blog/plates.ts';
import { h, type PlainElement, toMarkup } from '../../view.ts';
import { canvas, type Composition } from './composition.ts';
import { dayAndNightPaint, dayPaint, type Paint } from './palette.ts';
import * as eating from './sets/eating.ts';
import * as lifting from './sets/lifting.ts';
import * as mindset from './sets/mindset.ts';
import * as neutral from './sets/neutral.ts';
import * as recovery from './sets/recovery.ts';
import { inherited, wall } from './shapes.ts';

const compositions: Record<DrawingName, Composition> = {
  ...lifting,
  ...eating,
  ...recovery,
  ...mindset,
  ...neutral,
};

/** What a cover shows, and the plate of its topic. */
export interface Cover {
  readonly drawing: Drawing;
  readonly plate: Plate;
}

/** The size of a picture in user units. */
interface Frame {
  readonly width: number;
  readonly height: number;
}

type Attributes = Readonly<Record<string, string | number>>;

/** A cover as a part of a page, whose color scheme it follows. It fills a box of any shape. */
export function inlineCover({ drawing, plate }: Cover): string {
  // In the order of the cards' attributes, which a page then sends once.
  const root = { class: 'cover', viewBox: coverBox, 'aria-hidden': 'true', ...inherited };
  return toMarkup(h('svg', root, ...shapesOf(drawing, dayAndNightPaint(plate))));
}

/**
 * A cover as a file of its own, for pages that show several: each uses its `coverPart` in an
 * `<svg>` with the view box `coverBox`, and it follows the color scheme of the page. As the source
 * of an `<img>` it would stay light in WebKit (2.50).
 */
export function coverFile({ drawing, plate }: Cover): string {
  const shapes = shapesOf(drawing, dayAndNightPaint(plate));
  return file(canvas, [h('g', { id: coverPart, ...inherited }, ...shapes)]);
}

export const coverPart = 'cover';
export const coverBox = `0 0 ${canvas.width} ${canvas.height}`;

/** A cover by day alone, where a picture has one look: as pixels, or on a card. */
export function dayCover({ drawing, plate }: Cover, frame: Frame, attributes?: Attributes): string {
  return file(frame, shapesOf(drawing, dayPaint(plate)), { ...inherited, ...attributes });
}

function file(frame: Frame, shapes: readonly PlainElement[], attributes: Attributes = {}): string {
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: viewBoxOf(frame) };
  return toMarkup(h('svg', { ...root, ...attributes }, ...shapes));
}

function shapesOf({ name, isMirrored }: Drawing, paint: Paint): PlainElement[] {
  const shapes = [wall(paint), ...compositions[name](paint)];
  return isMirrored
    ? [h('g', { transform: `matrix(-1 0 0 1 ${canvas.width} 0)` }, ...shapes)]
    : shapes;
}

/** The smallest piece of a drawing that has the shape of a frame and all of the canvas in it. */
function viewBoxOf(frame: Frame): string {
  const scale = Math.max(canvas.width / frame.width, canvas.height / frame.height);
  const [width, height] = [frame.width * scale, frame.height * scale];
  // More of a wall than of a floor is seen in a high one.
  const corner = [(canvas.width - width) / 2, (canvas.height - height) * 0.62];
  return [...corner, width, height].map(Math.round).join(' ');
}
