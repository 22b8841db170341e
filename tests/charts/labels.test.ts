import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/charts/labels.ts';

const even = (size: number, ...at: number[]) => at.map((one) => ({ at: one, size }));

describe('spread', () => {
  it.each<[string, ReturnType<typeof even>, number, number, number[]]>([
    ['nothing', [], 0, 100, []],
    ['leaves what does not touch', even(16, 20, 60), 0, 100, [20, 60]],
    ['parts a pair evenly', even(16, 50, 54), 0, 100, [44, 60]],
    ['parts equals in their order', even(10, 50, 50, 50), 0, 100, [40, 50, 60]],
    ['does not need sorted wishes', even(16, 54, 50), 0, 100, [60, 44]],
    ['stays inside at the top', even(16, 2, 4), 0, 100, [8, 24]],
    ['stays inside at the bottom', even(16, 98, 99), 0, 100, [76, 92]],
    ['a group pushes the next on', even(10, 50, 51, 60), 0, 100, [43.666667, 53.666667, 63.666667]],
    ['shares what room there is', even(20, 5, 5, 5), 0, 30, [5, 15, 25]],
  ])('%s', (_, wishes, low, high, expected) => {
    const places = spread(wishes, low, high);
    expect(places).toHaveLength(expected.length);
    places.forEach((place, i) => expect(place).toBeCloseTo(expected[i]!, 5));
  });

  const wish = fc.record({
    at: fc.double({ min: -50, max: 250, noNaN: true }),
    size: fc.double({ min: 1, max: 20, noNaN: true }),
  });

  it('keeps order, gaps and bounds', () =>
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 9 }), (wishes) => {
        const places = spread(wishes, 0, 200);
        const order = wishes.map((_, i) => i).sort((i, j) => wishes[i]!.at - wishes[j]!.at);
        order.forEach((i, rank) => {
          const half = wishes[i]!.size / 2;
          expect(places[i]!).toBeGreaterThanOrEqual(half - 1e-6);
          expect(places[i]!).toBeLessThanOrEqual(200 - half + 1e-6);
          const before = order[rank - 1];
          if (before === undefined) return;
          const apart = half + wishes[before]!.size / 2;
          expect(places[i]! - places[before]!).toBeGreaterThanOrEqual(apart - 1e-6);
        });
      }),
    ));

  it('moves no further than it must: no small change of one gap is better', () =>
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
        const places = spread(wishes);
        const cost = (shift: (i: number) => number) =>
          wishes.reduce((sum, { at }, i) => sum + (places[i]! + shift(i) - at) ** 2, 0);
        const least = cost(() => 0);
        // everything above a label may go up and everything below it down without touching
        for (const place of places) {
          const up = (i: number) => (places[i]! < place ? -1e-3 : 0);
          const down = (i: number) => (places[i]! > place ? 1e-3 : 0);
          expect(cost(up)).toBeGreaterThanOrEqual(least - 1e-9);
          expect(cost(down)).toBeGreaterThanOrEqual(least - 1e-9);
        }
      }),
    ));
});
