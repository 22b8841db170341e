import { describe, expect, test } from 'vitest';
import { leakyRelu, type ActivationLike } from '../../src/recipe/activation.ts';
import { curve, planar, type Data } from '../../src/recipe/data.ts';
import { glorotUniform, heNormal, normal } from '../../src/recipe/initializer.ts';
import { KnobError } from '../../src/recipe/knob.ts';
import {
  meanSquaredError,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
} from '../../src/recipe/loss.ts';
import { denseLayers } from './dense-layers.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { adam, momentum, nesterov, sgd } from '../../src/recipe/optimizer.ts';
import { program, resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import { batchLoss, trainLoss } from '../../src/recipe/probe.ts';
import { shuffled } from '../../src/recipe/sampler.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import { stage, type Arm, type Training } from '../../src/recipe/stage.ts';
import { specimen } from './specimen.ts';

const plane = specimen.stages.plane;

interface Choices {
  readonly data?: Data;
  readonly arm?: Partial<Arm>;
  readonly training?: Partial<Training>;
  readonly width?: number;
  readonly depth?: number;
  readonly activation?: ActivationLike;
}

/** The plan of one arm that takes its training from the stage, but for what is said of it. */
function armPlan(choices: Choices = {}): ArmPlan {
  const { width = 8, depth = 2, activation = 'relu' } = choices;
  const alone = stage({
    knobs: {},
    data: () => choices.data ?? planar({ shape: 'circles', samples: 64, noise: 0.1 }),
    arms: () => ({
      only: { model: mlp({ hidden: repeat(width, depth), activation }), ...choices.arm },
    }),
    train: () => ({
      optimizer: momentum({ learningRate: 0.1, beta: 0.9 }),
      batchSize: 16,
      steps: 100,
      ...choices.training,
    }),
    probes: { loss: trainLoss() },
    views: [],
  });
  return resolve(alone, {}).arms['only']!;
}

const leaky = (slope: number) => ({ activation: leakyRelu({ slope }) });
const trained = (training: Partial<Training>) => ({ training });
const cloud = (change: Partial<Parameters<typeof planar>[0]>) => ({
  data: planar({ shape: 'circles', samples: 64, noise: 0.1, ...change }),
});

describe('one program serves plans that differ in', () => {
  test.each<[what: string, a: Choices, b: Choices]>([
    [
      'learning rate',
      trained({ optimizer: momentum({ learningRate: 0.1 }) }),
      trained({ optimizer: momentum({ learningRate: 0.003 }) }),
    ],
    [
      'beta',
      trained({ optimizer: momentum({ learningRate: 0.1, beta: 0 }) }),
      trained({ optimizer: momentum({ learningRate: 0.1, beta: 0.99 }) }),
    ],
    ['slope', leaky(0), leaky(0.3)],
    ['noise', cloud({ noise: 0 }), cloud({ noise: 0.4 })],
    ['the shape of the cloud', cloud({ shape: 'circles' }), cloud({ shape: 'blobs' })],
    ['the number of samples', cloud({ samples: 64 }), cloud({ samples: 512, testSamples: 16 })],
    ['the share of a class', cloud({ share: 0.5 }), cloud({ share: 0.1 })],
    ['the number of steps', trained({ steps: 100 }), trained({ steps: 2000 })],
    ['the schedule', trained({}), trained({ schedule: cosineDecay({ steps: 100 }) })],
    [
      'the scale of the first weights',
      {
        arm: { model: mlp({ hidden: [8], activation: 'relu', kernel: normal({ deviation: 1 }) }) },
      },
      {
        arm: { model: mlp({ hidden: [8], activation: 'relu', kernel: normal({ deviation: 2 }) }) },
      },
    ],
  ])('%s', (_, a, b) => {
    const [one, other] = [armPlan(a), armPlan(b)];
    expect(one).not.toEqual(other);
    expect(program(one).key).toBe(program(other).key);
  });
});

describe('another program is needed for another', () => {
  test.each<[what: string, change: Choices]>([
    ['width', { width: 9 }],
    ['depth', { depth: 3 }],
    ['batch size', trained({ batchSize: 32 })],
    ['activation', { activation: 'tanh' }],
    ['activation, of slope 0', { activation: leakyRelu({ slope: 0 }) }],
    ['optimizer', trained({ optimizer: nesterov({ learningRate: 0.1, beta: 0.9 }) })],
    ['loss', trained({ loss: sigmoidCrossEntropy() })],
    ['task', { data: curve({ shape: 'sine', samples: 64, noise: 0.1 }) }],
  ])('%s', (_, change) => {
    expect(program(armPlan(change)).key).not.toBe(program(armPlan()).key);
  });

  test('number of features', () => {
    const plan = armPlan();
    const line = { ...plan, data: curve({ shape: 'sine', samples: 64, noise: 0.1 }) };
    expect(program(line).key).not.toBe(program(plan).key);
  });

  test('set of probes', () => {
    const plan = armPlan();
    const more = { ...plan, probes: { ...plan.probes, batch: batchLoss() } };
    expect(program(more).key).not.toBe(program(plan).key);
  });
});

test('a program knows its numbers by their path in the plan', () => {
  const plan = armPlan({ ...leaky(0.3), depth: 1 });
  expect(program(plan).numbers).toEqual({
    'model.layers.0.activation.slope': 0.3,
    'model.layers.0.kernel.gain': 1,
    'model.layers.0.kernel.slope': 0.3,
    'model.layers.0.bias.value': 0,
    'model.layers.1.kernel.gain': 1,
    'model.layers.1.kernel.slope': 0.3,
    'model.layers.1.bias.value': 0,
    'optimizer.learningRate': 0.1,
    'optimizer.beta': 0.9,
  });
});

describe('an arm of a plan', () => {
  const units = (plan: ArmPlan) => denseLayers(plan.model).map((layer) => layer.units);

  test.each<[what: string, choices: Choices, loss: string, units: number[]]>([
    ['classes by softmax', {}, 'softmaxCrossEntropy', [8, 8, 2]],
    [
      'classes by softmax, said so',
      trained({ loss: softmaxCrossEntropy() }),
      'softmaxCrossEntropy',
      [8, 8, 2],
    ],
    [
      'two classes by one logit',
      trained({ loss: sigmoidCrossEntropy() }),
      'sigmoidCrossEntropy',
      [8, 8, 1],
    ],
    ['classes by squares', trained({ loss: meanSquaredError() }), 'meanSquaredError', [8, 8, 2]],
    [
      'a curve',
      { data: curve({ shape: 'sine', samples: 64, noise: 0 }) },
      'meanSquaredError',
      [8, 8, 1],
    ],
    [
      'a curve of its own',
      { arm: { data: curve({ shape: 'sine', samples: 64, noise: 0 }) } },
      'meanSquaredError',
      [8, 8, 1],
    ],
  ])('fits its outputs to %s', (_, choices, loss, expected) => {
    const plan = armPlan(choices);
    expect(plan.loss.kind).toBe(loss);
    expect(units(plan)).toEqual(expected);
  });

  test('takes its training from the stage', () => {
    expect(armPlan()).toMatchObject({
      optimizer: momentum({ learningRate: 0.1 }),
      schedule: { kind: 'constant' },
      batchSize: 16,
      steps: 100,
      probes: { loss: trainLoss() },
    });
  });

  test.each<[what: keyof Training | 'data', arm: Partial<Arm>]>([
    ['optimizer', { optimizer: adam({ learningRate: 0.001 }) }],
    ['schedule', { schedule: cosineDecay({ steps: 50 }) }],
    ['loss', { loss: sigmoidCrossEntropy() }],
    ['batchSize', { batchSize: 64 }],
    ['steps', { steps: 7 }],
    ['data', { data: planar({ shape: 'xor', samples: 8, noise: 0 }) }],
  ])('may change its %s, and nothing else with it', (what, arm) => {
    const plain = armPlan();
    const changed = armPlan({ arm });
    expect(changed[what]).toEqual(arm[what]);
    // outputs follow loss and data, hence the model is another
    expect({ ...changed, [what]: plain[what], model: plain.model }).toEqual(plain);
  });

  test('is JSON: what the worker is sent is what was meant', () => {
    const plan = resolve(plane, { slope: 0.5 });
    expect(JSON.parse(JSON.stringify(plan)) as unknown).toEqual(plan);
  });
});

describe('resolve', () => {
  test('leaves knobs that are not given at their start', () => {
    expect(resolve(plane, { depth: 4 }).knobs).toEqual({
      depth: 4,
      data: 'circles',
      noise: 0.1,
      learningRate: 0.1,
      slope: 0.2,
      even: true,
    });
  });

  test('steers data, model and training by the knobs', () => {
    const { arms } = resolve(plane, {
      depth: 1,
      data: 'blobs',
      noise: 0.3,
      learningRate: 1,
      slope: -0.5,
      even: false,
    });
    expect(arms['leaky']).toEqual({
      data: planar({ shape: 'blobs', samples: 32, testSamples: 16, noise: 0.3, share: 0.25 }),
      model: {
        layers: [
          {
            kind: 'dense',
            units: 4,
            activation: leakyRelu({ slope: -0.5 }),
            kernel: heNormal({ slope: -0.5 }),
            bias: { kind: 'constant', value: { placeholder: 0 } },
            normalization: null,
          },
          {
            kind: 'dense',
            units: 2,
            activation: { kind: 'linear' },
            kernel: heNormal({ slope: -0.5 }),
            bias: { kind: 'constant', value: { placeholder: 0 } },
            normalization: null,
          },
        ],
      },
      loss: softmaxCrossEntropy(),
      optimizer: sgd({ learningRate: 1 }),
      schedule: { kind: 'constant' },
      batchSize: 8,
      steps: 120,
      evaluation: { passes: 0, threshold: 0.5 },
      sampler: shuffled(),
      readings: 100,
      spacing: 'even',
      probes: plane.probes,
    });
  });

  test.each([
    [{ depth: 5 }, 'knob "depth": 5 is outside 1…4'],
    [{ depth: 1.5 }, 'knob "depth": 1.5 is not a whole number'],
    [{ noise: -0.01 }, 'knob "noise": -0.01 is outside 0…0.4'],
    [{ data: 'rings' }, 'knob "data": rings is none of circles, blobs'],
    [{ even: 'yes' }, 'knob "even": yes is neither true nor false'],
    [{ learningRate: NaN }, 'knob "learningRate": NaN is not a number'],
  ])('refuses %j', (values, sentence) => {
    const refused = () => resolve(plane, values);
    expect(refused).toThrow(KnobError);
    expect(refused).toThrow(expect.objectContaining({ message: sentence }));
  });

  test('passes over values of knobs that the stage has not, whatever they are called', () => {
    const values: unknown = JSON.parse(
      '{ "width": 3, "constructor": 1, "__proto__": 2, "toString": 3 }',
    );
    const plan = resolve(plane, values as Record<string, unknown>);
    expect(plan).toEqual(resolve(plane, {}));
    expect(Object.keys(plan.knobs)).toEqual(Object.keys(plane.knobs));
  });

  test('is a function of the knobs alone', () => {
    const values = { depth: 3, slope: 0.7 };
    const copy = structuredClone(values);
    expect(resolve(plane, values)).toEqual(resolve(plane, values));
    expect(values).toEqual(copy);
  });
});

test('all layers of an mlp start by the scheme its activation asks for, unless it is said', () => {
  const kernels = (kernel?: ReturnType<typeof glorotUniform>) =>
    denseLayers(mlp({ hidden: [4], activation: 'tanh', ...(kernel && { kernel }) })).map(
      (layer) => layer.kernel.kind,
    );
  expect(kernels()).toEqual(['lecunNormal', 'lecunNormal']);
  expect(kernels(glorotUniform())).toEqual(['glorotUniform', 'glorotUniform']);
});
