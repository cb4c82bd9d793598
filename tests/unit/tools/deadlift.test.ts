import { describe, expect, it } from 'vitest';
import {
  deadliftAt,
  plateRadius,
  type Point,
  type Pose,
  segments,
} from '../../../src/tools/deadlift/deadlift.ts';

const STEPS = 1000;
const lifts = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
const poses = lifts.map(deadliftAt);
const [floor, knee, lockout] = [0, 0.5, 1].map(deadliftAt) as [Pose, Pose, Pose];

/** Whether each value is at least as large as the one before, but for rounding. */
function neverFalls(values: readonly number[]): boolean {
  return values.every((value, i) => value >= (values[i - 1] ?? value) - 1e-12);
}

function length(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The angle at `corner` between the ways to two other points, in degrees. */
function angleAt(corner: Point, a: Point, b: Point): number {
  const [one, other] = [a, b].map(({ x, y }) => Math.atan2(y - corner.y, x - corner.x)) as [
    number,
    number,
  ];
  const turn = Math.abs(((one - other) * 180) / Math.PI);
  return Math.min(turn, 360 - turn);
}

describe('the lifter, all the way', () => {
  it('has segments that keep their lengths, the trunk too', () => {
    for (const { ankle, knee, hip, shoulder, bar } of poses) {
      expect(length(ankle, knee)).toBeCloseTo(segments.shank, 12);
      expect(length(knee, hip)).toBeCloseTo(segments.thigh, 12);
      expect(length(hip, shoulder)).toBeCloseTo(segments.trunk, 12);
      expect(length(shoulder, bar)).toBeCloseTo(segments.arm, 12);
    }
  });

  it('stands with the ankle in one place', () => {
    for (const { ankle } of poses) expect(ankle).toEqual(floor.ankle);
  });

  it('keeps the bar over mid-foot and moves it only up', () => {
    for (const { bar } of poses) expect(bar.x).toBe(0);
    expect(neverFalls(poses.map(({ bar }) => bar.y))).toBe(true);
  });

  it('opens knees and hips and brings the trunk up without turning back', () => {
    expect(neverFalls(poses.map(({ angles }) => angles.hip))).toBe(true);
    expect(neverFalls(poses.map(({ angles }) => angles.knee))).toBe(true);
    expect(neverFalls(poses.map(({ angles }) => -angles.trunk))).toBe(true);
  });

  it('moves smoothly: no step turns a joint by more than half a degree', () => {
    for (const [i, { angles }] of poses.entries()) {
      const before = poses[i - 1]?.angles ?? angles;
      expect(Math.abs(angles.hip - before.hip)).toBeLessThan(0.5);
      expect(Math.abs(angles.knee - before.knee)).toBeLessThan(0.5);
    }
  });

  it('says the angles that its joints make', () => {
    for (const { ankle, knee, hip, shoulder, angles } of poses) {
      expect(angleAt(hip, knee, shoulder)).toBeCloseTo(angles.hip, 6);
      expect(angleAt(knee, ankle, hip)).toBeCloseTo(angles.knee, 6);
      expect(angleAt(hip, { x: hip.x, y: hip.y + 1 }, shoulder)).toBeCloseTo(angles.trunk, 6);
    }
  });

  it('lets the arms hang: never more than ten degrees from straight down', () => {
    for (const { leans } of poses) expect(Math.abs(leans.arm)).toBeLessThan(10);
  });
});

describe('on the floor', () => {
  it('has the plates on the floor', () => {
    expect(floor.bar.y).toBeCloseTo(plateRadius, 12);
  });

  it('has the shins close to vertical and the shoulders slightly in front of the bar', () => {
    expect(floor.leans.shank).toBeLessThan(15);
    expect(floor.shoulder.x).toBeGreaterThan(0);
    expect(floor.shoulder.x).toBeLessThan(0.05);
  });

  it('has the hips above the knees and below the shoulders', () => {
    expect(floor.hip.y).toBeGreaterThan(floor.knee.y);
    expect(floor.hip.y).toBeLessThan(floor.shoulder.y);
  });
});

describe('up to the knee', () => {
  it('has the bar in front of the knee half-way', () => {
    expect(knee.bar.y).toBeCloseTo(knee.knee.y, 12);
    expect(knee.knee.x).toBeLessThan(-0.03);
  });

  it('opens the knees by four times what the trunk comes up', () => {
    const opened = knee.angles.knee - floor.angles.knee;
    const risen = floor.angles.trunk - knee.angles.trunk;
    expect(risen).toBeLessThan(10);
    expect(opened).toBeGreaterThan(4 * risen);
  });
});

describe('at lockout', () => {
  it('is upright, with straight knees and hips', () => {
    expect(lockout.angles).toEqual({ hip: 180, knee: 180, trunk: 0 });
    expect(lockout.shoulder.x).toBeCloseTo(lockout.ankle.x, 12);
  });

  it('has the bar at the thighs', () => {
    expect(lockout.bar.y).toBeGreaterThan(lockout.knee.y);
    expect(lockout.bar.y).toBeLessThan(lockout.hip.y);
  });
});

describe('a lift that is none', () => {
  it.each([-0.01, 1.01, NaN, Infinity])('is refused: %s', (lift) => {
    expect(() => deadliftAt(lift)).toThrow(RangeError);
  });
});
