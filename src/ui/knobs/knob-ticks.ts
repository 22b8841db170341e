import { linearTicks, logTicks } from '../../charts/ticks.ts';
import { position } from '../../recipe/knob-scale.ts';
import type { NumberKnob } from '../../recipe/knob.ts';

/** A tick of a knob's track: where it stands, from 0 to 1, and what it says. */
export interface KnobTick {
  readonly at: number;
  readonly label: string;
}

/** How near an inner tick may come to either end, as a share of the track. */
const APART = 0.1;

/** Ticks to find one's way by: 1 and 3 of each decade on a log scale, else both ends and round numbers between. */
export function knobTicks(knob: NumberKnob): KnobTick[] {
  if (knob.kind === 'log') {
    const { values, label } = logTicks(knob.min, knob.max, 6);
    return values.map((value) => ({ at: position(knob, value), label: label(value) }));
  }
  const { kind, min, max } = knob;
  const most = kind === 'integer' && max - min <= 8 ? max - min : 5;
  const inner = linearTicks(min, max, most).values.filter((value) => {
    const at = position(knob, value);
    return at >= APART && at <= 1 - APART && (kind !== 'integer' || Number.isInteger(value));
  });
  return [min, ...inner, max].map((value) => ({
    at: position(knob, value),
    label: String(value).replace('-', '−'),
  }));
}
