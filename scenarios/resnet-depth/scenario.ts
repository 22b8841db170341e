import { above, below, between, effect, within } from '../../src/recipe/claim.ts';
import { identity, planar } from '../../src/recipe/data.ts';
import { lecunNormal } from '../../src/recipe/initializer.ts';
import { linear, log } from '../../src/recipe/knob.ts';
import { repeat } from '../../src/recipe/model.ts';
import { adam, momentum } from '../../src/recipe/optimizer.ts';
import {
  branchRatio,
  gateOverlap,
  gradientGrowth,
  gradientNorm,
  trainLoss,
  transformGate,
} from '../../src/recipe/probe.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { cosineDecay } from '../../src/recipe/schedule.ts';
import { stage } from '../../src/recipe/stage.ts';
import { boundary, byLayer, curves, panel, sweep } from '../../src/recipe/view.ts';
import { block, blocksOf, gated, stack, WIDTH, type BlockSpec } from './blocks.ts';

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

const DEPTHS = [4, 8, 12, 16, 20, 24, 28, 32];
const loss = panel('loss', { scale: 'log', references: { chance: Math.LN2 } });
/** The mean square that is left where every output is the mean of |x|, x standard normal. */
const square = panel('loss', { scale: 'log', references: { mean: 1 - 2 / Math.PI } });

/** What reaches the first block's input of the gradient, as a multiple of what the last block's output gets. */
const arriving = (layers: readonly number[]) => layers[0]! / layers.at(-2)!;

/** A loss; ∞ where the run diverged. */
const orLost = (value: number) => (Number.isNaN(value) ? Infinity : value);

export default scenario({
  notes: [
    'resnet-degradation',
    'why-resnet-so-deep',
    'resnet-core-skip',
    'resnet-vanish-explode',
    'resnet-learns-identity',
    'shortcut-gradient',
    'highway-gates',
  ],
  stages: {
    depth: stage({
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
        };
      },
      train,
      shown: ['residual', 'plain'],
      probes: { loss: trainLoss(), gradient: gradientNorm('activations'), branch: branchRatio() },
      views: [
        curves(loss),
        sweep('depth', loss, DEPTHS),
        byLayer('gradient'),
        byLayer('branch'),
        boundary(),
      ],
    }),
    degradation: stage({
      knobs: { learningRate },
      data: rings,
      arms: () => ({
        deepResidual: { model: stack(24, block()) },
        deepPlain: { model: stack(24, block({ shortcut: 0 })) },
        shallowResidual: { model: stack(4, block()) },
        shallowPlain: { model: stack(4, block({ shortcut: 0 })) },
      }),
      train,
      shown: ['deepResidual', 'deepPlain', 'shallowResidual', 'shallowPlain'],
      probes: { loss: trainLoss() },
      views: [curves(loss), boundary()],
    }),
    start: stage({
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
    }),
    gates: stage({
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
    }),
    identity: stage({
      knobs: { depth: linear({ min: 4, max: 32, start: 16, step: 2 }) },
      data: () => identity({ features: WIDTH, samples: 512 }),
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
    }),
  },
  presets: {
    shallow: counter({ depth: 4 }),
    slow: counter({ learningRate: 0.01 }),
    half: counter({ shortcut: 0.5, depth: 32 }),
    deepest: counter({ layers: 64 }),
  },
  claims: {
    wins: {
      stage: 'depth',
      expects: { default: 'holds', slow: 'holds', shallow: 'fails' },
      of: ({ residual, plain }) => effect(plain.last('loss') / residual.last('loss'), above(5)),
    },
    learns: {
      stage: 'depth',
      expects: { default: 'holds', slow: 'holds', shallow: 'holds', half: 'fails' },
      of: ({ residual }) => effect(residual.last('loss'), below(0.06)),
    },
    even: {
      stage: 'depth',
      expects: { shallow: 'holds' },
      of: ({ residual, plain }) => effect(plain.last('loss') - residual.last('loss'), within(0.02)),
    },
    explodes: {
      stage: 'depth',
      expects: { default: 'holds', shallow: 'fails' },
      of: ({ bare }) => effect(orLost(bare.last('loss')), above(0.6)),
    },
    tamed: {
      stage: 'depth',
      expects: { default: 'holds', slow: 'holds', shallow: 'holds' },
      of: ({ scaled }) => effect(scaled.last('loss'), below(0.06)),
    },
    zeroed: {
      stage: 'depth',
      expects: { default: 'holds', slow: 'holds', shallow: 'holds' },
      of: ({ zero }) => effect(zero.last('loss'), below(0.06)),
    },
    degrades: {
      stage: 'degradation',
      expects: { default: 'holds' },
      of: ({ deepPlain, shallowPlain }) =>
        effect(deepPlain.last('loss') / shallowPlain.last('loss'), above(5)),
    },
    keeps: {
      stage: 'degradation',
      expects: { default: 'holds' },
      of: ({ deepResidual, shallowResidual }) =>
        effect(deepResidual.last('loss') / shallowResidual.last('loss'), below(5)),
    },
    rises: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'holds' },
      of: ({ plain }) => effect(arriving(plain.layers('gradient', 0)), above(1000)),
    },
    arrives: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'fails' },
      of: ({ residual }) => effect(arriving(residual.layers('gradient', 0)), below(200)),
    },
    passes: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'holds' },
      of: ({ zero }) => effect(arriving(zero.layers('gradient', 0)), between(0.5, 1)),
    },
    halved: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'holds' },
      of: ({ half }) => effect(arriving(half.layers('gradient', 0)), above(300)),
    },
    unbounded: {
      stage: 'start',
      expects: { deepest: 'holds' },
      of: ({ bare }) => effect(arriving(bare.layers('gradient', 0)), above(1e4)),
    },
    fades: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'holds' },
      of: ({ fading }) => effect(arriving(fading.layers('gradient', 0)), below(1e-3)),
    },
    both: {
      stage: 'gates',
      exact: true,
      expects: { default: 'fails' },
      of: ({ highway }) => effect(highway.last('overlap'), above(0.5)),
    },
    same: {
      stage: 'gates',
      exact: true,
      expects: { default: 'holds' },
      of: ({ open, residual }) => effect(open.last('loss') - residual.last('loss'), within(0)),
    },
    costs: {
      stage: 'gates',
      expects: { default: 'holds' },
      of: ({ highway, residual }) => effect(highway.last('loss') / residual.last('loss'), above(1)),
    },
    copies: {
      stage: 'identity',
      expects: { default: 'holds', shallow: 'holds' },
      of: ({ scaled, plain }) =>
        effect(plain.last('loss') / scaled.last('loss'), above(5), scaled.last('loss') <= 0.05),
    },
    mean: {
      stage: 'identity',
      expects: { default: 'holds', shallow: 'fails' },
      of: ({ plain }) => effect(plain.last('loss'), above(0.3)),
    },
    begins: {
      stage: 'identity',
      exact: true,
      expects: { default: 'holds', shallow: 'holds' },
      of: ({ zero }) => effect(zero.at('loss', 0), within(0)),
    },
  },
  findings: {
    degraded: {
      stage: 'depth',
      when: ({ residual, plain }) => plain.median('loss') > 5 * residual.median('loss'),
      numbers: ({ residual, plain }) => ({
        residual: residual.median('loss'),
        plain: plain.median('loss'),
      }),
    },
    level: {
      stage: 'depth',
      when: ({ residual, plain }) => plain.median('loss') - residual.median('loss') <= 0.02,
      numbers: ({ residual, plain }) => ({
        residual: residual.median('loss'),
        plain: plain.median('loss'),
      }),
    },
    between: {
      stage: 'depth',
      when: () => true,
      numbers: ({ residual, plain }) => ({
        residual: residual.median('loss'),
        plain: plain.median('loss'),
      }),
    },
    deeper: {
      stage: 'degradation',
      when: () => true,
      numbers: ({ deepPlain, shallowPlain, deepResidual, shallowResidual }) => ({
        deepPlain: deepPlain.median('loss'),
        shallowPlain: shallowPlain.median('loss'),
        deepResidual: deepResidual.median('loss'),
        shallowResidual: shallowResidual.median('loss'),
      }),
    },
    grows: {
      stage: 'start',
      when: () => true,
      numbers: ({ residual, plain, zero }) => ({
        residual: residual.median('growth'),
        plain: plain.median('growth'),
        zero: zero.median('growth'),
      }),
    },
    gated: {
      stage: 'gates',
      when: () => true,
      numbers: ({ residual, highway }) => ({
        residual: residual.median('loss'),
        highway: highway.median('loss'),
        overlap: highway.highest('overlap'),
      }),
    },
    copied: {
      stage: 'identity',
      when: () => true,
      numbers: ({ scaled, plain, zero }) => ({
        scaled: scaled.median('loss'),
        plain: plain.median('loss'),
        zero: zero.highest('loss'),
      }),
    },
  },
});
