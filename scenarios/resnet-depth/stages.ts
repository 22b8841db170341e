import { identity as identityData, planar } from '../../src/recipe/data.ts';
import { lecunNormal } from '../../src/recipe/initializer.ts';
import { integer, linear, log } from '../../src/recipe/knob.ts';
import { repeat } from '../../src/recipe/model.ts';
import { adam, momentum } from '../../src/recipe/optimizer.ts';
import {
  batchLoss,
  branchRatio,
  gateOverlap,
  gradientGrowth,
  gradientNorm,
  trainLoss,
  transformGate,
} from '../../src/recipe/probe.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, byLayer, curves, lossSurface, panel, sweep } from '../../src/recipe/view.ts';
import {
  block,
  blocksOf,
  gated,
  preActivated,
  preActivation,
  stack,
  WIDTH,
  type BlockSpec,
} from './blocks.ts';

const rings = () => planar({ shape: 'circles', samples: 512, testSamples: 512, noise: 0.08 });

const learningRate = log({ min: 0.003, max: 0.3, start: 0.05 });

const train = ({ learningRate }: { learningRate: number }) => ({
  optimizer: momentum({ learningRate }),
  // At a steady rate the last reading is the noise of one batch.
  schedule: cosineDecay({ steps: 300 }),
  batchSize: 32,
  steps: 300,
  readings: 30,
});

const DEPTHS = [4, 8, 16, 20, 24, 32];
const chance = { chance: Math.LN2 };
const loss = panel('loss', { scale: 'log', high: 10, references: chance });
const batch = panel('batch', { scale: 'log', high: 10, references: chance });
const lossAtEnd = panel('loss', { scale: 'log', references: chance });
/** The mean square that is left where every output is the mean of |x|, x standard normal. */
const square = panel('loss', { scale: 'log', references: { mean: 1 - 2 / Math.PI } });

/** One network with and without its shortcuts, at any depth. */
export const depth = stage({
  knobs: {
    depth: linear({ min: 4, max: 32, start: 24, step: 2 }),
    shortcut: linear({ min: 0, max: 1.2, start: 1, step: 0.1 }),
    scale: linear({ min: 0, max: 1, start: 1, step: 0.05 }),
    learningRate,
  },
  data: rings,
  arms: ({ depth, shortcut, scale }) => {
    const of = (spec: BlockSpec = {}) => ({
      model: stack(depth, block({ shortcut, scale, ...spec })),
    });
    return {
      residual: of(),
      plain: of({ shortcut: 0, scale: 1 }),
      bare: of({ normalized: false }),
      zero: of({ normalized: false, zero: true }),
      scaled: of({ normalized: false, scale: 1 / Math.sqrt(blocksOf(depth)) }),
      before: { model: stack(depth, preActivated({ shortcut, scale }), [preActivation()]) },
    };
  },
  train,
  shown: ['residual', 'plain'],
  probes: { loss: trainLoss(), gradient: gradientNorm('activations'), branch: branchRatio() },
  views: [
    curves(loss),
    sweep('depth', lossAtEnd, DEPTHS),
    byLayer('gradient'),
    byLayer('branch'),
    boundary(),
    lossSurface(),
  ],
});

/** Four layers and 24. */
export const degradation = stage({
  knobs: { learningRate },
  data: rings,
  arms: () => ({
    deepResidual: { model: stack(24, block()) },
    deepPlain: { model: stack(24, block({ shortcut: 0 })) },
    shallowResidual: { model: stack(4, block()) },
    shallowPlain: { model: stack(4, block({ shortcut: 0 })) },
    deepZero: { model: stack(24, block({ normalized: false, zero: true })) },
    shallowZero: { model: stack(4, block({ normalized: false, zero: true })) },
  }),
  train,
  shown: ['deepResidual', 'deepPlain', 'shallowResidual', 'shallowPlain'],
  probes: { loss: trainLoss() },
  views: [curves(loss), boundary()],
});

/** The first step's gradients, through many layers. */
export const start = stage({
  knobs: { layers: linear({ min: 4, max: 64, start: 32, step: 2 }) },
  data: rings,
  arms: ({ layers }) => {
    const of = (spec: BlockSpec = {}) => ({ model: stack(layers, block(spec)) });
    return {
      residual: of(),
      plain: of({ shortcut: 0 }),
      bare: of({ normalized: false }),
      zero: of({ normalized: false, zero: true }),
      half: of({ shortcut: 0.5 }),
      fading: of({ shortcut: 0, normalized: false, kernel: lecunNormal() }),
    };
  },
  train: () => ({ optimizer: momentum({ learningRate: 0.05 }), batchSize: 32, steps: 1 }),
  shown: ['residual', 'plain', 'zero', 'half'],
  probes: { gradient: gradientNorm('activations'), growth: gradientGrowth() },
  views: [byLayer('gradient')],
});

/** Learned gates beside open ones. */
export const gates = stage({
  knobs: { depth: linear({ min: 4, max: 32, start: 16, step: 2 }), learningRate },
  data: rings,
  arms: ({ depth }) => ({
    residual: { model: stack(depth, block()) },
    highway: { model: stack(depth, gated()) },
    open: { model: stack(depth, gated({ open: 1 })) },
  }),
  train,
  shown: ['residual', 'highway'],
  probes: { loss: trainLoss(), gate: transformGate(), overlap: gateOverlap() },
  views: [curves(loss, panel('overlap', { low: 0, high: 1.05 })), byLayer('gate'), boundary()],
});

/** The step at which blocks are put in. */
export const INSERTION = 300;

/** Blocks put into a network of four layers that has learned. */
export const insertion = stage({
  knobs: { inserted: integer({ min: 0, max: 12, start: 0 }), learningRate },
  data: rings,
  arms: ({ inserted }) => {
    const bare: BlockSpec = { normalized: false };
    const having = (spec: BlockSpec) => ({
      model: stack(4, block(bare), repeat(block({ ...bare, ...spec }), inserted)),
    });
    return {
      identical: having({ zero: true }),
      layers: having({ shortcut: 0 }),
      random: having({}),
      untouched: { model: stack(4, block(bare)) },
    };
  },
  train: ({ learningRate }) => ({
    optimizer: momentum({ learningRate }),
    batchSize: 32,
    steps: 500,
    readings: 50,
  }),
  marks: [{ at: INSERTION, knobs: { inserted: 6 } }],
  shown: ['identical', 'layers', 'random'],
  probes: { loss: trainLoss(), batch: batchLoss(), branch: branchRatio() },
  views: [curves(loss, batch), byLayer('branch'), boundary()],
});

/** Networks of blocks alone that should give back what they get. */
export const identity = stage({
  knobs: { depth: linear({ min: 4, max: 32, start: 16, step: 2 }) },
  data: () => identityData({ features: WIDTH, samples: 512 }),
  arms: ({ depth }) => {
    const of = (spec: BlockSpec) => ({
      model: { layers: repeat(block({ normalized: false, ...spec }), blocksOf(depth)) },
    });
    return {
      scaled: of({ scale: 1 / Math.sqrt(blocksOf(depth)) }),
      plain: of({ shortcut: 0 }),
      zero: of({ zero: true }),
    };
  },
  train: () => ({
    optimizer: adam({ learningRate: 0.003 }),
    batchSize: 32,
    steps: 400,
    readings: 40,
  }),
  shown: ['scaled', 'plain'],
  probes: { loss: trainLoss() },
  views: [curves(square), sweep('depth', square, DEPTHS)],
});
