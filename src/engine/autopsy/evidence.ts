import type { ArmPlan } from '../../recipe/plan.ts';
import type { Divergence } from '../divergence.ts';
import type { State, Trainer } from '../trainer.ts';
import { constantLoss } from './objective.ts';
import { Snapshot, updates, type Update } from './snapshot.ts';

/** A loss above this share of the best constant answer's is no learning to speak of. */
const LEARNED = 0.9;
/** Fewer steps are no training. */
const FEW = 10;

/** A finished run laid open: some of its states from first to last, measured only where a question asks for it. */
export class Evidence {
  /** The states whose weights are numbers, the first and the last of them among them. */
  readonly snapshots: readonly Snapshot[];
  /** The training loss of the best answer that is the same for all inputs; NaN where the loss is no distance to targets. */
  readonly constant: number;

  /** The trainer is of that run and is left elsewhere; `states` begin at step 0, and `reached` is where the run ended. */
  constructor(
    private readonly trainer: Trainer,
    private readonly states: readonly State[],
    readonly reached: number,
    readonly divergence: Divergence | null,
  ) {
    const all = states.map((state) => new Snapshot(trainer, state));
    if (states.at(-1)!.step < reached) all.push(new Snapshot(trainer, this.stateAt(reached)));
    this.snapshots = all.filter((snapshot) => snapshot.isSound);
    trainer.restore(states[0]!);
    this.constant = constantLoss(trainer.arm, trainer.data.train, trainer.evaluate().units);
  }

  get arm(): ArmPlan {
    return this.trainer.arm;
  }

  get seed(): number {
    return this.trainer.seed;
  }

  get first(): Snapshot {
    return this.snapshots[0]!;
  }

  get last(): Snapshot {
    return this.snapshots.at(-1)!;
  }

  /** Whether the run came to little: it diverged, or its loss is hardly below that of the best constant answer. */
  get failed(): boolean {
    if (this.divergence) return true;
    return this.reached >= FEW && this.last.loss > LEARNED * this.constant;
  }

  /** The last state at `step` or before it. */
  before(step: number): Snapshot {
    return this.snapshots.filter((snapshot) => snapshot.step <= step).at(-1);
  }

  /** The first state from which it holds until the last one; null where it does not hold at the last. */
  onset(holds: (snapshot: Snapshot) => boolean): Snapshot | null {
    let first: Snapshot | null = null;
    for (const snapshot of [...this.snapshots].reverse()) {
      if (!holds(snapshot)) break;
      first = snapshot;
    }
    return first;
  }

  /** The state at a step, taken again from the last one kept before it. */
  stateAt(step: number): State {
    this.#goTo(step);
    return this.trainer.save();
  }

  /** The first step from `from` on, as far as `to`, that `test` passes: what it did to the layers, and where. */
  firstUpdate(from: number, to: number, test: (update: Update) => boolean) {
    this.#goTo(from);
    let before = this.trainer.save();
    while (this.trainer.at < to && this.trainer.advance(1).steps > 0) {
      const after = this.trainer.save();
      const update = updates(this.trainer.network, before, after).find(test);
      if (update) return { ...update, step: before.step };
      before = after;
    }
    return null;
  }

  #goTo(step: number): void {
    const { trainer } = this;
    if (trainer.at === step) return;
    trainer.restore(this.states.filter((state) => state.step <= step).at(-1));
    while (trainer.at < step && trainer.advance(step - trainer.at).steps > 0);
  }
}
