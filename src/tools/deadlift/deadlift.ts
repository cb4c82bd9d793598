/**
 * A conventional deadlift from the side, in units of body height: `x` forward from mid-foot, `y` up from the floor.
 * Angles are in degrees; a lean is from the vertical, forward positive.
 */

/** The lengths of a lifter of average build. Each segment is rigid, the trunk from hip to shoulder too. */
export const segments = {
  shank: 0.246,
  thigh: 0.245,
  trunk: 0.288,
  /** From the shoulder to the bar in the hand, the elbow straight. */
  arm: 0.39,
} as const satisfies Record<string, number>;

/** Where the ankle stays: above the floor, behind mid-foot. */
const ankle: Point = { x: -0.04, y: 0.039 };

/** A plate of 450 mm, the standard, on the floor beside a lifter of 1.70 m. */
export const plateRadius = 0.225 / 1.7;

const kneeHeight = ankle.y + segments.shank;

const floor = reach({ barHeight: plateRadius, shank: 9, shoulderAhead: 0.02 });
const knee = reach({ barHeight: kneeHeight, shank: 0, shoulderAhead: 0.04 });
const lockout: Leans = { shank: 0, thigh: 0, trunk: 0 };

/**
 * The lifter with the bar at `lift` of the way: 0 on the floor, 0.5 at the knee, 1 at lockout. Up to the knee the
 * knees open and the trunk keeps nearly the same lean; from there the hips bring the trunk upright. The arms hang
 * from the shoulders to the line over mid-foot, which the bar never leaves.
 *
 * @throws RangeError where `lift` is not between 0 and 1.
 */
export function deadliftAt(lift: number): Pose {
  if (!(lift >= 0 && lift <= 1)) throw new RangeError(`A lift goes from 0 to 1, not to ${lift}.`);
  const between = (segment: keyof Leans) =>
    through(floor[segment], knee[segment], lockout[segment], lift);
  const leans = { shank: between('shank'), thigh: between('thigh'), trunk: between('trunk') };
  const joints = stack(leans);
  const { x, y } = joints.shoulder;
  return {
    ...joints,
    bar: { x: 0, y: y - Math.sqrt(segments.arm ** 2 - x ** 2) },
    leans: { ...leans, arm: degrees(Math.asin(x / segments.arm)) },
    angles: {
      hip: 180 + leans.thigh - leans.trunk,
      knee: 180 + leans.thigh - leans.shank,
      trunk: leans.trunk,
    },
  };
}

/** The joints of a lifter whose segments lean so. */
function stack({
  shank,
  thigh,
  trunk,
}: Leans): Record<'ankle' | 'knee' | 'hip' | 'shoulder', Point> {
  const knee = along(ankle, segments.shank, shank);
  const hip = along(knee, segments.thigh, thigh);
  return { ankle, knee, hip, shoulder: along(hip, segments.trunk, trunk) };
}

/**
 * Inverse kinematics: how thigh and trunk lean when the shank leans by `shank` and the arms reach the bar at
 * `barHeight` over mid-foot from shoulders that are `shoulderAhead` of it. Of the two ways that the triangle of
 * knee, hip and shoulder can lie, the one with the hip behind.
 */
function reach({ barHeight, shank, shoulderAhead }: Reach): Leans {
  const knee = along(ankle, segments.shank, shank);
  const x = shoulderAhead - knee.x;
  const y = barHeight + Math.sqrt(segments.arm ** 2 - shoulderAhead ** 2) - knee.y;
  const distance = Math.hypot(x, y);
  const lean = degrees(Math.atan2(x, y));
  return {
    shank,
    thigh: lean - corner(segments.thigh, distance, segments.trunk),
    trunk: lean + corner(segments.trunk, distance, segments.thigh),
  };
}

/** The corner of a triangle between the sides `a` and `b`, by the law of cosines. */
function corner(a: number, b: number, opposite: number): number {
  return degrees(Math.acos((a ** 2 + b ** 2 - opposite ** 2) / (2 * a * b)));
}

function along({ x, y }: Point, length: number, lean: number): Point {
  const turn = (lean * Math.PI) / 180;
  return { x: x + length * Math.sin(turn), y: y + length * Math.cos(turn) };
}

/**
 * A smooth curve through three values at 0, 0.5 and 1 that never turns back between them: a cubic Hermite spline
 * whose slope in the middle is the harmonic mean of its neighbors' (Fritsch and Butland).
 */
function through(start: number, middle: number, end: number, at: number): number {
  const [first, second] = [middle - start, end - middle];
  const slope = first * second > 0 ? (2 * first * second) / (first + second) : 0;
  const t = at < 0.5 ? 2 * at : 2 * at - 1;
  return at < 0.5
    ? hermite(start, first, middle, slope, t)
    : hermite(middle, slope, end, second, t);
}

/** From `a` with slope `slopeA` to `b` with slope `slopeB`, as `t` goes from 0 to 1. */
function hermite(a: number, slopeA: number, b: number, slopeB: number, t: number): number {
  const rest = 1 - t;
  return (
    rest ** 2 * (1 + 2 * t) * a +
    rest ** 2 * t * slopeA +
    t ** 2 * (3 - 2 * t) * b -
    t ** 2 * rest * slopeB
  );
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

export interface Point {
  x: number;
  y: number;
}

export type Joints = Record<'ankle' | 'knee' | 'hip' | 'shoulder' | 'bar', Point>;

export interface Pose extends Joints {
  leans: Leans & { arm: number };
  /** Hip: thigh to trunk; knee: shank to thigh; both 180 when straight. Trunk: its lean, 0 when upright. */
  angles: Record<'hip' | 'knee' | 'trunk', number>;
}

type Leans = Record<'shank' | 'thigh' | 'trunk', number>;

interface Reach {
  barHeight: number;
  shank: number;
  shoulderAhead: number;
}
