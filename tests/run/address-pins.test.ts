import { describe, expect, test } from 'vitest';
import { REVISION } from '../../src/recipe/revision.ts';
import { LONGEST, pinsSpelled } from '../../src/run/address.ts';
import { MOST_PINS, type Pin } from '../../src/run/pin.ts';
import { specimen } from '../recipe/specimen.ts';
import { format, parse, standard } from './specimen-address.ts';

const { knobs } = specimen.stages.plane;
const start: Pin = { knobs: standard.knobs, marks: [], seeds: 8, engine: 'replay' };
const deep: Pin = {
  knobs: { ...standard.knobs, depth: 3, data: 'blobs' },
  marks: [
    { at: 40, knobs: { learningRate: 0.01 } },
    { at: 60, knobs: { even: false, slope: -0.5 } },
  ],
  seeds: 16,
  engine: 'tfjs',
};
const asked = (pins: string) => parse(`#/bench/specimen?v=${REVISION}&pins=${pins}`);

describe('pins in an address', () => {
  test('are spelled without escapes, with no more than differs from the start', () => {
    const hash = format({ ...standard, pins: [start, deep] });
    expect(hash).toContain(
      '&pins=0__0*depth*3*data*blobs*seeds*16*engine*tfjs_40*learningRate*0.01_60*even*false*slope*-0.5',
    );
    expect(parse(hash)).toEqual({ setting: { ...standard, pins: [start, deep] }, complaints: [] });
  });

  test('of one run are one pin', () => {
    expect(asked('0__0__0*depth*2').setting.pins).toEqual([start]);
  });

  test.each([
    ['', { kind: 'form' }],
    ['40*depth*3', { kind: 'form' }],
    ['0*depth', { kind: 'form' }],
    ['0*width*3', { kind: 'unknown', knob: 'width' }],
    ['0*constructor*3', { kind: 'unknown', knob: 'constructor' }],
    ['0*depth*9', { kind: 'value', knob: 'depth', allowed: '1…4' }],
    ['0*seeds*9', { kind: 'value', knob: 'seeds', allowed: '3, 8, 16' }],
    ['0*engine*gpu', { kind: 'value', knob: 'engine', allowed: 'replay, tfjs' }],
    ['0_40*depth*9', { kind: 'value', knob: 'depth', allowed: '1…4' }],
    ['0_120*depth*3', { kind: 'place', at: 120, last: 119 }],
    ['0_40*depth', { kind: 'form' }],
  ])('%s is left out, and why is said; the others are taken', (value, trouble) => {
    const { setting, complaints } = asked(`0*depth*4__${value}`);
    expect(setting.pins).toEqual([{ ...start, knobs: { ...start.knobs, depth: 4 } }]);
    expect(complaints).toEqual([{ kind: 'pin', value, trouble }]);
  });

  test('beyond the last there is room for are left out, and that is said', () => {
    const all = Array.from({ length: 12 }, (_, i) => `0*noise*${(i + 1) / 100}`);
    const { setting, complaints } = asked(all.join('__'));
    expect(setting.pins).toHaveLength(MOST_PINS);
    expect(complaints).toEqual([{ kind: 'pins', value: '12', most: MOST_PINS }]);
  });

  test('that make it too long are left out of it, the last ones first', () => {
    const steps = Array.from({ length: 8 }, (_, i) => 10 * (i + 1));
    const long = (noise: number): Pin => ({
      ...deep,
      knobs: { ...deep.knobs, noise },
      marks: steps.map((at) => ({
        at,
        knobs: { learningRate: 0.0123456789012345 + at, slope: 0.1234567890123456, noise },
      })),
    });
    const pins = Array.from({ length: MOST_PINS }, (_, i) => long(0.1234567890123456 + i / 100));
    // the reader's own data take all but the last part of it
    const own = 'x'.repeat(LONGEST - 4096);
    const setting = { ...standard, own, pins };
    const spelled = pinsSpelled(setting, knobs);
    expect(spelled).toBeGreaterThan(0);
    expect(spelled).toBeLessThan(MOST_PINS);
    expect(format(setting).length).toBeLessThanOrEqual(LONGEST);
    expect(format(setting)).toBe(format({ ...standard, own, pins: pins.slice(0, spelled) }));
    expect(pinsSpelled({ ...standard, pins: [start, deep] }, knobs)).toBe(2);
  });
});
