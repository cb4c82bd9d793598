import { contrast, nearestColor } from './oklch.ts';
import type { SiteSettings } from './schema/site.ts';

type Colors = SiteSettings['colors'];

/** A color by day and by night, as six-digit hex. */
export type DayAndNight = readonly [day: string, night: string];

/** Every color of a page besides those of topics. */
export interface SiteColors {
  readonly paper: DayAndNight;
  readonly ink: DayAndNight;
  /** Small print. */
  readonly muted: DayAndNight;
  /** Lines between things. */
  readonly rule: DayAndNight;
  /** What lies on the page. */
  readonly card: DayAndNight;
  /** Bars, and the light along them. */
  readonly steel: DayAndNight;
  readonly shine: DayAndNight;
  /** The ring around what has the focus. */
  readonly focus: DayAndNight;
}

/** How much of the paper is in each color that is mixed of ink and paper, by day and by night. */
const SHARES = {
  rule: [0.865, 0.85],
  steel: [0.7, 0.655],
  shine: [0.888, 0.445],
} as const;

const MUTED_SHARES = [0.285, 0.325] as const;
const CARD_SHARE = 0.957;
/** The least contrast by which a white card is seen on the page. */
const CARD_CONTRAST = 1.03;

/** WCAG 2.2, 1.4.3: text; and 1.4.11: everything else. */
const TEXT_CONTRAST = 4.5;
const SHAPE_CONTRAST = 3;

/** The colors of a site, from the three that its owner sets. */
export function siteColors({ paper, ink, accent }: Colors): SiteColors {
  const mixed = (shares: readonly [number, number]) =>
    both((i) => mix(ink[i], paper[i], shares[i]));
  const card = both((i) => cardOn(paper[i], ink[i]));
  return {
    paper,
    ink,
    muted: both(
      (i) =>
        nearestColor(mix(ink[i], paper[i], MUTED_SHARES[i]), (hex) =>
          [paper[i], card[i]].every((under) => contrast(hex, under) >= TEXT_CONTRAST),
        ) ?? ink[i],
    ),
    rule: mixed(SHARES.rule),
    card,
    steel: mixed(SHARES.steel),
    shine: mixed(SHARES.shine),
    focus: accent,
  };
}

/** One color that cannot be read or seen on its page: its place in `colors`, what is wrong, and the nearest that can. */
export interface ColorFault {
  readonly path: readonly ['colors', 'ink' | 'accent', 0 | 1];
  readonly problem: string;
  readonly nearest: string | undefined;
}

/** Finds colors that stand out too little from the paper. */
export function siteColorFaults(colors: Colors): ColorFault[] {
  const needed = { ink: TEXT_CONTRAST, accent: SHAPE_CONTRAST } as const;
  return (['ink', 'accent'] as const).flatMap((name) =>
    ([0, 1] as const).flatMap((i): ColorFault[] => {
      const [color, paper] = [colors[name][i], colors.paper[i]];
      if (contrast(color, paper) >= needed[name]) return [];
      // Cut rather than rounded: 4.46 is not 4.5.
      const ratio = Math.floor(contrast(color, paper) * 10) / 10;
      return [
        {
          path: ['colors', name, i],
          problem: `is ${color}, which stands out from the paper ${ratio}:1 ${i === 0 ? 'by day' : 'by night'} and needs ${needed[name]}:1`,
          nearest: nearestColor(color, (hex) => contrast(hex, paper) >= needed[name]),
        },
      ];
    }),
  );
}

function both(colorAt: (i: 0 | 1) => string): [string, string] {
  return [colorAt(0), colorAt(1)];
}

/** White on a light page that is not white itself; else a little of the ink. */
function cardOn(paper: string, ink: string): string {
  const isSeenInWhite = isLight(paper) && contrast('#ffffff', paper) >= CARD_CONTRAST;
  return isSeenInWhite ? '#ffffff' : mix(ink, paper, CARD_SHARE);
}

function isLight(hex: string): boolean {
  return contrast(hex, '#000000') > contrast(hex, '#ffffff');
}

/** A mix of two hex colors, channel by channel. */
function mix(a: string, b: string, shareOfB: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(from + (to - from) * shareOfB)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
