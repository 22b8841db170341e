import { describe, expect, test } from 'vitest';
import { starts } from '../../src/recipe/knob.ts';
import { counter } from '../../src/recipe/scenario.ts';
import { presetInPlace, presetsOf, presetValues } from '../../src/run/presets.ts';
import { specimen } from '../recipe/specimen.ts';

const { plane } = specimen.stages;
const elsewhere = { ...specimen.presets, far: counter({ height: 3 }) };
const scenario = { ...specimen, presets: elsewhere };

describe('presets of a stage', () => {
  test('are the default and those that turn its knobs alone', () => {
    const mixed = {
      ...scenario,
      presets: { ...elsewhere, both: counter({ depth: 3, height: 3 }) },
    };
    expect(presetsOf(mixed, plane)).toEqual(['default', ...Object.keys(specimen.presets)]);
  });

  test('and those that a claim of the stage speaks of, though they turn others as well', () => {
    const presets = { ...elsewhere, both: counter({ depth: 3, height: 3 }) };
    const claims = { bends: { ...specimen.claims['bends']!, expects: { both: 'holds' } } } as const;
    expect(presetsOf({ ...scenario, presets, claims }, plane)).toContain('both');
  });

  test('put every knob of the stage somewhere, and no other', () => {
    for (const preset of ['default', ...Object.keys(elsewhere)])
      expect(Object.keys(presetValues(scenario, plane, preset))).toEqual(Object.keys(plane.knobs));
    expect(presetValues(scenario, plane, 'default')).toEqual(starts(plane.knobs));
    expect(presetValues(scenario, plane, 'separable')).toMatchObject(
      specimen.presets.separable.knobs,
    );
  });

  test('are in place where all knobs are as they say', () => {
    expect(presetInPlace(scenario, plane, starts(plane.knobs))).toBe('default');
    const values = presetValues(scenario, plane, 'separable') as Record<string, string>;
    expect(presetInPlace(scenario, plane, values)).toBe('separable');
    expect(presetInPlace(scenario, plane, { ...values, depth: 4 })).toBe(null);
  });
});
