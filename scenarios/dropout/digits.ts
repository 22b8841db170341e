import { digits } from '../../src/recipe/data.ts';
import { integer, linear } from '../../src/recipe/knob.ts';
import { mlp } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import { testAccuracy, testLoss, trainAccuracy } from '../../src/recipe/probe.ts';
import { stage } from '../../src/recipe/stage.ts';
import { curves, digitSheet, panel } from '../../src/recipe/view.ts';

/** With dropout and without, on a few hundred real digits. */
export const realDigits = stage({
  knobs: {
    rate: linear({ min: 0, max: 0.9, start: 0.5, step: 0.05 }),
    digits: integer({ min: 50, max: 500, start: 300 }),
    width: integer({ min: 4, max: 128, start: 64 }),
  },
  data: (values) => digits({ samples: values.digits }),
  arms: ({ rate, width }) => {
    const model = (rate: number) =>
      mlp({ hidden: [width, width], activation: 'relu', dropout: { rate } });
    return { dropout: { model: model(rate) }, none: { model: model(0) } };
  },
  train: () => ({
    // Adam makes a step of any gradient, and of samples known for certain little but rounding is left.
    optimizer: momentum({ learningRate: 0.03, beta: 0.9 }),
    batchSize: 32,
    steps: 400,
    readings: 20,
  }),
  probes: { accuracy: testAccuracy(), training: trainAccuracy(), loss: testLoss() },
  views: [
    curves(
      panel('accuracy', { low: 0, high: 1, against: 'training' }),
      panel('loss', { scale: 'log' }),
    ),
    digitSheet(),
  ],
});
