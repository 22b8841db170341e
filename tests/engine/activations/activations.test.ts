import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIVATIONS } from '../../../src/engine/activations/activations.ts';
import * as tf from '../../../src/engine/tf.ts';
import { leakyRelu, type Activation } from '../../../src/recipe/activation.ts';
import { split } from '../../../src/recipe/placeholder.ts';
import { BACKENDS, useBackend } from '../backends.ts';
import { activated } from '../float64.ts';
import { ACTIVATION_CASES } from './cases.ts';

/** The activation and its derivative at every x, by tfjs. */
function byTfjs(activation: Activation, xs: ArrayLike<number>) {
  return tf.tidy(() => {
    const { numbers } = split(activation);
    // tf.grad refuses x itself as a function of x: hence the 1 · x
    const f = (x: tf.Tensor) =>
      ACTIVATIONS[activation.kind](tf.mul(1, x), (name) => {
        if (!(name in numbers)) throw new Error(`${activation.kind} has no number "${name}"`);
        return tf.scalar(numbers[name]!);
      });
    const x = tf.tensor1d(Float32Array.from(xs));
    const values = Float32Array.from(f(x).dataSync());
    return { values, slopes: Float32Array.from(tf.grad(f)(x).dataSync()), x: x.dataSync() };
  }) as unknown as Record<'values' | 'slopes' | 'x', Float32Array>;
}

const grid = Float32Array.from({ length: 161 }, (_, i) => (i - 80) / 10);

test('every activation has a case', () => {
  const kinds = new Set(ACTIVATION_CASES.map(({ activation }) => activation.kind));
  expect([...kinds].sort()).toEqual(Object.keys(ACTIVATIONS).sort());
});

describe.each(BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  test.each(ACTIVATION_CASES)('$name: value and derivative on −8…8', ({ activation }) => {
    const { values, slopes, x } = byTfjs(activation, grid);
    expect(x).toEqual(grid);
    const h = 1e-5;
    grid.forEach((at, i) => {
      const value = activated(activation, at);
      expect(Math.abs(values[i]! - value)).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
      if (at === 0) return; // some have a kink there
      const slope = (activated(activation, at + h) - activated(activation, at - h)) / (2 * h);
      expect(Math.abs(slopes[i]! - slope)).toBeLessThan(1e-6);
    });
  });

  test.each(ACTIVATION_CASES)('$name: NaN stays NaN', ({ activation }) => {
    expect(byTfjs(activation, [NaN]).values).toEqual(Float32Array.of(NaN));
  });

  test.each([
    { slope: 0, same: 'relu' },
    { slope: 1, same: 'linear' },
  ] as const)('leakyRelu of slope $slope is $same bit for bit, at 0 too', ({ slope, same }) => {
    const leaky = byTfjs(leakyRelu({ slope }), grid);
    const plain = byTfjs({ kind: same }, grid);
    const unsigned = (values: Float32Array) => values.map((value) => value + 0); // −0 + 0 is 0
    expect(unsigned(leaky.values)).toEqual(unsigned(plain.values));
    expect(unsigned(leaky.slopes)).toEqual(unsigned(plain.slopes));
  });

  test('softplus and sigmoid reach their ends without overflow', () => {
    const ends = [-100, -30, 30, 100];
    const softplus = byTfjs({ kind: 'softplus' }, ends).values;
    expect(softplus.every(Number.isFinite)).toBe(true);
    expect([...softplus.slice(2)]).toEqual([30, 100]);
    expect([...byTfjs({ kind: 'sigmoid' }, ends).values.slice(2)]).toEqual([1, 1]);
  });
});
