/** A color by how people see it: lightness 0 to 1, chroma from 0 (gray), hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Reads a six-digit hex color. Matrices: https://bottosson.github.io/posts/oklab/ */
export function toOklch(hex: string): Oklch {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** The color as six-digit hex; what no screen shows loses chroma until it can be shown. */
export function toHex({ lightness, chroma, hue }: Oklch): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const channels = linearOf({ lightness, chroma: chroma * share, hue });
    if (channels.every((channel) => channel > -0.0005 && channel < 1.0005)) return hexOf(channels);
  }
  return hexOf(linearOf({ lightness, chroma: 0, hue }));
}

/** The contrast ratio of two hex colors, 1 to 21, as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two hex colors look: 0 for one color, about 1 from black to white. */
export function difference(a: string, b: string): number {
  const [one, other] = [toOklch(a), toOklch(b)];
  const radians = ((one.hue - other.hue) * Math.PI) / 180;
  const inPlane =
    one.chroma ** 2 + other.chroma ** 2 - 2 * one.chroma * other.chroma * Math.cos(radians);
  return Math.sqrt((one.lightness - other.lightness) ** 2 + Math.max(0, inPlane));
}

/**
 * The color nearest to `hex` in lightness, of the same hue, for which `passes`
 * holds; `undefined` where no lightness does.
 *
 * @param direction -1 looks at darker ones alone, 1 at lighter ones, 0 at both.
 */
export function nearestColor(
  hex: string,
  passes: (hex: string) => boolean,
  direction: -1 | 0 | 1 = 0,
): string | undefined {
  if (passes(hex)) return hex;
  const color = toOklch(hex);
  for (let step = STEP; step < 1; step += STEP) {
    for (const way of direction === 0 ? [-1, 1] : [direction]) {
      const lightness = color.lightness + way * step;
      if (lightness < 0 || lightness > 1) continue;
      const candidate = toHex({ ...color, lightness });
      if (passes(candidate)) return candidate;
    }
  }
  return undefined;
}

const STEP = 0.004;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The channels of a hex color as light, 0 to 1. */
function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

function linearOf({ lightness, chroma, hue }: Oklch): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hexOf(channels: readonly number[]): string {
  const digits = channels.map((channel) => {
    const light = Math.min(1, Math.max(0, channel));
    const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
