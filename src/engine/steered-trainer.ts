import type { ExplainedStep } from '../recipe/explained.ts';
import { segmentsOf, type ArmPlan, type Segment } from '../recipe/plan.ts';
import { PROBES } from '../recipe/probe.ts';
import { carry } from './carry.ts';
import type { DataSet } from './datasets/datasets.ts';
import type { Divergence } from './divergence.ts';
import type { Evaluation } from './evaluation.ts';
import { firstState } from './first-state.ts';
import { buildNetwork, type Network } from './network.ts';
import { merged, rowsOf, spread } from './probes/rows.ts';
import type { Readings, State, Taken, Trainer } from './trainer.ts';

/**
 * A run that goes through segments, each with a trainer of its own. At a mark the state is still that of the segment
 * before; the next step carries it over. Probes by layer have a row for every layer of the whole run, NaN while it is not
 * there.
 */
export class SteeredTrainer implements Trainer {
  readonly #segments: readonly Segment[];
  /** Started when they are first needed, and kept for those who go back and forth. */
  readonly #trainers: (Trainer | undefined)[] = [];
  /** The rows of every probe by layer, over the whole run. */
  readonly #rows: Readonly<Record<string, readonly string[]>>;
  #now = 0;

  constructor(
    readonly arm: ArmPlan,
    readonly seed: number,
    private readonly start: (plan: ArmPlan) => Trainer,
  ) {
    this.#segments = segmentsOf(arm);
    const networks = this.#segments.map(({ plan }) => buildNetwork(plan));
    const layered = Object.entries(arm.probes).filter(([, { kind }]) => PROBES[kind].perLayer);
    this.#rows = Object.fromEntries(
      layered.map(([name, probe]) => [
        name,
        networks.map((network) => rowsOf(probe, network)!).reduce(merged),
      ]),
    );
  }

  get network(): Network {
    return this.#current.network;
  }

  get data(): DataSet {
    return this.#current.data;
  }

  get at(): number {
    return this.#current.at;
  }

  get divergence(): Divergence | null {
    return this.#current.divergence;
  }

  advance(most: number): Taken {
    if (this.divergence || most < 1) return { steps: 0, columns: {} };
    if (this.at === this.#segments[this.#now + 1]?.from) this.#goOn();
    const next = this.#segments[this.#now + 1]?.from ?? Infinity;
    const { steps, columns } = this.#current.advance(Math.min(most, next - this.at));
    const widened = Object.entries(columns).map(
      ([name, values]) => [name, this.#widened(name, values)] as const,
    );
    return { steps, columns: Object.fromEntries(widened) };
  }

  read(): Readings {
    const widened = Object.entries(this.#current.read()).map(
      ([name, value]) =>
        [name, typeof value === 'number' ? value : [...this.#widened(name, value)]] as const,
    );
    return Object.fromEntries(widened);
  }

  evaluate(): Evaluation {
    return this.#current.evaluate();
  }

  /** At a mark the step that is due is the next segment's. */
  explain(): ExplainedStep {
    const state = this.save();
    if (this.at === this.#segments[this.#now + 1]?.from) this.#goOn();
    const explained = this.#current.explain();
    this.restore(state);
    return explained;
  }

  save(): State {
    return this.#current.save();
  }

  restore(state: State): void {
    const begun = this.#segments.filter(({ from }) => from < state.step).length;
    this.#now = Math.max(0, begun - 1);
    this.#current.restore(state);
  }

  dispose(): void {
    for (const trainer of this.#trainers) trainer?.dispose();
  }

  get #current(): Trainer {
    return (this.#trainers[this.#now] ??= this.start(this.#segments[this.#now]!.plan));
  }

  /** Takes the present state into the next segment. */
  #goOn(): void {
    const state = this.save();
    this.#now++;
    const { network } = this.#current;
    const first = firstState(network, this.#segments[this.#now]!.plan, this.seed);
    this.#current.restore(carry(state, first));
  }

  #widened<Values extends Float32Array | readonly number[]>(
    name: string,
    values: Values,
  ): Values | Float32Array {
    const all = this.#rows[name];
    if (!all) return values;
    const own = rowsOf(this.arm.probes[name]!, this.network)!;
    return own.length === all.length ? values : spread(values, own, all);
  }
}
