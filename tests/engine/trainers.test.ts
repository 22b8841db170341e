import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compareSteps } from '../../src/engine/compare-steps.ts';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { LAYERS } from '../../src/engine/layers/layers.ts';
import { Refused } from '../../src/engine/replay/refused.ts';
import { ReplayTrainer } from '../../src/engine/replay/replay-trainer.ts';
import * as tf from '../../src/engine/tf.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam } from '../../src/recipe/optimizer.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));
afterEach(() => vi.restoreAllMocks());

/** Lets the dense layers of that many units do something no program covers. */
function withUncoveredUnits(units: number) {
  const { apply } = LAYERS.dense;
  vi.spyOn(LAYERS.dense, 'apply').mockImplementation((spec, x, scope) => {
    const y = apply(spec, x, scope);
    return y.shape[1] === units ? tf.asinh(y) : y;
  });
}

const arm = (hidden: number[]) =>
  smallArm({
    arm: { model: mlp({ hidden, activation: 'tanh' }) },
    optimizer: adam({ learningRate: 0.05 }),
  });

describe('the engine of a comparison', () => {
  test('is replay where every arm can be replayed', () => {
    expect(new Trainers().engineFor([arm([4]), arm([5])])).toEqual({
      engine: 'replay',
      refused: null,
    });
  });

  test('is tfjs where one cannot, and what stands in the way is told', () => {
    withUncoveredUnits(5);
    const { engine, refused } = new Trainers().engineFor([arm([4]), arm([5])]);
    expect(engine).toBe('tfjs');
    expect(refused).toBe('the kernel Asinh');
  });

  test('is tfjs where the browser has no WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    const { engine, refused } = new Trainers().engineFor([arm([4])]);
    vi.unstubAllGlobals();
    expect([engine, refused]).toEqual(['tfjs', 'WebAssembly SIMD is missing']);
  });
});

test('a run on replay is refused, on tfjs it trains', () => {
  const trainers = new Trainers();
  withUncoveredUnits(5);
  expect(() => trainers.start(arm([5]), 1, 'replay')).toThrow(Refused);
  const { numTensors } = tf.memory();
  const eager = trainers.start(arm([5]), 1, 'tfjs');
  expect(eager).toBeInstanceOf(EagerTrainer);
  expect(eager.advance(1).steps).toBe(1);
  eager.dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(trainers.start(arm([4]), 1, 'replay')).toBeInstanceOf(ReplayTrainer);
});

describe('two engines compared', () => {
  const trainers = new Trainers();
  const states = (engine: 'replay' | 'tfjs', change: (values: Float32Array) => void = () => {}) => {
    const trainer = trainers.start(arm([4, 3]), 3, engine);
    return [0, 1, 2].map(() => {
      trainer.advance(5);
      const state = trainer.save();
      Object.values(state.variables).forEach(change);
      return state;
    });
  };
  const compared = (other: 'replay' | 'tfjs', from = states('tfjs')) =>
    compareSteps(
      trainers.start(arm([4, 3]), 3, 'tfjs'),
      trainers.start(arm([4, 3]), 3, other),
      from,
    );

  test('are the same where they are one', () => {
    expect(compared('tfjs')).toMatchObject({ steps: 3, error: 0 });
  });

  test('lie about a rounding apart', () => {
    const { steps, error, floor } = compared('replay');
    expect(steps).toBe(3);
    expect(floor).toBeGreaterThan(0);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(10 * floor);
  });

  test('leave out steps that are not finite', () => {
    const broken = states('tfjs', (values) => values.fill(NaN));
    expect(compared('replay', broken)).toEqual({ steps: 0, error: 0, floor: 0 });
  });
});
