import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/engine/trainer.ts';
import { Shelf } from '../../src/worker/shelf.ts';

/** 40 bytes. */
const state = (step: number): State => ({
  step,
  variables: { kernel: new Float32Array(6), bias: new Float32Array(2) },
  memory: { velocity: new Float32Array(2) },
});
const SIZE = 40;

/** The steps whose states are kept, out of those offered. */
const keptOf = (shelf: Shelf, offered: readonly number[]) =>
  offered.filter((step) => shelf.before(step)?.step === step);

const filled = (budget: number, offered: readonly number[]) => {
  const shelf = new Shelf(budget);
  for (const step of offered) shelf.put(state(step));
  return shelf;
};

const steps = (count: number, every = 5) => Array.from({ length: count }, (_, i) => i * every);

describe('a shelf', () => {
  test('keeps all states the budget has room for', () => {
    expect(keptOf(filled(10 * SIZE, steps(10)), steps(10))).toEqual(steps(10));
  });

  test.each([
    [11, [0, 10, 20, 30, 40, 50]],
    [12, [0, 10, 20, 30, 40, 50]],
    [13, [0, 10, 20, 30, 40, 50, 60]],
    [20, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]],
    [21, [0, 20, 40, 60, 80, 100]],
  ])('of %i states drops every second one when ten are too many', (count, kept) => {
    const shelf = filled(10 * SIZE, steps(count));
    expect(keptOf(shelf, steps(count))).toEqual(kept);
    expect(shelf.bytes).toBe(kept.length * SIZE);
  });

  test('gives the last state at or before a step', () => {
    const shelf = filled(10 * SIZE, steps(21));
    expect(shelf.before(-1)).toBe(null);
    expect([0, 19, 20, 21, 99, 100, 1e9].map((step) => shelf.before(step)!.step)).toEqual([
      0, 0, 20, 20, 80, 100, 100,
    ]);
  });

  test.each([
    [0, 4, []],
    [1, 4, [0]],
    [3, 4, [0, 5, 10]],
    [22, 4, [0, 35, 70, 105]],
    [22, 1, [0]],
  ])('of %i states spreads %i over the run', (count, wanted, spread) => {
    const shelf = filled(Infinity, steps(count));
    expect(shelf.spread(wanted).map(({ step }) => step)).toEqual(spread);
  });

  test('has nothing before it was given anything', () => {
    expect(new Shelf(1000).before(0)).toBe(null);
    expect(new Shelf(1000).bytes).toBe(0);
  });

  test('stays in its budget, evenly spaced from the first state on, whatever comes', () => {
    const cases = fc.record({
      room: fc.integer({ min: 2, max: 40 }),
      count: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(cases, ({ room, count }) => {
        const offered = steps(count);
        const shelf = filled(room * SIZE, offered);
        const kept = keptOf(shelf, offered);
        expect(kept[0]).toBe(0);
        expect(shelf.bytes).toBe(kept.length * SIZE);
        expect(kept.length).toBeLessThanOrEqual(room);
        const gaps = new Set(kept.slice(1).map((step, i) => step - kept[i]!));
        expect(gaps.size).toBeLessThanOrEqual(1);
        // it never keeps less than about half of what there is room for
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, Math.floor(room / 2)));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('keeps two states even where there is room for none', () => {
    expect(keptOf(filled(1, steps(2)), steps(2))).toEqual([0, 5]);
    expect(keptOf(filled(1, steps(100)), steps(100))).toEqual([0, 320]);
  });
});
