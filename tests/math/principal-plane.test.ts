import { describe, expect, it } from 'vitest';
import { principalPlane, type Plane } from '../../src/math/principal-plane.ts';

const WIDTH = 5;
/** Ways in a space of five dimensions that lie in a plane aslant in it, all from one start. */
const corner = [0.3, -0.2, 0.5, 0.1, -0.4];
const [e, f] = [
  [0.5, 0.5, 0.5, 0.5, 0],
  [0.5, -0.5, 0.5, -0.5, 0],
] as const;
const at = (a: number, b: number) => corner.map((value, i) => value + a * e[i]! + b * f[i]!);
const way = (...places: [number, number][]) => Float32Array.from(places.flatMap((p) => at(...p)));
const ways = [way([0, 0], [2, 0.5], [4, 0.2], [6, 1]), way([0, 0], [1, -0.5], [3, 1.5])];

const row = (values: ArrayLike<number>, i: number, width: number) =>
  Array.from({ length: width }, (_, k) => values[i * width + k]!);
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - b[i]!));
const back = ({ middle, across, up }: Plane, [a, b]: readonly number[]) =>
  Array.from(middle, (value, i) => value + a! * across[i]! + b! * up[i]!);

describe('ways that lie in a plane', () => {
  const { plane, ways: flat } = principalPlane(ways, WIDTH);
  const places = ways.flatMap((each, k) =>
    Array.from({ length: each.length / WIDTH }, (_, i) => ({
      there: row(each, i, WIDTH),
      here: row(flat[k]!.points, i, 2),
    })),
  );

  it('are wholly in the one found, and back from it are what they were', () => {
    for (const { held } of flat) expect(held).toBeCloseTo(1, 6);
    for (const { there, here } of places)
      expect(apart(back(plane, here), there)).toBeLessThan(1e-5);
    for (const a of places)
      for (const b of places) expect(apart(a.here, b.here)).toBeCloseTo(apart(a.there, b.there), 5);
  });

  it('start at one place, end further right and up, and are all in the picture', () => {
    expect(row(flat[0]!.points, 0, 2)).toEqual(row(flat[1]!.points, 0, 2));
    const ends = [row(flat[0]!.points, 3, 2), row(flat[1]!.points, 2, 2)];
    const start = row(flat[0]!.points, 0, 2);
    for (const i of [0, 1])
      expect(ends.reduce((sum, end) => sum + end[i]! - start[i]!, 0)).toBeGreaterThan(0);
    for (const { here } of places) {
      expect(Math.abs(here[0]!)).toBeLessThan(2 * plane.extent);
      expect(Math.abs(here[1]!)).toBeLessThan(plane.extent);
    }
  });
});

it('a way aslant to the plane is held only in part: as much as its variance has there', () => {
  const long = Float32Array.from(
    { length: 20 },
    (_, i) => [10, 0, 0, 0][i % 4]! * Math.floor(i / 4),
  );
  const wide = Float32Array.from(
    { length: 20 },
    (_, i) => [0, 5, 0, 0][i % 4]! * Math.floor(i / 4),
  );
  // half of its variance along the first dimension, half along the third
  const aslant = Float32Array.from({ length: 8 }, (_, i) => [0, 0, 0, 0, 0.1, 0, 0.1, 0][i]!);
  const { ways: found } = principalPlane([long, wide, aslant], 4);
  expect(found.map(({ held }) => held)).toEqual([
    expect.closeTo(1, 2),
    expect.closeTo(1, 2),
    expect.closeTo(0.5, 1),
  ]);
});

it('a way that stands still is a point, and says so', () => {
  const { plane, ways: found } = principalPlane([Float32Array.of(1, 2, 3, 1, 2, 3)], 3);
  expect([...found[0]!.points]).toEqual([0, 0, 0, 0]);
  expect(found[0]!.held).toBe(1);
  expect([...plane.middle]).toEqual([1, 2, 3]);
  expect(plane.extent).toBeGreaterThan(0);
});
