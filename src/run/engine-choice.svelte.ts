import type { Engine } from '../recipe/engine.ts';
import { program, segmentsOf, type Plan } from '../recipe/plan.ts';

/** What takes the steps of a comparison: the engine the reader chose, but tfjs where replay has refused one of its arms. */
export class EngineChoice {
  chosen: Engine = $state('replay');
  /** What tfjs runs on, once a run has asked for it. */
  backend: 'wasm' | 'cpu' | null = $state(null);
  /** What stood in the way of replay, by the programs it was asked for. */
  #refusals: Readonly<Record<string, string>> = $state.raw({});
  #programs = $state('');

  /** What stands in the way of replaying the plan in view, or null. */
  readonly refused: string | null = $derived(this.#refusals[this.#programs] ?? null);
  readonly inUse: Engine = $derived(this.refused === null ? this.chosen : 'tfjs');

  see(plan: Plan): void {
    this.#programs = JSON.stringify(
      Object.values(plan.arms)
        .flatMap(segmentsOf)
        .map((segment) => program(segment.plan).key),
    );
  }

  refuse(what: string): void {
    this.#refusals = { ...this.#refusals, [this.#programs]: what };
  }
}
