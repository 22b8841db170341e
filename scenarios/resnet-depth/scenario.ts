import { above, below, between, effect, within } from '../../src/recipe/claim.ts';
import { counter, scenario } from '../../src/recipe/scenario.ts';
import { degradation, depth, gates, identity, insertion, INSERTION, start } from './stages.ts';

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
    'resnet-no-harm',
    'resnet-learns-identity',
    'shortcut-gradient',
    'highway-gates',
  ],
  stages: { depth, degradation, insertion, start, gates, identity },
  presets: {
    shallow: counter({ depth: 4 }),
    slow: counter({ learningRate: 0.01 }),
    fast: counter({ learningRate: 0.3, depth: 32 }),
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
      expects: { slow: 'holds', shallow: 'holds' },
      of: ({ zero }) => effect(zero.last('loss'), below(0.06)),
    },
    precedes: {
      stage: 'depth',
      expects: { default: 'holds', slow: 'holds', shallow: 'holds', fast: 'holds' },
      of: ({ before }) => effect(before.last('loss'), below(0.06)),
    },
    better: {
      stage: 'depth',
      expects: { fast: 'holds', default: 'fails', slow: 'fails', shallow: 'fails' },
      of: ({ before, residual }) =>
        effect(before.last('loss') / orLost(residual.last('loss')), below(1)),
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
    harmless: {
      stage: 'degradation',
      exact: true,
      expects: { default: 'holds' },
      of: ({ deepZero, shallowZero }) =>
        effect(deepZero.at('loss', 0) - shallowZero.at('loss', 0), within(0)),
    },
    unharmed: {
      stage: 'insertion',
      exact: true,
      expects: { default: 'holds', slow: 'holds' },
      of: ({ identical, untouched }) =>
        effect(identical.at('batch', INSERTION) - untouched.at('batch', INSERTION), within(1e-6)),
    },
    ruins: {
      stage: 'insertion',
      expects: { default: 'holds', slow: 'holds' },
      of: ({ layers }) => effect(layers.at('batch', INSERTION), above(0.2)),
    },
    hurts: {
      stage: 'insertion',
      expects: { default: 'holds', slow: 'holds' },
      of: ({ random, untouched }) =>
        effect(random.at('batch', INSERTION) - untouched.at('batch', INSERTION), above(0.1)),
    },
    stays: {
      stage: 'insertion',
      expects: { default: 'holds', slow: 'holds' },
      of: ({ identical }) => effect(orLost(identical.last('loss')), below(0.05)),
    },
    rises: {
      stage: 'start',
      expects: { default: 'holds', deepest: 'holds' },
      of: ({ plain }) => effect(arriving(plain.layers('gradient', 0)), above(1000)),
    },
    arrives: {
      stage: 'start',
      expects: { default: 'holds' },
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
    inserted: {
      stage: 'insertion',
      when: () => true,
      numbers: ({ identical, layers, random, untouched }) => ({
        before: untouched.at('batch', INSERTION),
        identical: identical.at('batch', INSERTION),
        layers: layers.at('batch', INSERTION),
        random: random.at('batch', INSERTION),
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
