import { expect, test } from 'vitest';
import { above, effect, type ArmReadings } from '../../src/recipe/claim.ts';
import { choice, type KnobValues } from '../../src/recipe/knob.ts';
import { counter, literal, scenario } from '../../src/recipe/scenario.ts';
import { stage } from '../../src/recipe/stage.ts';
import { curves, panel } from '../../src/recipe/view.ts';
import { specimen } from './specimen.ts';

/*
 * What must not compile. `npm run types` reads these lines: where one of them begins to compile, its
 * `@ts-expect-error` is an error itself. What they do when they run is beside the point.
 */
const { plane } = specimen.stages;
const stages = { plane };
const presets = { deep: literal({ depth: 4 }) };
const rest = { notes: [], stages, presets, claims: {}, findings: {} };
const passes = () => effect(1, above(0));

test('the names of a scenario are those of its stage', () => {
  const claims = {
    right: { stage: 'plane', expects: { default: 'holds', deep: 'fails' }, of: passes },
  } as const;
  const typed = scenario({ ...rest, presets: { ...presets, blobs: counter({}) }, claims });
  const knobs: KnobValues<typeof plane.knobs> = {
    depth: 1,
    data: 'circles',
    noise: 0,
    learningRate: 0.1,
    slope: 0,
    even: true,
  };
  expect(Object.keys(plane.arms(knobs))).toEqual(['leaky', 'linear']);
  expect(Object.keys(typed.presets)).toEqual(['deep', 'blobs']);
});

test('a wrong knob name in a preset does not compile', () => {
  // @ts-expect-error -- there is no knob `dpeth`
  scenario({ ...rest, presets: { deep: literal({ dpeth: 4 }) } });
  // @ts-expect-error -- not beside a right one either
  scenario({ ...rest, presets: { deep: literal({ depth: 4, nosie: 0.1 }) } });
  // @ts-expect-error -- nor in a counter preset
  scenario({ ...rest, presets: { deep: counter({ depth: 4, nosie: 0.1 }) } });
});

test('a wrong choice option does not compile', () => {
  // @ts-expect-error -- in a preset
  scenario({ ...rest, presets: { rings: literal({ data: 'rings' }) } });
  // @ts-expect-error -- as a knob's start
  choice(['circles', 'blobs'], 'rings');
});

test('a value of the wrong type does not compile', () => {
  // @ts-expect-error -- depth is a number
  scenario({ ...rest, presets: { deep: literal({ depth: '4' }) } });
  // @ts-expect-error -- even is true or false
  scenario({ ...rest, presets: { odd: literal({ even: 0 }) } });
});

test('a wrong preset name in a claim does not compile', () => {
  const claim = { stage: 'plane', of: passes } as const;
  // @ts-expect-error -- there is no preset `deap`
  scenario({ ...rest, claims: { parts: { ...claim, expects: { deap: 'holds' } } } });
  // @ts-expect-error -- a claim is held to `holds` or `fails`
  scenario({ ...rest, claims: { parts: { ...claim, expects: { deep: 'maybe' } } } });
});

test('a wrong stage name does not compile', () => {
  const expects = { deep: 'holds' } as const;
  // @ts-expect-error -- of a claim
  scenario({ ...rest, claims: { parts: { stage: 'plain', expects, of: passes } } });
  const finding = { stage: 'plain', when: () => true, numbers: () => ({}) } as const;
  // @ts-expect-error -- of a finding
  scenario({ ...rest, findings: { parted: finding } });
});

test('a wrong arm name does not compile', () => {
  scenario({
    ...rest,
    claims: {
      parts: {
        stage: 'plane',
        expects: { deep: 'holds' },
        // @ts-expect-error -- there is no arm `relu`
        of: ({ relu }) => effect((relu as ArmReadings).last('loss'), above(0)),
      },
    },
    findings: {
      parted: {
        stage: 'plane',
        // @ts-expect-error -- nor for a finding
        when: ({ relu }) => relu !== undefined,
        // @ts-expect-error -- nor for its numbers
        numbers: ({ relu }) => ({ relu: Number(relu) }),
      },
    },
  });
});

test('a wrong probe name does not compile', () => {
  scenario({
    ...rest,
    claims: {
      parts: {
        stage: 'plane',
        expects: { deep: 'holds' },
        // @ts-expect-error -- there is no probe `acuracy`
        of: ({ leaky }) => effect(leaky.last('acuracy'), above(0)),
      },
    },
    findings: {
      parted: {
        stage: 'plane',
        // @ts-expect-error -- nor for a finding
        when: ({ leaky }) => leaky.median('acuracy') > 0,
        // @ts-expect-error -- nor for its numbers
        numbers: ({ leaky }) => ({ step: leaky.firstStep('acuracy', above(0)) }),
      },
    },
  });
});

test('a panel on a probe that is not measured does not compile', () => {
  // @ts-expect-error -- alone
  stage({ ...plane, views: [curves(panel('collapse'))] });
  // @ts-expect-error -- beside one that is measured
  stage({ ...plane, views: [curves(panel('accuracy'), panel('collapse'))] });
});

test('a wrong knob name in a stage does not compile', () => {
  // @ts-expect-error -- data, arms and training read the knobs by name
  stage({ ...plane, data: ({ nosie }) => plane.data(nosie as never) });
});
