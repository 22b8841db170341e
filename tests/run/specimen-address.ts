import fc from 'fast-check';
import { ENGINES } from '../../src/recipe/engine.ts';
import { starts, type KnobValue } from '../../src/recipe/knob.ts';
import {
  formatAddress,
  parseAddress,
  type Setting,
  type KnownStage,
} from '../../src/run/address.ts';
import { DEFAULT_SEEDS, SEED_COUNTS } from '../../src/run/seed-counts.ts';
import { TOOL_NAMES } from '../../src/run/tool-names.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { CostAxis } from '../../src/recipe/cost-axis.ts';
import { codeOf } from '../../src/run/pin.ts';
import { specimen } from '../recipe/specimen.ts';

const { knobs } = specimen.stages.plane;
const trial: KnownStage['try'] = (values, marks) =>
  void resolve(specimen.stages.plane, values, marks);
const stages: Record<string, KnownStage> = {
  plane: { knobs, arms: ['leaky', 'linear', 'tanh'], axis: 'steps', try: trial },
  space: { knobs, arms: ['leaky'], axis: 'samples', try: trial },
};
const stagesOf = (slug: string) => (slug === 'specimen' || slug === 'other' ? stages : null);
export const parse = (hash: string) => parseAddress(hash, stagesOf, 'other');
export const format = (setting: Setting) => formatAddress(setting, knobs);

export const standard: Setting = {
  slug: 'specimen',
  stage: null,
  arms: null,
  marks: null,
  knobs: starts(knobs),
  seeds: DEFAULT_SEEDS,
  seed: 1,
  cursor: null,
  engine: 'replay',
  axis: null,
  pins: [],
};
export const fallback: Setting = { ...standard, slug: 'other' };

/** The setting an address asks for, with what is said of it over the standard one. */
export const asked = (
  change: Partial<Omit<Setting, 'knobs'>>,
  values: Record<string, KnobValue> = {},
) => ({
  ...standard,
  ...change,
  knobs: { ...standard.knobs, ...values },
});

const knobValues = fc.record({
  depth: fc.integer({ min: 1, max: 4 }),
  data: fc.constantFrom('circles', 'blobs'),
  noise: fc.double({ min: 0, max: 0.4, noNaN: true }),
  learningRate: fc.double({ min: 0.001, max: 10, noNaN: true }),
  // a minus zero and a plus zero are one address
  slope: fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0),
  even: fc.boolean(),
});

const markLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 119 }), { maxLength: 8 })
  .chain((steps) =>
    fc.tuple(
      ...steps
        .sort((a, b) => a - b)
        .map((at) =>
          fc.record({
            at: fc.constant(at),
            knobs: fc.constantFrom<Record<string, KnobValue>>(
              { learningRate: 0.03 },
              { data: 'blobs', even: false },
              { slope: -0.5, depth: 3 },
            ),
          }),
        ),
    ),
  );

export const settings: fc.Arbitrary<Setting> = fc
  .record({
    slug: fc.constantFrom('specimen', 'other'),
    stage: fc.constantFrom(null, 'space'),
    arms: fc.constantFrom(null, ['leaky']),
    knobs: knobValues,
    seeds: fc.constantFrom(...SEED_COUNTS),
    seed: fc.integer({ min: 1, max: 16 }),
    marks: fc.option(markLists),
    cursor: fc.option(fc.nat(9_999_999)),
    engine: fc.constantFrom(...ENGINES),
    pins: fc.uniqueArray(
      fc.record({
        knobs: knobValues,
        marks: markLists,
        seeds: fc.constantFrom(...SEED_COUNTS),
        engine: fc.constantFrom(...ENGINES),
      }),
      { maxLength: 2, selector: codeOf },
    ),
    tool: fc.constantFrom(undefined, ...TOOL_NAMES),
    axis: fc.constantFrom<CostAxis | null>(null, 'multiplyAdds', 'epochs', 'replay', 'tfjs'),
  })
  .map(({ tool, ...setting }) => ({
    ...setting,
    ...(tool && { tool }),
    seed: Math.min(setting.seed, setting.seeds),
  }));
