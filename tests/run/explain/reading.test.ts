import { describe, expect, test } from 'vitest';
import { explained } from '../../../src/engine/explain.ts';
import { valueOf } from '../../../src/math/expression.ts';
import {
  balancedAccuracy,
  batchLoss,
  batchShare,
  epochs,
  gradientNorm,
  priorAccuracy,
  priorPrecision,
  rankArea,
  recall,
  testAccuracy,
  testLoss,
  trainAccuracy,
  trainLoss,
  weightNorm,
  type Probe,
} from '../../../src/recipe/probe.ts';
import { readingLines } from '../../../src/run/explain/reading.ts';
import { Seen } from '../../../src/run/explain/seen.ts';
import { WORDS } from '../../engine/words.ts';
import { trained } from './cases.ts';

const STEPS = 11;
const probes = {
  trainLoss: trainLoss(),
  testLoss: testLoss(),
  trainAccuracy: trainAccuracy(),
  testAccuracy: testAccuracy(),
  recall0: recall(0),
  recall1: recall(1),
  balanced: balancedAccuracy(),
  priorAccuracy: priorAccuracy(),
  priorPrecision: priorPrecision(),
  epochs: epochs(),
  batchLoss: batchLoss(),
  batchShare: batchShare(),
  gradientNorm: gradientNorm('weights'),
  weightNorm: weightNorm(),
} satisfies Record<string, Probe>;

describe.each(['overSampled', 'sigmoidCrossEntropy', 'batchNorm'] as const)('on %s', (word) => {
  const arm = { ...WORDS[word], probes };
  const trainer = trained(arm, STEPS);
  const told = explained(trainer)!;
  const seen = new Seen(told.step);
  const read = { ...trainer.read(), ...trainer.advance(1).columns };
  trainer.dispose();

  test.each(Object.entries(probes))('%s is what the run has read', (name, probe) => {
    const own = read[name]!;
    const value = typeof own === 'number' ? [own] : [...own];
    const lines = readingLines(probe, told, seen, value)!;
    const whole = lines.filter((line) => line.value !== null);
    expect(whole.map((line) => line.value)).toEqual(value);
    for (const { formula, value: is } of whole)
      expect(Math.abs(valueOf(formula) - is!)).toBeLessThanOrEqual(2e-6 * Math.max(1e-3, is!));
  });

  test('what is not taken apart is said to be so', () => {
    expect(readingLines(rankArea(), told, seen, [0.5])).toBe(null);
    expect(readingLines(gradientNorm('activations'), told, seen, [1, 2])).toBe(null);
  });
});

test('a regression has no share of samples told right', () => {
  const trainer = trained(WORDS.meanSquaredError, 2);
  const told = explained(trainer)!;
  trainer.dispose();
  const none = { ...told.measured.train, labels: null, predicted: null };
  const seen = new Seen(told.step);
  const regression = { ...told, measured: { train: none, test: none } };
  expect(readingLines(trainAccuracy(), regression, seen, [NaN])).toBe(null);
});
