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

/** A mark that cannot stand: `mark at step 300: it must lie within 1…299`. */
export class MarkError extends Error {
  constructor(
    readonly at: number,
    readonly reason: string,
  ) {
    super(`mark at step ${at}: ${reason}`);
  }
}

/** The marks by step, as a run of so many steps takes them. Throws a MarkError or a KnobError. */
export function acceptMarks(
  knobs: Knobs,
  marks: readonly AskedMark[],
  steps: number,
): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.at - b.at);
  if (sorted.length > MOST_MARKS)
    throw new MarkError(
      sorted[MOST_MARKS]!.at,
      `it is one more than the ${MOST_MARKS} a run may have; remove one`,
    );
  return sorted.map((mark, i) => {
    const { at } = mark;
    if (!(Number.isInteger(at) && at >= 1 && at < steps))
      throw new MarkError(at, `it must lie within 1…${steps - 1}`);
    if (sorted[i - 1]?.at === at)
      throw new MarkError(at, 'there is another one at this step; let one mark turn all its knobs');
    if (Object.keys(mark.knobs).length === 0)
      throw new MarkError(at, 'it turns no knob; name one, or remove the mark');
    return { at, knobs: acceptAll(knobs, mark.knobs) };
  });
}

/** The knobs' values in force once step `step` is due: a mark counts from its own step on. */
export const knobsFrom = <Value>(
  start: Readonly<Record<string, Value>>,
  marks: readonly Mark<Readonly<Record<string, Value>>>[],
  step: number,
): Readonly<Record<string, Value>> =>
  marks.reduce((knobs, mark) => (mark.at <= step ? { ...knobs, ...mark.knobs } : knobs), start);
