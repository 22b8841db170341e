import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { Machine } from '../../../src/jit/machine.ts';
import { useBackend } from '../../engine/backends.ts';
import { MODES } from '../modes.ts';
import { graphs } from './graphs.ts';
import { eager, replayed, type Results } from './runs.ts';
import type { Value } from './value.ts';

beforeAll(() => useBackend('cpu'));

/**
 * Every run tries other graphs: what may differ between two right engines is bounded graph by graph, so one that fails
 * has found a mistake. `FUZZ_SEED=… npm test -- unit` tries the same graphs again, FUZZ_RUNS says how many.
 */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 600);

const machine = new Machine();

it(`${numRuns} random graphs are what eager tfjs makes of them (seed ${seed})`, () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const theirs = eager(graph);
      for (const [name, value] of Object.entries(graph.outputs)) {
        const stray = theirs[name]!.find((number) => !isOf(value, number));
        expect(stray, `${name} (${value.name}) of tfjs`).toBeUndefined();
      }
      const bits = new Map<boolean, Results>();
      for (const mode of MODES) {
        const ours = replayed(graph, machine, mode);
        for (const [name, value] of Object.entries(graph.outputs)) {
          const what = `${name} (${value.name}) of the ${mode.name}`;
          expect(largestGap(theirs[name]!, ours[name]!), what).toBeLessThanOrEqual(value.error);
        }
        const same = bits.get(mode.optimize) ?? ours;
        expect(ours, `the bits of the ${mode.name}`).toEqual(same);
        bits.set(mode.optimize, same);
      }
    }),
    { seed, numRuns },
  );
});

/** Whether a number is what is known of the value beforehand: the bounds of its error rest on that. */
const isOf = ({ low, high, grid, error }: Value, number: number): boolean =>
  number >= low - error &&
  number <= high + error &&
  (grid === 0 || Number.isInteger(number / grid));

/** Infinite where there are more or fewer numbers, or one is NaN. */
function largestGap(theirs: readonly number[], ours: readonly number[]): number {
  const gaps = theirs.map((number, i) => Math.abs(number - ours[i]!));
  return theirs.length === ours.length && gaps.every((gap) => gap >= 0)
    ? Math.max(0, ...gaps)
    : Infinity;
}
