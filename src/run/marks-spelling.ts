import { KnobError, type Knobs, type KnobValue } from '../recipe/knob.ts';
import { MarkError, type AskedMark, type Mark, type MarkTrouble } from '../recipe/mark.ts';
import { allowedBy, decode } from './knob-spelling.ts';

/** Why marks in an address are not used. */
export type MarksTrouble =
  | { readonly kind: 'form' }
  | { readonly kind: 'unknown'; readonly knob: string }
  | { readonly kind: 'value'; readonly knob: string; readonly allowed: string }
  | (MarkTrouble & { readonly at: number });

/** What an address says where there are no marks though the stage has some. */
const NONE = 'none';

/** Marks as an address spells them, `300*inserted*6_400*learningRate*0.01`: signs that need no escape, and no name has. */
export const spellMarks = (marks: readonly Mark[]): string =>
  marks
    .map(({ at, knobs }) => [at, ...Object.entries(knobs).flat()].map(String).join('*'))
    .join('_') || NONE;

/** Throws where these marks cannot stand under these knobs. */
export type Trial = (
  values: Readonly<Record<string, KnobValue>>,
  marks: readonly AskedMark[],
) => void;

/** Reads marks; those that cannot stand come with the trouble instead. */
export function readMarks(
  text: string,
  knobs: Knobs,
  values: Readonly<Record<string, KnobValue>>,
  trial?: Trial,
): { readonly marks: readonly Mark[] | null; readonly trouble?: MarksTrouble } {
  const refuse = (trouble: MarksTrouble) => ({ marks: null, trouble });
  const marks: AskedMark[] = [];
  for (const each of text === NONE ? [] : text.split('_')) {
    const [at = '', ...parts] = each.split('*');
    if (!/^\d{1,7}$/.test(at) || parts.length % 2 > 0) return refuse({ kind: 'form' });
    const turned: Record<string, unknown> = {};
    for (let i = 0; i < parts.length; i += 2) {
      const knob = parts[i]!;
      if (!Object.hasOwn(knobs, knob)) return refuse({ kind: 'unknown', knob });
      turned[knob] = decode(knobs[knob]!, parts[i + 1]!);
    }
    marks.push({ at: Number(at), knobs: turned });
  }
  if (!trial) return marks.length > 0 ? refuse({ kind: 'form' }) : { marks: [] };
  try {
    trial(values, marks);
  } catch (error) {
    if (error instanceof MarkError) return refuse({ at: error.at, ...error.trouble });
    if (!(error instanceof KnobError)) throw error;
    return refuse({ kind: 'value', knob: error.knob, allowed: allowedBy(knobs[error.knob]!) });
  }
  return { marks: marks.sort((a, b) => a.at - b.at) as Mark[] };
}
