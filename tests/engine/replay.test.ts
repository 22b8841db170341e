import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { look } from '../../src/engine/fields/look.ts';
import { Programs } from '../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../src/engine/replay/replay-trainer.ts';
import { boundaryField, type Field } from '../../src/recipe/field.ts';
import { mlp } from '../../src/recipe/model.ts';
import { adam, momentum } from '../../src/recipe/optimizer.ts';
import {
  batchLoss,
  gradientGrowth,
  gradientNorm,
  gradientShare,
  testAccuracy,
  trainLoss,
} from '../../src/recipe/probe.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';
import { WORDS } from './words.ts';

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
  share: gradientShare(),
};

describe.each(Object.entries(WORDS))('replay with %s', (_, word) => {
  it('reads what eager tfjs reads of the same steps, from the same states', () => {
    const { loss, each, flow } = probes;
    // walkers have one layer without a kernel, and tell no classes apart
    const isNetwork = word.model.layers.some(({ kind }) => kind === 'dense');
    const arm = { ...word, probes: isNetwork ? probes : { loss, each, flow } };
    const [eager, replay] = [new EagerTrainer(arm, 6), new ReplayTrainer(programs, arm, 6)];
    expect(replay.save()).toEqual(eager.save());
    for (let t = 0; t < 20; t++) {
      replay.restore(eager.save());
      const [taken, replayed] = [eager.advance(1), replay.advance(1)];
      expect(replay.at).toBe(eager.at);
      for (const [probe, values] of Object.entries(taken.columns))
        values.forEach((value, i) => expect(replayed.columns[probe]![i]).toBeCloseTo(value, 4));
    }
    const [here, there] = [eager.read(), replay.read()];
    for (const [probe, value] of Object.entries(here))
      expect(there[probe], probe).toBeCloseTo(value as number, probe === 'accuracy' ? 2 : 4);
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

it.each([1, 8, 48])('gradients of batches of %i are those of eager tfjs', (size) => {
  const arm = smallArm({ arm: { model: WORDS.residual.model } });
  const [eager, replay] = [new EagerTrainer(arm, 3), new ReplayTrainer(programs, arm, 3)];
  for (let t = 0; t < 10; t++) eager.advance(1);
  replay.restore(eager.save());
  const theirs = eager.evaluate().batchGradients(size, 300);
  const ours = replay.evaluate().batchGradients(size, 300);
  expect(ours).toHaveLength(theirs.length);
  theirs.forEach((value, i) => expect(ours[i]).toBeCloseTo(value, 5));
});

it.each([0, 3])(
  'over %d dropping passes a loss that no probe reads is what eager tfjs gives, asked after the outputs',
  (passes) => {
    const arm = { ...WORDS.dropout, probes: {}, evaluation: { passes, threshold: 0.5 } };
    const [eager, replay] = [new EagerTrainer(arm, 6), new ReplayTrainer(programs, arm, 6)];
    replay.restore(eager.save());
    const [here, there] = [eager.evaluate(), replay.evaluate()];
    for (const split of ['train', 'test'] as const) {
      expect(there.outputs(split)).toHaveLength(here.outputs(split).length);
      expect(there.loss(split)).toBeCloseTo(here.loss(split), 4);
    }
    eager.dispose();
    replay.dispose();
  },
);
