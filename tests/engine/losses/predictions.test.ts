import { describe, expect, test } from 'vitest';
import { LOSSES } from '../../../src/engine/losses/losses.ts';
import { normals } from '../draws.ts';
import { LOSS_CASES } from './cases.ts';

describe('targets', () => {
  const row = (name: string) => LOSS_CASES.find((found) => found.name === name)!.table;
  const labels = [0, 1, 1, 0, 1, 1, 0]; // i² mod 3

  test('softmaxCrossEntropy and meanSquaredError: one-hot', () => {
    const hot = LOSSES.softmaxCrossEntropy.targets(row('softmaxCrossEntropy'), 3);
    expect([...hot]).toEqual(labels.flatMap((label) => [0, 1, 2].map((c) => +(c === label))));
    const two = LOSSES.meanSquaredError.targets(row('meanSquaredError on classes'), 2);
    expect([...two].slice(0, 4)).toEqual([1, 0, 0, 1]);
  });

  test('sigmoidCrossEntropy: the class itself', () => {
    const targets = LOSSES.sigmoidCrossEntropy.targets(row('sigmoidCrossEntropy'), 1);
    expect([...targets]).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  test('meanSquaredError: a copy of the targets of a regression', () => {
    const table = row('meanSquaredError on targets');
    const targets = LOSSES.meanSquaredError.targets(table, 1);
    expect(targets).toEqual(table.targets);
    expect(targets).not.toBe(table.targets);
  });

  test('a table without what is asked for is refused, with the remedy', () => {
    const regression = row('meanSquaredError on targets');
    const classes = row('softmaxCrossEntropy');
    expect(() => LOSSES.softmaxCrossEntropy.targets(regression, 2)).toThrow('use meanSquaredError');
    expect(() => LOSSES.sigmoidCrossEntropy.targets(regression, 1)).toThrow('use meanSquaredError');
    expect(() => LOSSES.sigmoidCrossEntropy.targets(classes, 2)).toThrow('2 units; it takes one');
    expect(() => LOSSES.softmaxCrossEntropy.targets(classes, 1)).toThrow('outside 0…0');
    expect(() => LOSSES.meanSquaredError.targets(regression, 2)).toThrow('the model 2');
  });
});

describe('predictions', () => {
  test.each(LOSS_CASES)('$name: class 1 where it is the more probable', ({ kind, units }) => {
    const outputs = normals('outputs', 50 * units);
    const copy = outputs.slice();
    const classes = LOSSES[kind].classes(outputs, units);
    const probability = LOSSES[kind].probability(outputs, units);
    expect(outputs).toEqual(copy);
    if (kind === 'meanOutput' || (kind === 'meanSquaredError' && units === 1)) {
      expect([classes, probability]).toEqual([null, null]);
      return;
    }
    expect([classes?.length, probability?.length]).toEqual([50, 50]);
    probability!.forEach((p, i) => {
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      if (p > 0.5) expect(classes![i]).toBe(1);
      if (units < 3 && p < 0.5) expect(classes![i]).toBe(0);
    });
  });

  test('softmaxCrossEntropy: softmax, without overflow', () => {
    const outputs = Float32Array.of(0, 0, 1, 0, -1000, 1000, 1000, -1000);
    const p = LOSSES.softmaxCrossEntropy.probability(outputs, 2)!;
    const expected = [0.5, 1 / (1 + Math.exp(1)), 1, 0];
    expected.forEach((value, i) => expect(p[i]).toBeCloseTo(value, 6));
    expect([...LOSSES.softmaxCrossEntropy.classes(outputs, 2)!]).toEqual([0, 0, 1, 0]);
  });

  test('sigmoidCrossEntropy: the logistic function, without overflow', () => {
    const p = LOSSES.sigmoidCrossEntropy.probability(Float32Array.of(0, 1, 1000, -1000), 1)!;
    const expected = [0.5, 1 / (1 + Math.exp(-1)), 1, 0];
    expected.forEach((value, i) => expect(p[i]).toBeCloseTo(value, 6));
  });

  test('meanSquaredError: half-way between the one-hot targets is ½, beyond them 0 or 1', () => {
    const outputs = Float32Array.of(0.25, 0.25, 1, 0, 0, 1, -3, 4, 0.5, 0.75);
    expect([...LOSSES.meanSquaredError.probability(outputs, 2)!]).toEqual([0.5, 0, 1, 1, 0.625]);
  });
});
