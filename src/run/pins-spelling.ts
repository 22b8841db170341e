import { ENGINES } from '../recipe/engine.ts';
import { accept, starts, type Knobs, type KnobValue } from '../recipe/knob.ts';
import type { AskedMark } from '../recipe/mark.ts';
import { allowedBy, decode } from './knob-spelling.ts';
import { readMarks, spellMarks, type MarksTrouble } from './marks-spelling.ts';
import { codeOf, MOST_PINS, type Pin } from './pin.ts';
import { DEFAULT_SEEDS, SEED_COUNTS } from './seed-counts.ts';

/** Why pins in an address are not used: one that cannot stand, or those beyond the last there is room for. */
export type PinsTrouble =
  | { readonly kind: 'pin'; readonly value: string; readonly trouble: MarksTrouble }
  | { readonly kind: 'pins'; readonly value: string; readonly most: number };

/** Between pins; between marks stands one of them. */
const BETWEEN = '__';

/**
 * Pins as an address spells them, each like marks, with what differs from the stage's start at step 0:
 * `0*depth*8*seeds*16_200*learningRate*0.01__0*depth*2`. The start itself is `0`.
 */
export const spellPins = (pins: readonly Pin[], knobs: Knobs): string =>
  pins.map((pin) => spellPin(pin, knobs)).join(BETWEEN);

function spellPin({ knobs: values, marks, seeds, engine }: Pin, knobs: Knobs): string {
  const turned = Object.entries(values).filter(([name, value]) => value !== knobs[name]?.start);
  const head = {
    ...Object.fromEntries(turned),
    ...(seeds !== DEFAULT_SEEDS && { seeds }),
    ...(engine !== 'replay' && { engine }),
  };
  return spellMarks([{ at: 0, knobs: head }, ...marks]);
}

/** Reads pins. Those that cannot stand come as troubles instead; of two of one run the second is passed over. */
export function readPins(
  text: string,
  knobs: Knobs,
  trial?: (values: Pin['knobs'], marks: readonly AskedMark[]) => void,
): { readonly pins: readonly Pin[]; readonly troubles: readonly PinsTrouble[] } {
  const pins: Pin[] = [];
  const troubles: PinsTrouble[] = [];
  const spelled = text.split(BETWEEN);
  for (const value of spelled.slice(0, MOST_PINS)) {
    const read = readPin(value, knobs, trial);
    if ('kind' in read) troubles.push({ kind: 'pin', value, trouble: read });
    else if (!pins.some((pin) => codeOf(pin) === codeOf(read))) pins.push(read);
  }
  if (spelled.length > MOST_PINS)
    troubles.push({ kind: 'pins', value: String(spelled.length), most: MOST_PINS });
  return { pins, troubles };
}

function readPin(
  text: string,
  knobs: Knobs,
  trial: Parameters<typeof readPins>[2],
): Pin | MarksTrouble {
  const [head = '', ...later] = text.split('_');
  const [at, ...parts] = head.split('*');
  if (at !== '0' || parts.length % 2 > 0) return { kind: 'form' };
  const values: Record<string, KnobValue> = starts(knobs);
  let seeds: number = DEFAULT_SEEDS;
  let engine: Pin['engine'] = 'replay';
  for (let i = 0; i < parts.length; i += 2) {
    const [name, value] = [parts[i]!, parts[i + 1]!];
    const refused = (allowed: string): MarksTrouble => ({ kind: 'value', knob: name, allowed });
    if (name === 'seeds') {
      const asked = SEED_COUNTS.find((count) => String(count) === value);
      if (asked === undefined) return refused(SEED_COUNTS.join(', '));
      seeds = asked;
    } else if (name === 'engine') {
      const asked = ENGINES.find((each) => each === value);
      if (asked === undefined) return refused(ENGINES.join(', '));
      engine = asked;
    } else if (!Object.hasOwn(knobs, name)) return { kind: 'unknown', knob: name };
    else {
      const knob = knobs[name]!;
      try {
        values[name] = accept(name, knob, decode(knob, value));
      } catch {
        return refused(allowedBy(knob));
      }
    }
  }
  const read = readMarks(later.length > 0 ? later.join('_') : 'none', knobs, values, trial);
  return read.trouble ?? { knobs: values, marks: read.marks ?? [], seeds, engine };
}
