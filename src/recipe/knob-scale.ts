import { exp, log } from '../math/elementary.ts';
import type { NumberKnob } from './knob.ts';

/** Where `value` stands on the knob's track, from 0 at its minimum to 1 at its maximum. */
export function position(knob: NumberKnob, value: number): number {
  const { min, max } = knob;
  if (knob.kind === 'log') return log(value / min) / log(max / min);
  return (value - min) / (max - min);
}

/** The knob's value at a position on its track, rounded to the knob's grid. */
export function valueAt(knob: NumberKnob, where: number): number {
  const { min, max } = knob;
  const share = Math.min(1, Math.max(0, where));
  return round(
    knob,
    knob.kind === 'log' ? min * exp(share * log(max / min)) : min + (max - min) * share,
  );
}

/**
 * The nearest value on the knob's grid: whole numbers, steps from the minimum, or two significant digits on a log
 * scale. Rounding through decimals keeps a value equal to the one its address spells out.
 */
export function round(knob: NumberKnob, value: number): number {
  const { min, max, step } = knob;
  const near =
    knob.kind === 'log'
      ? Number(value.toPrecision(2))
      : Number((min + Math.round((value - min) / step) * step).toFixed(10));
  return Math.min(max, Math.max(min, near));
}

/** `value` moved by `turns` of the knob's smallest turn; on a log scale a turn is a tenth of the value. */
export function turn(knob: NumberKnob, value: number, turns: number): number {
  if (knob.kind !== 'log') return round(knob, value + turns * knob.step);
  const moved = round(knob, value * exp(turns * log(1.1)));
  return moved === value ? round(knob, value * exp(turns * log(1.2))) : moved;
}
