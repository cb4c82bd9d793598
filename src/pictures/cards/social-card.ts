import type { Drawing } from '../../blog/cover-drawings.ts';
import type { Plate } from '../../blog/plates.ts';
import { breakLines, keepsWordsWhole } from './break-lines.ts';
import { cardSize } from './card-size.ts';
import { dayCover } from '../covers/cover.ts';
import { type Lettering, letter } from './lettering.ts';
import { placeMark } from '../mark.ts';
import { ink as text, paletteOf, paper } from '../covers/palette.ts';

/** What stands on the picture that is shown where an article is shared. */
export interface SocialCard {
  readonly drawing: Drawing;
  readonly title: string;
  readonly plate: Plate;
  /** The topic's name; left out on the card of the site itself. */
  readonly topic?: string;
  /** The site's name. */
  readonly site: string;
  /** The site's mark, as an SVG element that `placeMark` can place. */
  readonly mark: string;
}

/**
 * Draws a card as SVG: the title, the topic and the site's name as outlines,
 * beside the post's own cover. The same card gives the same bytes.
 */
export async function drawCard({
  drawing,
  title,
  plate,
  topic,
  site,
  mark,
}: SocialCard): Promise<string> {
  const { width, height } = cardSize;
  const lettering = await letter(title, topic ?? '', site);
  const { fill, shade, ink } = paletteOf(plate);
  const panel = { width: PANEL, height };
  const cover = dayCover({ drawing, plate }, panel, { x: width - PANEL, y: 0, ...panel });
  const parts = [
    `<path fill="${paper}" d="M0 0H${width}V${height}H0z"/>`,
    cover,
    ...(topic === undefined
      ? []
      : [disc(MARGIN + 15, 76, 15, fill, shade), path(lettering, topic, MARGIN + 44, 86, 30, ink)]),
    // What has no letters here is better not begun: the words beside the card say it.
    ...titleLines(lettering, lettering.canWrite(title) ? title : site),
    placeMark(mark, { x: MARGIN, y: height - 77, width: 30, height: 30 }),
    path(lettering, site, MARGIN + 44, height - 52, nameSize(lettering, site), text),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

const MARGIN = 64;
const PANEL = 400;
/** Where the title may stand. */
const BOX = { width: 1200 - PANEL - MARGIN - 48, top: 130, bottom: 514 };
const SIZES = [132, 116, 104, 92, 84, 76, 68, 60, 54, 48, 44, 40, 36];

/** The size of the site's name: 30, or smaller where it would run into the cover. */
function nameSize(lettering: Lettering, name: string): number {
  return Math.min(30, (BOX.width - 44) / lettering.widthOf(name));
}

/** The title as large as it fits, in the middle of its box. */
function titleLines(lettering: Lettering, title: string): string[] {
  const room = BOX.bottom - BOX.top;
  const { size, lines } = settingOf(lettering, title, room);
  const leading = size * LEADING;
  const top = BOX.top + (room - lines.length * leading) / 2;
  return lines.map((line, i) =>
    path(lettering, line, MARGIN, Math.round(top + i * leading + size * 0.84), size, text),
  );
}

/** Ems. */
const LEADING = 1.06;

/** The largest size at which a title fits, and its lines; the least of all if it fits at none. */
function settingOf(lettering: Lettering, title: string, room: number) {
  let broken: { size: number; lines: string[] } | undefined;
  let least = { size: 0, lines: [] as string[] };
  for (const size of SIZES) {
    const widthOf = (line: string) => lettering.widthOf(line) * size;
    least = { size, lines: breakLines(title, BOX.width, widthOf) };
    if (least.lines.length * size * LEADING > room) continue;
    // A smaller title is easier to read than one with a broken word.
    if (keepsWordsWhole(title, BOX.width, widthOf)) return least;
    broken ??= least;
  }
  return broken ?? least;
}

function path(
  lettering: Lettering,
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
): string {
  return `<path fill="${fill}" d="${lettering.pathOf(text, x, y, size)}"/>`;
}

/** A plate, end-on. */
function disc(x: number, y: number, radius: number, fill: string, ring: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/><circle cx="${x}" cy="${y}" r="${radius * 0.42}" fill="${ring}"/><circle cx="${x}" cy="${y}" r="${radius * 0.18}" fill="${paper}"/>`;
}
