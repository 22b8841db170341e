import { turn } from '../../recipe/knob-scale.ts';
import type { Knob, KnobValue } from '../../recipe/knob.ts';

/** Turns across a knob's whole range: a class sees one press, and waits for the run after it. */
const TURNS = 20;

/** A knob's value after one press: the next option, the other state, or a visible turn of a number. */
export function turned(knob: Knob, value: KnobValue, by: 1 | -1): KnobValue {
  switch (knob.kind) {
    case 'choice': {
      const at = knob.options.indexOf(String(value)) + by;
      return knob.options[Math.max(0, Math.min(knob.options.length - 1, at))]!;
    }
    case 'toggle':
      return by > 0;
    case 'log':
      return turn(knob, Number(value), 3 * by);
    default: {
      const smallest = (knob.max - knob.min) / knob.step;
      return turn(knob, Number(value), by * Math.max(1, Math.round(smallest / TURNS)));
    }
  }
}
