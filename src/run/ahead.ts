import { neighbours } from '../recipe/neighbours.ts';
import type { Stage } from '../recipe/stage.ts';
import type { Pool } from '../worker/pool.ts';
import type { Aimed } from './sweep.ts';

/** How many values of a knob are prepared: an arm has some three programs at each, and those of two arms are to be kept. */
const VALUES = 20;

/** Has the programs made that the knob in hand leads to, or the stage's first slider, so that a turn need not wait for them. */
export class Ahead {
  #knob: string | null;
  #aimed: Pick<Aimed, 'knobs' | 'shown'> & { readonly isReplayed: boolean } = {
    knobs: {},
    shown: [],
    isReplayed: false,
  };
  #isAsked = false;

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
    this.#isAsked = false;
  }

  /** The runs in view are done. */
  start(): void {
    const { knobs, shown, isReplayed } = this.#aimed;
    if (this.#isAsked || !isReplayed || !this.#knob) return;
    this.#isAsked = true;
    this.workers.prepare(neighbours(this.stage, this.#knob, knobs, shown, VALUES));
  }
}
