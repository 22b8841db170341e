import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { look } from '../../src/engine/fields/look.ts';
import { Programs } from '../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../src/engine/replay/replay-trainer.ts';
import { leakyRelu, PLAIN_ACTIVATIONS } from '../../src/recipe/activation.ts';
import { boundaryField, type Field } from '../../src/recipe/field.ts';
import { meanSquaredError, sigmoidCrossEntropy } from '../../src/recipe/loss.ts';
import { dense, highway, residual } from '../../src/recipe/layer.ts';
import { mlp, type ModelDraft } from '../../src/recipe/model.ts';
import { batchNorm } from '../../src/recipe/normalization.ts';
import { adam, adamW, momentum, nesterov, rmsprop, sgd } from '../../src/recipe/optimizer.ts';
import {
  batchLoss,
  gradientGrowth,
  gradientNorm,
  testAccuracy,
  trainLoss,
} from '../../src/recipe/probe.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

const programs = new Programs();
const rate = { learningRate: 0.05 };
const probes = {
  loss: trainLoss(),
  accuracy: testAccuracy(),
  each: batchLoss(),
  norms: gradientNorm(),
  flow: gradientNorm('activations'),
  growth: gradientGrowth(),
};

const blocks: ModelDraft['layers'] = [
  dense({ units: 4, activation: 'tanh' }),
  residual({
    branch: [
      dense({ units: 4, activation: 'relu', normalization: batchNorm() }),
      dense({ units: 4, normalization: batchNorm() }),
    ],
    activation: 'relu',
  }),
  highway({ branch: [dense({ units: 4, activation: 'tanh' })] }),
  dense({ units: 'outputs' }),
];

const cases = [
  ...[...PLAIN_ACTIVATIONS, leakyRelu({ slope: 0.2 })].map((activation) => [
    typeof activation === 'string' ? activation : activation.kind,
    { arm: { model: mlp({ hidden: [5, 4], activation }) } },
  ]),
  ...[sgd, momentum, nesterov, rmsprop, adam, adamW].map((make) => {
    const optimizer = make(rate);
    return [optimizer.kind, { optimizer }];
  }),
  ['sigmoidCrossEntropy', { loss: sigmoidCrossEntropy() }],
  ['meanSquaredError', { loss: meanSquaredError() }],
  [
    'batch normalization',
    { arm: { model: mlp({ hidden: [5, 4], activation: 'tanh', normalization: batchNorm() }) } },
  ],
  [
    'dropout',
    { arm: { model: mlp({ hidden: [6, 5], activation: 'tanh', dropout: { rate: 0.4 } }) } },
  ],
  ['residual and highway blocks', { arm: { model: { layers: blocks } } }],
  ['a schedule', { schedule: cosineDecay({ steps: 30 }) }],
] as [string, Parameters<typeof smallArm>[0]][];

describe.each(cases)('replay of %s', (_, change) => {
  it('takes the step eager tfjs takes from the same state, at each of 20', () => {
    const arm = smallArm({ probes, ...change });
    const [eager, replay] = [new EagerTrainer(arm, 6), new ReplayTrainer(programs, arm, 6)];
    expect(replay.save()).toEqual(eager.save());
    for (let t = 0; t < 20; t++) {
      replay.restore(eager.save());
      const before = eager.save();
      const [taken, replayed] = [eager.advance(1), replay.advance(1)];
      const [after, again] = [eager.save(), replay.save()];
      expect(again.step).toBe(after.step);
      for (const [name, values] of Object.entries(after.variables)) {
        const size = Math.hypot(...values.map((value, i) => value - before.variables[name]![i]!));
        const gap = Math.hypot(...values.map((value, i) => value - again.variables[name]![i]!));
        expect(gap).toBeLessThan(2e-3 * size + 1e-6);
      }
      for (const [probe, values] of Object.entries(taken.columns))
        values.forEach((value, i) => expect(replayed.columns[probe]![i]).toBeCloseTo(value, 4));
    }
    const [here, there] = [eager.read(), replay.read()];
    expect(there['loss']).toBeCloseTo(here['loss'] as number, 4);
    expect(there['accuracy']).toBeCloseTo(here['accuracy'] as number, 2);
    eager.dispose();
    replay.dispose();
  });
});

it('the same run gives the same bits, in one slice or in many, and after going back', () => {
  const arm = smallArm({ probes, optimizer: adam(rate) });
  const [whole, parts] = [new ReplayTrainer(programs, arm, 2), new ReplayTrainer(programs, arm, 2)];
  whole.advance(30);
  for (let i = 0; i < 30; i++) parts.advance(1);
  const end = parts.save();
  expect(whole.save()).toEqual(end);
  parts.restore(new ReplayTrainer(programs, arm, 2).save());
  parts.advance(30);
  expect(parts.save()).toEqual(end);
});

it('a run that diverges stops before the step whose loss is not finite, and says where', () => {
  const arm = smallArm({
    optimizer: momentum({ learningRate: 1e6 }),
    arm: { model: mlp({ hidden: [6, 6], activation: 'linear' }) },
  });
  const replay = new ReplayTrainer(programs, arm, 1);
  const taken = replay.advance(100);
  expect(replay.at).toBe(taken.steps);
  expect(replay.divergence).toMatchObject({ step: taken.steps });
  expect(replay.advance(1).steps).toBe(0);
});

it('pictures are those of the same state in eager tfjs', () => {
  const arm = smallArm();
  const [eager, replay] = [new EagerTrainer(arm, 3), new ReplayTrainer(programs, arm, 3)];
  for (let t = 0; t < 10; t++) eager.advance(1);
  replay.restore(eager.save());
  const field = boundaryField({ size: 6 }) as Extract<Field, { kind: 'boundary' }>;
  const [theirs, ours] = [look(field, eager.evaluate())!, look(field, replay.evaluate())!];
  theirs.probability.forEach((value, i) => expect(ours.probability[i]).toBeCloseTo(value, 5));
  const [gradients, same] = [eager.evaluate().gradients(), replay.evaluate().gradients()];
  for (const [name, values] of Object.entries(gradients))
    values.forEach((value, i) => expect(same[name]![i]).toBeCloseTo(value, 6));
});
