import { h, type PlainElement } from '../../view.ts';
import { after, type Limit, limitInWords, type SafeUntil } from './limits.ts';
import { dayOfMonthInWords, hourInWords, monthInWords, weekdayInWords } from './time-in-words.ts';

/** When food was cooked, until when it keeps, and what time it is. */
export interface Moments {
  readonly cookedAt: Date;
  readonly until: SafeUntil;
  readonly now: Date;
}

/** The bar, in drawing units. */
const [LEFT, TOP, WIDTH, HEIGHT] = [156, 28, 220, 64];

/** The face of the clock beside it. */
const [MIDDLE, CENTER, RADIUS] = [66, 78, 60];

/** What a clock shows that nobody set: ten past ten. */
const UNSET = new Date(2000, 0, 1, 10, 10);

/** How many parts a limit in hours has. */
const QUARTERS = 4;

/**
 * A clock at the hour until which food is good, and the time that it keeps, as a bar of its days or
 * months or of four quarters, which is emptied from the left as time goes by, with a hand at the time of now. It
 * says nothing that the words beside it do not say.
 *
 * @param moments left out where they are not known: then the limit itself stands there.
 */
export function clockDrawing(limit: Limit, moments?: Moments): PlainElement {
  const [goodParts, parts] = 'ends' in limit ? limit.ends : [QUARTERS, QUARTERS];
  const at = (part: number) => round(LEFT + (part / parts) * WIDTH);
  const good = at(goodParts);
  const now = at(moments ? shareGone(moments) * parts : 0);
  const dividers = Array.from(
    { length: parts + 1 },
    (_, part) => `M${at(part)} ${TOP}V${BOTTOM + 6}`,
  );
  return h(
    'svg',
    {
      viewBox: '0 0 400 156',
      'aria-hidden': 'true',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 3,
    },
    face(moments?.until.eatBy ?? UNSET),
    now < good && h('path', { d: box(now, good), fill: 'var(--topic-fill)', stroke: 'none' }),
    goodParts < parts && h('path', { d: box(good, at(parts)), 'stroke-dasharray': '7 6' }),
    h('path', { d: box(LEFT, good) }),
    h('path', { 'stroke-width': 1.5, d: dividers.join('') }),
    moments !== undefined && moments.now >= moments.cookedAt && hand(now),
    h(
      'g',
      { fill: 'currentColor', stroke: 'none', 'font-family': 'var(--sans)', 'font-weight': 600 },
      ...words(limit, at, goodParts, moments),
    ),
  );
}

const BOTTOM = TOP + HEIGHT;

/** The face of a clock, with its hands at a time of day. */
function face(time: Date): PlainElement {
  const ticks = Array.from({ length: 12 }, (_, hour) => ray(hour / 12, 43, hour % 3 ? 47 : 39));
  const hours = (time.getHours() + time.getMinutes() / 60) / 12;
  return h(
    'g',
    { 'stroke-linecap': 'round' },
    h('circle', {
      class: 'clock-rim',
      cx: MIDDLE,
      cy: CENTER,
      r: RADIUS - 6,
      stroke: 'var(--topic-fill)',
      'stroke-width': 12,
    }),
    h('path', { d: ticks.join('') }),
    h('path', {
      class: 'clock-hands',
      d: ray(hours, 0, 24) + ray(hours * 12, 0, 36),
      'stroke-width': 6,
    }),
  );
}

/** A line from the center of the face outward, at a share of a turn from the top. */
function ray(turn: number, from: number, to: number): string {
  const [x, y] = [Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)];
  const point = (at: number) => `${round(MIDDLE + at * x)} ${round(CENTER + at * y)}`;
  return `M${point(from)}L${point(to)}`;
}

/** What stands under the bar. */
function words(
  limit: Limit,
  at: (part: number) => number,
  goodParts: number,
  moments: Moments | undefined,
): readonly PlainElement[] {
  const parts = 'ends' in limit ? limit.ends[1] : QUARTERS;
  const small = (part: number, text: string) =>
    h('text', { x: at(part), y: 116, 'font-size': 18, ...anchor(part) }, text);
  const large = (part: number, text: string) =>
    h(
      'text',
      { x: at(part), y: 146, 'font-size': 28, 'font-weight': 750, ...anchor(part, parts) },
      text,
    );
  if (!moments) return [small(0, 'cooked'), large(parts, limitInWords(limit))];
  const { cookedAt, until } = moments;
  const isMonths = 'ends' in limit && limit.unit === 'months';
  const partInWords = isMonths ? monthInWords : weekdayInWords;
  return [
    ...('ends' in limit
      ? Array.from({ length: parts + 1 }, (_, part) =>
          small(part, partInWords(after(cookedAt, part, limit))),
        )
      : [
          small(0, hourInWords(cookedAt)),
          small(2, hourInWords(new Date((cookedAt.getTime() + until.latest.getTime()) / 2))),
          small(4, weekdayInWords(until.latest)),
        ]),
    large(goodParts, isMonths ? dayOfMonthInWords(until.eatBy) : hourInWords(until.eatBy)),
  ];
}

/** Words stand in the middle of their line, but do not reach into the clock, nor out of the drawing if they are large. */
function anchor(part: number, end?: number): Record<string, string> {
  if (part === 0) return {};
  return { 'text-anchor': part === end ? 'end' : 'middle' };
}

function hand(x: number): PlainElement {
  const isNearEnd = x > LEFT + WIDTH - 60;
  return h(
    'g',
    { fill: 'currentColor', 'stroke-width': 5 },
    h('path', { d: `M${x} ${TOP - 12}V${BOTTOM + 8}` }),
    h('circle', { cx: x, cy: TOP - 14, r: 6 }),
    h(
      'text',
      {
        x: isNearEnd ? x - 16 : x + 16,
        y: TOP - 8,
        stroke: 'none',
        'font-family': 'var(--sans)',
        'font-size': 18,
        'font-weight': 600,
        'text-anchor': isNearEnd ? 'end' : 'start',
      },
      'now',
    ),
  );
}

/** The share of the time between cooking and the latest end that is over. */
function shareGone({ cookedAt, until: { latest }, now }: Moments): number {
  const share = (now.getTime() - cookedAt.getTime()) / (latest.getTime() - cookedAt.getTime());
  return Math.min(1, Math.max(0, share));
}

function box(from: number, to: number): string {
  return `M${from} ${TOP}H${to}V${BOTTOM}H${from}z`;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}
