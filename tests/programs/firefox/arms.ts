import { SCENARIOS } from '../../../scenarios/all.ts';
import { PLAIN_ACTIVATIONS } from '../../../src/recipe/activation.ts';
import { curve, planar, PLANAR_SHAPES } from '../../../src/recipe/data.ts';
import { mlp } from '../../../src/recipe/model.ts';
import { adamW, momentum, nesterov, rmsprop, sgd } from '../../../src/recipe/optimizer.ts';
import { resolve, type ArmPlan } from '../../../src/recipe/plan.ts';
import { cosineDecay } from '../../../src/recipe/schedule.ts';
import { stage, type Arm, type Stage } from '../../../src/recipe/stage.ts';

const rate = { learningRate: 0.02 };
const optimizers = [sgd, nesterov, rmsprop, adamW, momentum];

/** Every plain activation, with the data sets and the optimizers taking turns. */
const activations = Object.fromEntries(
  PLAIN_ACTIVATIONS.map((activation, i): [string, Arm] => {
    const shape = PLANAR_SHAPES[i % PLANAR_SHAPES.length]!;
    return [
      activation,
      {
        model: mlp({ hidden: [9, 7], activation }),
        data: planar({ shape, samples: 100, noise: 0.1 }),
        optimizer: optimizers[i % optimizers.length]!(rate),
      },
    ];
  }),
);

const words: Stage = stage({
  knobs: {},
  data: () => curve({ shape: 'sine', samples: 100, noise: 0.1 }),
  arms: () => ({
    regression: { model: mlp({ hidden: [12, 12], activation: 'tanh' }) },
    ...activations,
  }),
  train: () => ({
    optimizer: momentum(rate),
    schedule: cosineDecay({ steps: 300 }),
    batchSize: 24,
    steps: 300,
  }),
  probes: {},
  views: [],
});

/** The arms whose bits are compared: those of every scenario as it opens, and one of each word. */
export function arms(): Record<string, ArmPlan> {
  const stages = Object.entries(SCENARIOS).flatMap(([slug, { stages }]) =>
    Object.entries(stages).map(([name, each]) => [`${slug}/${name}`, each] as const),
  );
  return Object.fromEntries(
    [...stages, ['words', words] as const].flatMap(([name, each]) =>
      Object.entries(resolve(each, {}).arms).map(([arm, plan]) => [`${name}/${arm}`, plan]),
    ),
  );
}
