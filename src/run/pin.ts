import type { Engine } from '../recipe/engine.ts';
import type { KnobValue } from '../recipe/knob.ts';
import type { Mark } from '../recipe/mark.ts';

/** A run that is kept for comparison, as what it takes to train it again to the same numbers. */
export interface Pin {
  /** The knobs at the start, every one of the stage. */
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly marks: readonly Mark[];
  readonly seeds: number;
  readonly engine: Engine;
}

/** What there is to know of a run and of those that are kept beside it. */
export interface Pinnable {
  readonly knobs: Pin['knobs'];
  readonly steering: { readonly marks: readonly Mark[] };
  readonly seeds: number;
  readonly engine: { readonly inUse: Engine };
  readonly background: { readonly pins: { readonly list: readonly Pin[] } };
}

/** The run in view, as a pin keeps it. */
export const pinOf = ({ knobs, steering, seeds, engine }: Pinnable): Pin => ({
  knobs,
  marks: steering.marks,
  seeds,
  engine: engine.inUse,
});

/** The pin of the run in view; null where it is not kept. */
export function ownPinOf(run: Pinnable): Pin | null {
  const own = codeOf(pinOf(run));
  return run.background.pins.list.find((pin) => codeOf(pin) === own) ?? null;
}

/** The pins but for that of the run in view. */
export function othersOf(run: Pinnable): Pin[] {
  const own = ownPinOf(run);
  return run.background.pins.list.filter((pin) => pin !== own);
}

/** How many runs may be kept. */
export const MOST_PINS = 8;

/** Equal for marks that turn the same knobs to the same values at the same step. */
export const codeOfMark = ({ at, knobs }: Mark): string => `${at} ${codeOfKnobs(knobs)}`;

/** Equal for pins of one and the same run. */
export const codeOf = ({ knobs, marks, seeds, engine }: Pin): string =>
  [engine, seeds, codeOfKnobs(knobs), ...marks.map(codeOfMark)].join(' ');

const codeOfKnobs = (knobs: Pin['knobs']): string =>
  JSON.stringify(Object.entries(knobs).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What one run has otherwise than another. */
export interface Departure {
  readonly knobs: Pin['knobs'];
  readonly marks: readonly Mark[];
  /** Steps at which only the other one has a mark. */
  readonly unmarked: readonly number[];
  /** Null where both have as many. */
  readonly seeds: number | null;
  /** Null where both run on the same. */
  readonly engine: Engine | null;
}

/** What `run` has otherwise than `other`. */
export function departure(run: Pin, other: Pin): Departure {
  const theirs = other.marks.map(codeOfMark);
  const steps = run.marks.map(({ at }) => at);
  return {
    knobs: Object.fromEntries(
      Object.entries(run.knobs).filter(([name, value]) => value !== other.knobs[name]),
    ),
    marks: run.marks.filter((mark) => !theirs.includes(codeOfMark(mark))),
    unmarked: other.marks.map(({ at }) => at).filter((at) => !steps.includes(at)),
    seeds: run.seeds === other.seeds ? null : run.seeds,
    engine: run.engine === other.engine ? null : run.engine,
  };
}
