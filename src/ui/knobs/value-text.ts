import type { Knob, KnobValue } from '../../recipe/knob.ts';
import type { Words } from '../../words/en.ts';
import { textOf } from './knob-text.ts';

/** Any knob's value in words. */
export function valueText(
  knob: Knob,
  value: KnobValue,
  options: Readonly<Record<string, string>>,
  { knobs }: Words,
): string {
  if (knob.kind === 'choice') return options[String(value)] ?? String(value);
  if (knob.kind === 'toggle') return value === true ? knobs.on : knobs.off;
  return textOf(knob, Number(value));
}
