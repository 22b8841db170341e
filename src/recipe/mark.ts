import { acceptAll, type Knobs, type KnobValue } from './knob.ts';

/** From step `at` on these knobs take these values; the run goes on from the state it has there. */
export interface Mark<Values = Readonly<Record<string, KnobValue>>> {
  readonly at: number;
  readonly knobs: Values;
}

/** A mark that nobody has looked at yet. */
export type AskedMark = Mark<Readonly<Record<string, unknown>>>;

/** How many marks a run may have. */
export const MOST_MARKS = 8;

/** Why a mark cannot stand. */
export type MarkTrouble =
  | { readonly kind: 'many' | 'twice' | 'empty' }
  | { readonly kind: 'place'; readonly last: number }
  | { readonly kind: 'shape'; readonly knobs: readonly string[]; readonly layer: string };

/** A mark that cannot stand: `mark at step 300: it must lie within 1…299`. */
export class MarkError extends Error {
  constructor(
    readonly at: number,
    readonly trouble: MarkTrouble,
  ) {
    super(`mark at step ${at}: ${reason(trouble)}`);
  }
}

function reason(trouble: MarkTrouble): string {
  switch (trouble.kind) {
    case 'many':
      return `it is one more than the ${MOST_MARKS} a run may have; remove one`;
    case 'twice':
      return 'there is another one at this step; let one mark turn all its knobs';
    case 'empty':
      return 'it turns no knob; name one, or remove the mark';
    case 'place':
      return `it must lie within 1…${trouble.last}`;
    case 'shape':
      return `turning ${trouble.knobs.join(', ')} while steering changes the shape of ${trouble.layer}: redraw instead`;
  }
}

/** The marks by step, as a run of so many steps takes them. Throws a MarkError or a KnobError. */
export function acceptMarks(
  knobs: Knobs,
  marks: readonly AskedMark[],
  steps: number,
): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.at - b.at);
  if (sorted.length > MOST_MARKS) throw new MarkError(sorted[MOST_MARKS]!.at, { kind: 'many' });
  return sorted.map(({ at, knobs: turned }, i) => {
    if (!(Number.isInteger(at) && at >= 1 && at < steps))
      throw new MarkError(at, { kind: 'place', last: steps - 1 });
    if (sorted[i - 1]?.at === at) throw new MarkError(at, { kind: 'twice' });
    if (Object.keys(turned).length === 0) throw new MarkError(at, { kind: 'empty' });
    return { at, knobs: acceptAll(knobs, turned) };
  });
}

/** The knobs' values in force once step `step` is due: a mark counts from its own step on. */
export const knobsFrom = <Value>(
  start: Readonly<Record<string, Value>>,
  marks: readonly Mark<Readonly<Record<string, Value>>>[],
  step: number,
): Readonly<Record<string, Value>> =>
  marks.reduce((knobs, mark) => (mark.at <= step ? { ...knobs, ...mark.knobs } : knobs), start);

/** The marks without any turn of these knobs; a mark that turns nothing else goes. */
export const unmarked = (marks: readonly Mark[], knobs: readonly string[]): readonly Mark[] =>
  marks
    .map(({ at, knobs: turned }) => ({
      at,
      knobs: Object.fromEntries(Object.entries(turned).filter(([name]) => !knobs.includes(name))),
    }))
    .filter(({ knobs: left }) => Object.keys(left).length > 0);

/** The marks with these knobs turned at that step as well. */
export function markedAt(
  marks: readonly Mark[],
  at: number,
  knobs: Readonly<Record<string, KnobValue>>,
): readonly Mark[] {
  const there = marks.find((mark) => mark.at === at);
  const mark = { at, knobs: { ...there?.knobs, ...knobs } };
  return [...marks.filter((each) => each !== there), mark].sort((a, b) => a.at - b.at);
}
