import { fixed, scientific } from '../../charts/format.ts';
import { round } from '../../recipe/knob-scale.ts';
import type { NumberKnob } from '../../recipe/knob.ts';

/** A knob's value as it is printed: with the knob's own decimals, or in full where it lies between two turns. */
export function textOf(knob: NumberKnob, value: number): string {
  if (round(knob, value) !== value) return String(value).replace('-', '−');
  switch (knob.kind) {
    case 'integer':
      return fixed(value, 0);
    case 'linear':
      return fixed(value, decimalsOf(knob.step));
    case 'log':
      return value >= 1000 || value < 0.0001 ? scientific(value) : twoDigits(value);
  }
}

/** The number a reader typed, in any of the ways a number is printed here; NaN if it is none. */
export function numberOf(text: string): number {
  const plain = text
    .trim()
    .replace(/\s*[×x*]\s*10\s*\^?/i, 'e')
    .normalize('NFKC')
    .replaceAll('−', '-');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

/** What was typed, and what the knob has against it. */
export interface Refused {
  readonly why: 'notNumber' | 'notWhole' | 'outside';
  readonly typed: string;
}

/** Why a knob cannot take a number; null if it can. */
export function refusal(knob: NumberKnob, value: number): Refused['why'] | null {
  if (!Number.isFinite(value)) return 'notNumber';
  if (value < knob.min || value > knob.max) return 'outside';
  return knob.kind === 'integer' && !Number.isInteger(value) ? 'notWhole' : null;
}

/** 0.0050, 0.050, 0.50, 5.0, 50: two digits that count, so that the text keeps its length under a turning hand. */
const twoDigits = (value: number) =>
  value >= 10 ? fixed(value, 0) : fixed(value, 1 - Math.floor(Math.log10(value) + 1e-9));

/** Decimals it takes to write every value of a knob whose smallest turn is `step`. */
function decimalsOf(step: number): number {
  const [digits = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
