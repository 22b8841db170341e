import type { Engine } from '../recipe/engine.ts';
import { program, type ArmPlan } from '../recipe/plan.ts';
import type { Command } from '../worker/protocol.ts';

/** Asks a worker how long a step takes. */
export type Question = Extract<Command, { type: 'time' }>;

/** How long a step of each program takes on each engine on this machine, as its workers have measured it. */
export class StepTimes {
  /** Milliseconds by engine and program. */
  #known: Readonly<Record<string, number>> = $state.raw({});
  /** What is being measured, and on which run. */
  #asked: readonly { readonly id: string; readonly engine: Engine; readonly key: string }[] = [];

  constructor(private readonly send: (question: Question) => void) {}

  /** Milliseconds a step, or null while nobody has measured them. */
  of(engine: Engine, arm: ArmPlan): number | null {
    return this.#known[keyOf(engine, arm)] ?? null;
  }

  /** Has them measured on a run of the arm, unless they are known or being measured. */
  ask(engine: Engine, arm: ArmPlan, id: string): void {
    const key = keyOf(engine, arm);
    if (this.#known[key] !== undefined || this.#asked.some((each) => each.key === key)) return;
    this.#asked = [...this.#asked, { id, engine, key }];
    this.send({ type: 'time', id, engine });
  }

  answer(engine: Engine, id: string, milliseconds: number): void {
    const asked = this.#asked.find((each) => each.id === id && each.engine === engine);
    if (!asked) return;
    this.#asked = this.#asked.filter((each) => each !== asked);
    this.#known = { ...this.#known, [asked.key]: milliseconds };
  }

  /** Forgets what was asked of runs that are gone. */
  drop(ids: readonly string[]): void {
    this.#asked = this.#asked.filter(({ id }) => !ids.includes(id));
  }
}

/** Numbers that the step reads, such as a rate, make it no slower. */
const keyOf = (engine: Engine, arm: ArmPlan): string =>
  `${engine} ${arm.data.samples} ${program(arm).key}`;
