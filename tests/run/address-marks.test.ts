import { describe, expect, test } from 'vitest';
import { REVISION } from '../../src/recipe/revision.ts';
import { type Setting } from '../../src/run/address.ts';
import { format, parse, standard } from './specimen-address.ts';

describe('marks in an address', () => {
  test('are spelled without escapes, and none is spelled too', () => {
    const marks: Setting['marks'] = [
      { at: 40, knobs: { learningRate: 0.01, depth: 3 } },
      { at: 60, knobs: { data: 'blobs' } },
    ];
    const hash = format({ ...standard, marks });
    expect(hash).toContain('&marks=40*learningRate*0.01*depth*3_60*data*blobs');
    expect(parse(hash)).toEqual({ setting: { ...standard, marks }, complaints: [] });
    expect(parse(format({ ...standard, marks: [] })).setting.marks).toEqual([]);
  });

  test.each([
    ['x', { kind: 'form' }],
    ['40*depth', { kind: 'form' }],
    ['40*wide*3', { kind: 'unknown', knob: 'wide' }],
    ['40*depth*9', { kind: 'value', knob: 'depth', allowed: '1…4' }],
    ['120*depth*3', { kind: 'place', at: 120, last: 119 }],
    ['40*depth*3_40*slope*1', { kind: 'twice', at: 40 }],
    ['40', { kind: 'empty', at: 40 }],
  ])('%s are refused, and why is said', (value, trouble) => {
    expect(parse(`#/bench/specimen?v=${REVISION}&marks=${value}`)).toEqual({
      setting: standard,
      complaints: [{ kind: 'marks', value, trouble }],
    });
  });
});
