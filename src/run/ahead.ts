import type { KnobValue } from '../recipe/knob.ts';
import { neighbours, otherValues } from '../recipe/neighbours.ts';
import type { Stage } from '../recipe/stage.ts';
import type { Pool } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';
import type { Aimed } from './sweep.ts';

/** How many values of a knob are prepared at a time: what the page asks for at once should cost it no frame. */
const VALUES = 6;

/** Has the programs made that the knob in hand leads to, or the stage's first slider, so that a turn need not wait for them. */
export class Ahead {
  #knob: string | null;
  #aimed: Pick<Aimed, 'knobs' | 'shown'> & { readonly isReplayed: boolean } = {
    knobs: {},
    shown: [],
    isReplayed: false,
  };
  /** The values that were asked for, with the rest of what they were asked for with. */
  #asked: { readonly around: string; readonly values: readonly KnobValue[] } = {
    around: '',
    values: [],
  };
  #isAwaiting = false;

  constructor(
    private readonly stage: Stage,
    private readonly workers: Pick<Pool, 'prepare'>,
  ) {
    const isSlider = (name: string) => !['choice', 'toggle'].includes(stage.knobs[name]!.kind);
    this.#knob = Object.keys(stage.knobs).find(isSlider) ?? null;
  }

  /** Says what is run now; the knob that was turned to get there is the one in hand. */
  aim({ knobs, shown, engine, steering }: Aimed): void {
    const before = this.#aimed.knobs;
    const turned = Object.keys(before).filter((name) => knobs[name] !== before[name]);
    if (turned.length === 1) this.#knob = turned[0]!;
    // A run that is steered goes on with the program it has.
    const isReplayed = engine.inUse === 'replay' && steering.marks.length === 0;
    this.#aimed = { knobs, shown, isReplayed };
  }

  /** The runs in view are done. */
  start(): void {
    this.#heed();
    if (!this.#isAwaiting) this.#ask();
  }

  /** Goes on once the last values are prepared; whether the report says so. */
  take(report: Report): boolean {
    if (report.type !== 'prepared') return false;
    this.#heed();
    this.#isAwaiting = false;
    this.#ask();
    return true;
  }

  /** The workers are gone, and all they had made. */
  lose(): void {
    this.#asked = { around: '', values: [] };
    this.#isAwaiting = false;
  }

  /** What was asked for counts no more where anything but the knob in hand is another. */
  #heed(): void {
    const { knobs, shown } = this.#aimed;
    const others = Object.entries(knobs).filter(([name]) => name !== this.#knob);
    const around = JSON.stringify([this.#knob, others, shown]);
    if (around === this.#asked.around) return;
    this.#asked = { around, values: [] };
    this.#isAwaiting = false;
  }

  #ask(): void {
    const { knobs, shown, isReplayed } = this.#aimed;
    if (!isReplayed || !this.#knob) return;
    const { around, values: asked } = this.#asked;
    const next = otherValues(this.stage.knobs[this.#knob]!, knobs[this.#knob]!)
      .filter((value) => !asked.includes(value))
      .slice(0, VALUES);
    if (next.length === 0) return;
    this.#asked = { around, values: [...asked, ...next] };
    const arms = neighbours(this.stage, this.#knob, knobs, shown, next);
    this.#isAwaiting = arms.length > 0;
    if (this.#isAwaiting) this.workers.prepare(arms);
    else this.#ask();
  }
}
