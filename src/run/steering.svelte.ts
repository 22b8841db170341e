import type { KnobValue } from '../recipe/knob.ts';
import { knobsFrom, markedAt, MOST_MARKS, unmarked, type Mark } from '../recipe/mark.ts';
import type { Stage } from '../recipe/stage.ts';
import { steers } from '../recipe/steer.ts';

type Values = Readonly<Record<string, KnobValue>>;

/** What steering must know of a run. */
export interface Steered {
  readonly stage: Stage;
  /** Which data are in place. */
  readonly own: { readonly table: unknown };
  /** The knobs at the start. */
  readonly knobs: Values;
  readonly cursor: number | null;
  readonly axis: { readonly steps: number; readonly readingSteps: readonly number[] };
}

/** What turning a knob does: the run is drawn again from its start, or goes on from a step; and where it was made to. */
export class Steering {
  /** Whether a turn goes on from the cursor's step. */
  on = $state(false);
  marks: readonly Mark[] = $state.raw([]);
  /** Whether the marks are the stage's: what its claims speak of. */
  readonly isOwn: boolean = $derived.by(
    () => JSON.stringify(this.marks) === JSON.stringify(this.own),
  );
  /** Whether claims speak of what is run: the stage's marks, and its data. */
  readonly isJudged: boolean = $derived.by(() => this.isOwn && this.run.own.table === null);
  /** The step a turn goes on from: the cursor's reading, or the last one before the end. */
  readonly step: number = $derived.by(() => {
    const { axis, cursor } = this.run;
    const isBefore = (step: number) => step < axis.steps && step <= (cursor ?? step);
    return axis.readingSteps.findLast(isBefore) ?? 0;
  });
  /** The knobs as a turn finds them: at the step it goes on from, or at the start. */
  readonly knobs: Values = $derived.by(() =>
    this.on ? knobsFrom(this.run.knobs, this.marks, this.step) : this.run.knobs,
  );

  /** Whether there is no room for a mark at that step. */
  readonly isFull: boolean = $derived.by(
    () => this.marks.length >= MOST_MARKS && this.marks.every(({ at }) => at !== this.step),
  );

  /** What a mark of the stage's own turns, as it was turned last: what can be had at another step; null without such a mark. */
  readonly ready: Values | null = $derived.by(() => {
    const [own] = this.own;
    if (!own) return null;
    const last = this.marks.reduce((knobs, mark) => ({ ...knobs, ...mark.knobs }), own.knobs);
    return Object.fromEntries(Object.keys(own.knobs).map((name) => [name, last[name]!]));
  });
  /** The marks with that at the cursor's step, and nowhere else; null where it stands there, or no mark can. */
  readonly moved: readonly Mark[] | null = $derived.by(() => {
    if (!this.ready || this.step === 0) return null;
    const marks = markedAt(unmarked(this.marks, Object.keys(this.ready)), this.step, this.ready);
    const isThere = JSON.stringify(marks) === JSON.stringify(this.marks);
    return isThere || marks.length > MOST_MARKS ? null : marks;
  });

  constructor(private readonly run: Steered) {
    this.marks = this.own;
  }

  /** The marks the stage starts with. */
  get own(): readonly Mark[] {
    return (this.run.stage.marks ?? []) as readonly Mark[];
  }

  /** The marks where they are not the stage's own, else null. */
  get asked(): readonly Mark[] | null {
    return this.isOwn ? null : this.marks;
  }

  /** Whether turning the knob would go on from a step. */
  goesOn(knob: string): boolean {
    return this.on && this.step > 0 && steers(this.run.stage, knob, this.knobs);
  }

  /** Where a turn leaves the knobs and marks: what can go on from the step does, the rest is turned from the start. */
  turned(turn: Values): readonly [knobs: Values, marks: readonly Mark[]] {
    const [goingOn, redrawn] = [true, false].map((which) =>
      Object.fromEntries(Object.entries(turn).filter(([name]) => this.goesOn(name) === which)),
    );
    const isMarked = Object.keys(goingOn!).length > 0 && !this.isFull;
    return [
      { ...this.run.knobs, ...redrawn },
      isMarked ? markedAt(this.marks, this.step, goingOn!) : this.marks,
    ];
  }

  /** The marks but for the one at a step. */
  without(at: number): readonly Mark[] {
    return this.marks.filter((mark) => mark.at !== at);
  }
}
