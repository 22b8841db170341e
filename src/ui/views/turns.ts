import type { Mark } from '../../recipe/mark.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { valueText } from '../knobs/value-text.ts';

/** What a mark turns, knob by knob in words: `Learning rate 0.01`. */
export const turnsOf = (
  { run, text }: Pick<Bench, 'run' | 'text'>,
  knobs: Mark['knobs'],
  words: Words,
): string[] =>
  Object.entries(knobs).map(([name, value]) => {
    const { label, options } = text.knobs[name]!;
    return words.steering.turn(label, valueText(run.stage.knobs[name]!, value, options, words));
  });
