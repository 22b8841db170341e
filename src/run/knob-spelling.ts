import type { Knob } from '../recipe/knob.ts';

/** A knob's value as an address spells it; what cannot be read stays text, which the knob then refuses. */
export function decode(knob: Knob, text: string): unknown {
  if (knob.kind === 'choice') return text;
  if (knob.kind === 'toggle') return text === 'true' ? true : text === 'false' ? false : text;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

/** A knob's values in short: `1…8`, `circles, xor`. */
export function allowedBy(knob: Knob): string {
  if (knob.kind === 'choice') return knob.options.join(', ');
  if (knob.kind === 'toggle') return 'true, false';
  return `${knob.min}…${knob.max}`;
}
