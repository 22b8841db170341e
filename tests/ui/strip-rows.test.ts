import { expect, test } from 'vitest';
import { stripRows } from '../../src/ui/views/strip-rows.ts';
import { Opened, STEPS } from '../run/opened.ts';

const probe = 'batch';

/** An arm whose first batches read these shares. */
function read(shares: readonly number[]) {
  const { engine, run, runsOf } = new Opened();
  const steps = Uint32Array.from(shares, (_, i) => i);
  const column = { steps, values: Float32Array.from(shares), width: 1 };
  run.record('linear', 1)!.append({ [probe]: column });
  for (const id of [...runsOf('leaky'), ...runsOf('linear')]) engine.train(id, shares.length);
  return stripRows(run, probe, ['linear']);
}

test('before anything is read there is nothing to draw', () => {
  const [row] = stripRows(new Opened().run, probe, ['leaky']);
  expect(row).toMatchObject({ name: 'leaky', arm: 1, share: null, summary: null, xMax: STEPS });
  expect(row!.track.length).toBe(0);
});

test('a row has its arm’s colour, and the mean, spread and empty batches of what was read', () => {
  const [row] = read([0, 0.5, 0.25, 0.25]);
  expect(row!.arm).toBe(2);
  expect(row!.track.length).toBe(4);
  expect(row!.summary!.mean).toBe(0.25);
  expect(row!.summary!.deviation).toBeCloseTo(Math.sqrt(0.125 / 4), 9);
  expect(row!.summary!.none).toBe(0.25);
});

test('batches without a number count for nothing', () => {
  const [row] = read([NaN, 0, 0.5, NaN]);
  expect(row!.summary).toEqual({ mean: 0.25, deviation: 0.25, none: 0.5 });
});
