import { beforeAll, describe, expect, test } from 'vitest';
import { LOSSES } from '../../../src/engine/losses/losses.ts';
import * as tf from '../../../src/engine/tf.ts';
import type { LossKind } from '../../../src/recipe/loss.ts';
import { BACKENDS, useBackend } from '../backends.ts';
import { centralDifferences, relativeError } from '../central-differences.ts';
import { normals } from '../draws.ts';
import { lossOf } from '../float64.ts';
import { LOSS_CASES } from './cases.ts';

/** The loss of outputs [rows, units] and its gradient with respect to them, by tfjs. */
function byTfjs(kind: LossKind, outputs: Float32Array, targets: Float32Array, units: number) {
  const shape: [number, number] = [outputs.length / units, units];
  const y = tf.tensor2d(targets, shape);
  const z = tf.tensor2d(outputs, shape);
  const f = (z: tf.Tensor) => LOSSES[kind].value(z as tf.Tensor2D, y);
  const { value, grad } = tf.valueAndGrad(f)(z);
  const result = { value: value.dataSync()[0]!, gradient: Float32Array.from(grad.dataSync()) };
  tf.dispose([y, z, value, grad]);
  return result;
}

const only = (kind: LossKind) => LOSS_CASES.find((row) => row.kind === kind)!;

test('every loss has a case', () => {
  expect([...new Set(LOSS_CASES.map(({ kind }) => kind))].sort()).toEqual(
    Object.keys(LOSSES).sort(),
  );
});

describe.each(BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  test.each(LOSS_CASES)('$name: value and gradient', ({ kind, table, units }) => {
    const outputs = normals('outputs', table.samples * units).map((z) => 3 * z);
    const targets = LOSSES[kind].targets(table, units);
    const copies = [outputs.slice(), targets.slice()];
    const { value, gradient } = byTfjs(kind, outputs, targets, units);
    expect(relativeError([value], [lossOf(kind, outputs, targets, units)])).toBeLessThan(1e-6);
    const expected = centralDifferences((z) => lossOf(kind, z, targets, units), outputs);
    expect(relativeError(gradient, expected)).toBeLessThan(1e-6);
    expect([outputs, targets]).toEqual(copies);
  });

  test.each(['softmaxCrossEntropy', 'sigmoidCrossEntropy'] as const)(
    '%s: finite and right where the logits are huge',
    (kind) => {
      const { units } = only(kind);
      for (const size of [30, 100, 1000]) {
        for (const sign of [1, -1]) {
          const outputs = new Float32Array(units).fill(0).fill(sign * size, 0, 1);
          const targets = new Float32Array(units).fill(0).fill(1, 0, 1);
          const { value, gradient } = byTfjs(kind, outputs, targets, units);
          const expected = lossOf(kind, outputs, targets, units);
          expect(Math.abs(value - expected)).toBeLessThan(1e-6 * Math.max(1, expected));
          expect(gradient.every(Number.isFinite)).toBe(true);
          expect(Math.max(...gradient.map(Math.abs))).toBeCloseTo(sign > 0 ? 0 : 1, 6);
        }
      }
    },
  );

  test('sigmoidCrossEntropy: the gradient at logit 0 is ½ − y', () => {
    const { gradient } = byTfjs(
      'sigmoidCrossEntropy',
      Float32Array.of(0, 0),
      Float32Array.of(0, 1),
      1,
    );
    expect([...gradient]).toEqual([0.25, -0.25]); // halved by the mean over two rows
  });

  test.each(LOSS_CASES)('$name: leaves no tensor but its value', ({ kind, table, units }) => {
    const shape: [number, number] = [table.samples, units];
    const y = tf.tensor2d(LOSSES[kind].targets(table, units), shape);
    const z = tf.tensor2d(normals('outputs', table.samples * units), shape);
    const before = tf.memory().numTensors;
    const value = tf.tidy(() => LOSSES[kind].value(z, y));
    expect(value.shape).toEqual([]);
    value.dispose();
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose([y, z]);
  });
});
