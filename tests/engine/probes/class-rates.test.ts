import { beforeAll, describe, expect, it, test } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { gaussians } from '../../../src/recipe/data.ts';
import { priorAdjusted, settled, type Evaluation } from '../../../src/recipe/evaluation.ts';
import { sigmoidCrossEntropy, softmaxCrossEntropy, type Loss } from '../../../src/recipe/loss.ts';
import { sgd } from '../../../src/recipe/optimizer.ts';
import {
  balancedAccuracy,
  batchLoss,
  batchShare,
  priorAccuracy,
  priorPrecision,
  rankArea,
  recall,
  testLoss,
} from '../../../src/recipe/probe.ts';
import { equalShares } from '../../../src/recipe/sampler.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const probes = {
  recall: recall(1),
  specificity: recall(0),
  balanced: balancedAccuracy(),
  accuracy: priorAccuracy(),
  precision: priorPrecision(),
  ranking: rankArea(),
  loss: testLoss(),
};
const SHARE = 0.25;
const data = gaussians({ samples: 48, testSamples: 400, separation: 1, share: SHARE });

function trained(evaluation: Evaluation, change: Parameters<typeof smallArm>[0] = {}) {
  const trainer = new EagerTrainer(smallArm({ probes, ...change, arm: { data, evaluation } }), 2);
  for (let i = 0; i < 30; i++) trainer.advance(1);
  return trainer;
}

/** p(1 | x) and the class of every test sample. */
function answers(trainer: EagerTrainer) {
  const outputs = trainer.evaluate().outputs('test');
  return Array.from(trainer.data.test.labels!, (label, i) => ({
    label,
    p: 1 / (1 + Math.exp(outputs[2 * i]! - outputs[2 * i + 1]!)),
  }));
}

const share = <T>(all: readonly T[], is: (each: T) => boolean) =>
  all.filter(is).length / all.length;

describe.each([0.1, 0.25, 0.5, 0.55])('at threshold %f', (threshold) => {
  const trainer = () => trained(settled({ threshold }));

  it('rates are those counted by hand', () => {
    const all = answers(trainer());
    const [zeros, ones] = [0, 1].map((of) => all.filter(({ label }) => label === of));
    const truePositive = share(ones!, ({ p }) => p > threshold);
    const falsePositive = share(zeros!, ({ p }) => p > threshold);
    const { loss: _, ranking: __, ...rates } = trainer().read() as Record<string, number>;
    const right = SHARE * truePositive;
    const expected = {
      recall: truePositive,
      specificity: 1 - falsePositive,
      balanced: (truePositive + 1 - falsePositive) / 2,
      accuracy: right + (1 - SHARE) * (1 - falsePositive),
      precision: right / (right + (1 - SHARE) * falsePositive),
    };
    for (const [name, value] of Object.entries(expected))
      expect(rates[name], name).toBeCloseTo(value, 6);
    expect(truePositive).toBeGreaterThan(0);
    expect(falsePositive).toBeLessThan(1);
  });

  it('neither the ranking nor the loss depends on it', () => {
    const [here, middle] = [trainer().read(), trained(settled()).read()];
    expect([here['ranking'], here['loss']]).toEqual([middle['ranking'], middle['loss']]);
  });
});

it('one logit decides at the threshold as two do', () => {
  const trainer = trained(settled({ threshold: 0.3 }), { loss: sigmoidCrossEntropy() });
  const logits = trainer.evaluate().outputs('test');
  const ones = Array.from(trainer.data.test.labels!, (label, i) => ({
    label,
    z: logits[i]!,
  })).filter(({ label }) => label === 1);
  expect(trainer.read()['recall']).toBe(share(ones, ({ z }) => 1 / (1 + Math.exp(-z)) > 0.3));
});

test('the area is the share of pairs in which class 1 is ranked above, ties half', () => {
  const trainer = trained(settled());
  const all = answers(trainer);
  const [zeros, ones] = [0, 1].map((of) => all.filter(({ label }) => label === of));
  const pairs = ones!.flatMap((one) => zeros!.map((zero) => Math.sign(one.p - zero.p)));
  expect(trainer.read()['ranking']).toBeCloseTo(
    pairs.reduce((sum, sign) => sum + (1 + sign) / 2, 0) / pairs.length,
    9,
  );
  const state = trainer.save();
  const still = { ...state.variables, 'output/kernel': new Float32Array(8) };
  trainer.restore({ ...state, variables: still });
  expect(trainer.read()['ranking']).toBe(0.5);
});

test('nothing taken for class 1 has no precision', () => {
  expect(trained(settled({ threshold: 1 - 1e-12 })).read()['precision']).toBe(NaN);
});

test.each([0.3, 0.5, 0.8])(
  'logits less the logarithm of the shares decide at %f as the moved threshold does',
  (threshold) => {
    const trainer = trained(priorAdjusted({ prior: SHARE, threshold }));
    const outputs = trainer.evaluate().outputs('test');
    const adjusted = Array.from({ length: outputs.length / 2 }, (_, i) => {
      const [zero, one] = [
        outputs[2 * i]! - Math.log(1 - SHARE),
        outputs[2 * i + 1]! - Math.log(SHARE),
      ];
      return Number(1 / (1 + Math.exp(zero - one)) > threshold);
    });
    expect([...trainer.evaluate().classes('test')!]).toEqual(adjusted);
  },
);

describe('the share of class 1 in a batch', () => {
  const shareWith = (loss: Loss) => {
    const arm = smallArm({ loss, sampler: equalShares(), probes: { share: batchShare() } });
    return new EagerTrainer({ ...arm, batchSize: 7 }, 1).advance(1).columns['share']![0];
  };

  it('is that of its labels, for two logits, for one, and whatever classes weigh', () => {
    for (const loss of [
      softmaxCrossEntropy(),
      softmaxCrossEntropy({ weights: [0.5, 3] }),
      sigmoidCrossEntropy(),
    ])
      expect(shareWith(loss)).toBeCloseTo(3 / 7, 6);
  });
});

test('a weighted loss is the weighted mean of the losses of its samples, and its step that of all of them', () => {
  const weights = [0.5, 3];
  const arm = (loss = softmaxCrossEntropy()) => ({
    ...smallArm({ loss, optimizer: sgd({ learningRate: 0.1 }), probes: { batch: batchLoss() } }),
    data,
    batchSize: 48,
  });
  const [plain, weighted] = [arm(), arm(softmaxCrossEntropy({ weights }))].map(
    (each) => new EagerTrainer(each, 4),
  );
  const before = plain!.save();
  const outputs = plain!.evaluate().outputs('train');
  const losses = Array.from(plain!.data.train.labels!, (label, i) => {
    const margin = outputs[2 * i + 1]! - outputs[2 * i]!;
    return weights[label]! * Math.log1p(Math.exp(label === 1 ? -margin : margin));
  });
  const mean = losses.reduce((sum, each) => sum + each, 0) / losses.length;
  expect(weighted!.advance(1).columns['batch']![0]).toBeCloseTo(mean, 5);

  // the output bias moves against the mean of w (p − y)
  const slope = Array.from(plain!.data.train.labels!, (label, i) => {
    const p = 1 / (1 + Math.exp(outputs[2 * i]! - outputs[2 * i + 1]!));
    return weights[label]! * (p - label);
  }).reduce((sum, each) => sum + each / losses.length, 0);
  const bias = weighted!.save().variables['output/bias']!;
  expect(bias[1]! - before.variables['output/bias']![1]!).toBeCloseTo(-0.1 * slope, 6);
});
