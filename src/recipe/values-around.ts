import { round } from './knob-scale.ts';
import type { Knob, KnobValue, NumberKnob } from './knob.ts';

/** The values a knob can be turned to, at most so many: the one it stands at, then the nearest first. */
export function valuesAround(knob: Knob, value: KnobValue, most: number): readonly KnobValue[] {
  const values = allValues(knob);
  const at = placeOf(value, values);
  const around = Array.from({ length: most }, (_, i) => [values[at - i], values[at + i]]).flat();
  const there = around.filter((each) => each !== undefined);
  return [...new Set([value, ...there])].slice(0, most);
}

/** Where a value stands among these, or where it would. */
function placeOf(value: KnobValue, values: readonly KnobValue[]): number {
  const place = values.findIndex((each) => each === value || Number(each) > Number(value));
  return place < 0 ? values.length - 1 : place;
}

function allValues(knob: Knob): readonly KnobValue[] {
  if (knob.kind === 'choice') return knob.options;
  if (knob.kind === 'toggle') return [false, true];
  return knob.kind === 'log' ? twoDigitValues(knob) : evenValues(knob);
}

function evenValues(knob: NumberKnob): readonly number[] {
  const { min, max, step } = knob;
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => round(knob, min + i * step));
}

/** Every number of two significant digits in a log knob's range, and its ends. */
function twoDigitValues(knob: NumberKnob): readonly number[] {
  const { min, max } = knob;
  const values = [min];
  for (let value = min; value < max;) {
    const exponent = Number(value.toExponential(1).split('e')[1]);
    const digit = Number(`1e${exponent - 1}`);
    value = round(knob, value + digit);
    values.push(value);
  }
  return values;
}
