import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integer, linear, log, type NumberKnob } from '../../src/recipe/knob.ts';
import { position, round, turn, valueAt } from '../../src/recipe/knob-scale.ts';

/** A knob with one value of its grid. */
interface Stand {
  readonly knob: NumberKnob;
  readonly value: number;
}

const integers: fc.Arbitrary<Stand> = fc
  .record({
    min: fc.integer({ min: -50, max: 50 }),
    length: fc.integer({ min: 1, max: 200 }),
    at: fc.nat(200),
  })
  .map(({ min, length, at }) => ({
    knob: integer({ min, max: min + length, start: min }),
    value: min + Math.min(at, length),
  }));

/** Steps are decimals, as scenarios write them; grid values are what their decimal text says. */
const linears: fc.Arbitrary<Stand> = fc
  .record({
    step: fc.constantFrom(0.001, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2),
    first: fc.integer({ min: -40, max: 40 }),
    length: fc.integer({ min: 1, max: 300 }),
    at: fc.nat(300),
  })
  .map(({ step, first, length, at }) => {
    const grid = (i: number) => (first + i) * step;
    const decimal = (value: number) => Number(value.toFixed(3));
    const min = decimal(grid(0));
    return {
      knob: linear({ min, max: decimal(grid(length)), start: min, step }),
      value: decimal(grid(Math.min(at, length))),
    };
  });

/** A number of two significant digits, `digits` from 10 to 99. */
const twoDigits = (digits: number, exponent: number) => Number(`${digits}e${exponent}`);

const logs: fc.Arbitrary<Stand> = fc
  .tuple(
    fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -9, max: 2 })),
    fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -9, max: 2 })),
    fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -9, max: 2 })),
  )
  .map((three) => three.map(([digits, exponent]) => twoDigits(digits, exponent)))
  .map((three) => three.sort((a, b) => a - b))
  .filter(([min, , max]) => min! < max!)
  .map(([min, value, max]) => ({
    knob: log({ min: min!, max: max!, start: min! }),
    value: value!,
  }));

const kinds: [string, fc.Arbitrary<Stand>][] = [
  ['an integer knob', integers],
  ['a linear knob', linears],
  ['a log knob', logs],
];

describe.each(kinds)('%s', (_, stands) => {
  const always = (holds: (stand: Stand) => void) =>
    fc.assert(fc.property(stands, holds), { numRuns: 500, seed: 1 });

  test('comes back from its place on the track, for every value of its grid', () => {
    always(({ knob, value }) => {
      const where = position(knob, value);
      expect(where).toBeGreaterThanOrEqual(0);
      expect(where).toBeLessThanOrEqual(1);
      expect(valueAt(knob, where)).toBe(value);
    });
  });

  test('runs from its minimum to its maximum, and stays within', () => {
    always(({ knob }) => {
      expect(position(knob, knob.min)).toBe(0);
      expect(position(knob, knob.max)).toBe(1);
      expect(valueAt(knob, 0)).toBe(knob.min);
      expect(valueAt(knob, 1)).toBe(knob.max);
      expect(valueAt(knob, -3)).toBe(knob.min);
      expect(valueAt(knob, 3)).toBe(knob.max);
    });
  });

  test('gives values of its grid anywhere on the track, rising from left to right', () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(stands, places, ({ knob }, unsorted) => {
        let before = knob.min;
        for (const where of unsorted.sort((a, b) => a - b)) {
          const value = valueAt(knob, where);
          expect(round(knob, value)).toBe(value);
          expect(value).toBeGreaterThanOrEqual(before);
          before = value;
        }
      }),
      { seed: 1 },
    );
  });

  test('changes with every turn, unless it is at that end', () => {
    always(({ knob, value }) => {
      for (const turns of [1, 5]) {
        const up = turn(knob, value, turns);
        const down = turn(knob, value, -turns);
        if (value === knob.max) expect(up).toBe(value);
        else expect(up).toBeGreaterThan(value);
        if (value === knob.min) expect(down).toBe(value);
        else expect(down).toBeLessThan(value);
        for (const turned of [up, down]) expect(round(knob, turned)).toBe(turned);
      }
    });
  });

  test('goes from end to end by single turns', () => {
    always(({ knob }) => {
      let value = knob.min;
      for (let turns = 0; turns < 400 && value < knob.max; turns++) value = turn(knob, value, 1);
      expect(value).toBe(knob.max);
      for (let turns = 0; turns < 400 && value > knob.min; turns++) value = turn(knob, value, -1);
      expect(value).toBe(knob.min);
    });
  });
});

test('on a log scale equal ratios are equal distances', () => {
  const knob = log({ min: 0.001, max: 10, start: 1 });
  for (const [value, where] of [
    [0.001, 0],
    [0.01, 0.25],
    [0.1, 0.5],
    [1, 0.75],
    [10, 1],
  ] as const)
    expect(position(knob, value)).toBeCloseTo(where, 12);
});

test('a log knob keeps two significant digits and no more', () => {
  const knob = log({ min: 0.0001, max: 1, start: 0.1 });
  const wild = fc.double({ min: 0.0001, max: 1, noNaN: true });
  fc.assert(
    fc.property(wild, (value) => {
      const near = round(knob, value);
      expect(near).toBe(Number(near.toPrecision(2)));
      expect(Math.abs(near - value)).toBeLessThanOrEqual(0.05 * value);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a turn on a log scale is about a tenth of the value', () => {
  const knob = log({ min: 0.0001, max: 1, start: 0.1 });
  for (let digits = 10; digits <= 90; digits++) {
    const value = twoDigits(digits, -4);
    expect(turn(knob, value, 1) / value).toBeGreaterThan(1.04);
    expect(turn(knob, value, 1) / value).toBeLessThan(1.16);
  }
});

test('a value that is rounded equals the decimal its address spells out', () => {
  const knob = linear({ min: -1, max: 1, start: 0, step: 0.1 });
  for (let tenths = -10; tenths <= 10; tenths++) {
    const value = round(knob, tenths * 0.1);
    expect(Object.is(value, Number(`${tenths}e-1`))).toBe(true);
    expect(String(value).length).toBeLessThanOrEqual(4);
  }
});
