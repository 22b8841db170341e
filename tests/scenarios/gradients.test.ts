import { beforeAll, expect, test } from 'vitest';
import { Trainers } from '../../src/engine/trainers.ts';
import type { Engine } from '../../src/recipe/engine.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { Step64 } from '../engine/step64.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { OPENING_ARMS, prepareScenarios } from './presets.ts';

const SEED = 1;
const trainers = new Trainers();

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
  await prepareScenarios();
});

/** The gradients of an arm's first batch: momentum's velocity after one step is the gradient, not rounded by any weight. */
function gradientsOf(arm: ArmPlan, engine: Engine): Record<string, Float32Array> {
  const trainer = trainers.start(arm, SEED, engine);
  const names = trainer.network.variables.map(({ fullName }) => fullName);
  expect(trainer.advance(1).steps).toBe(1);
  const { memory } = trainer.save();
  trainer.dispose();
  return Object.fromEntries(names.map((name) => [name, memory[`${name}/velocity`]!]));
}

test.each(OPENING_ARMS)(
  'the gradients of %s are right, layer by layer',
  { timeout: 60_000 },
  (_, plan) => {
    const arm = { ...plan, optimizer: momentum({ learningRate: 1e-3 }) };
    const [eager, replay] = [gradientsOf(arm, 'tfjs'), gradientsOf(arm, 'replay')];
    const truth = new Step64(arm, SEED);
    const largest = Math.max(...Object.values(truth.gradients).map(norm));
    expect(Object.keys(truth.gradients).sort()).toEqual(Object.keys(eager).sort());
    let tried = 0;
    for (const [name, expected] of Object.entries(truth.gradients)) {
      expect(distance(eager[name]!, expected), name).toBeLessThan(1e-3);
      expect(distance(replay[name]!, expected), name).toBeLessThan(1e-3);
      if (norm(expected) <= 1e-7 * largest) continue;
      for (const [at, difference] of truth.differences(name)) {
        expect(Math.abs(difference - expected[at]!)).toBeLessThan(
          1e-3 * Math.abs(expected[at]!) + 1e-9 * largest,
        );
        tried++;
      }
    }
    // An arm may start where its loss is least.
    expect(tried).toBeGreaterThan(largest > 0 ? 10 : -1);
  },
);

const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));

/** ‖a − b‖ / ‖b‖; where b is 0, whether a is. */
function distance(a: ArrayLike<number>, b: Float64Array): number {
  const size = norm(b);
  return size === 0 ? norm(a) : norm(b.map((each, i) => each - a[i]!)) / size;
}
