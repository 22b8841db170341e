import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integer, linear, log, type NumberKnob } from '../../src/recipe/knob.ts';
import { valueAt } from '../../src/recipe/knob-scale.ts';
import { numberOf, refusal, textOf } from '../../src/ui/knobs/knob-text.ts';
import { knobTicks } from '../../src/ui/knobs/knob-ticks.ts';

const depth = integer({ min: 1, max: 8, start: 3 });
const noise = linear({ min: 0, max: 0.4, start: 0.08, step: 0.01 });
const slope = linear({ min: -1, max: 1, start: 0.2, step: 0.05 });
const rate = log({ min: 0.003, max: 0.3, start: 0.1 });
const decay = log({ min: 1e-7, max: 1e5, start: 1e-3 });

test.each<[NumberKnob, number, string]>([
  [depth, 8, '8'],
  [noise, 0.1, '0.10'],
  [noise, 0.123, '0.123'],
  [slope, -0.05, '−0.05'],
  [slope, 0, '0.00'],
  [rate, 0.1, '0.10'],
  [rate, 0.003, '0.0030'],
  [rate, 0.1234, '0.1234'],
  [decay, 1e-6, '1.0×10⁻⁶'],
  [decay, 5, '5.0'],
  [decay, 50, '50'],
  [decay, 23000, '2.3×10⁴'],
])('%j prints %f as %s', (knob, value, text) => expect(textOf(knob, value)).toBe(text));

test('a printed value, typed back, is the same value', () => {
  const where = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(depth, noise, slope, rate, decay), where, (knob, at) => {
      const value = valueAt(knob, at);
      expect(numberOf(textOf(knob, value))).toBe(value);
    }),
  );
});

test.each<[string, number]>([
  [' 12 ', 12],
  ['-0.5', -0.5],
  ['−0.5', -0.5],
  ['.25', 0.25],
  ['3.', 3],
  ['1e-3', 1e-3],
  ['4.1×10⁻⁸', 4.1e-8],
  ['2 x 10^3', 2000],
  ['１２．５', 12.5],
  ['', NaN],
  ['0x10', NaN],
  ['1,5', NaN],
  ['Infinity', NaN],
  ['eight', NaN],
])('“%s” is %f', (text, value) => expect(numberOf(text)).toBe(value));

test.each<[NumberKnob, number, ReturnType<typeof refusal>]>([
  [depth, 8, null],
  [depth, 9, 'outside'],
  [depth, 2.5, 'notWhole'],
  [depth, NaN, 'notNumber'],
  [noise, 0.123, null],
  [noise, -0.01, 'outside'],
])('%j takes %f: %s', (knob, value, why) => expect(refusal(knob, value)).toBe(why));

test.each<[NumberKnob, string[]]>([
  [depth, ['1', '2', '3', '4', '5', '6', '7', '8']],
  [integer({ min: 2, max: 64, start: 16 }), ['2', '10', '20', '30', '40', '50', '64']],
  [noise, ['0', '0.1', '0.2', '0.3', '0.4']],
  [slope, ['−1', '−0.5', '0', '0.5', '1']],
  [rate, ['0.003', '0.01', '0.03', '0.1', '0.3']],
])('%j has ticks at %j', (knob, labels) => {
  const ticks = knobTicks(knob);
  expect(ticks.map(({ label }) => label)).toEqual(labels);
  expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).sort((a, b) => a - b));
});
