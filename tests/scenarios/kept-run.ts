import { readAll } from '../../src/engine/probes/dataset.ts';
import type { State, Trainer } from '../../src/engine/trainer.ts';
import { meets, type ArmReadings, type Criterion } from '../../src/recipe/claim.ts';
import { PROBES, readingSteps } from '../../src/recipe/probe.ts';
import { armReadings } from '../../src/recipe/readings.ts';
import { Ledger } from '../../src/worker/ledger.ts';

/**
 * A run trained to its end without a page or a worker. It gives what the page would read, but keeps states where the
 * page reads whole data sets, and reads those when a claim asks: for most of them none does.
 */
export class KeptRun implements ArmReadings {
  readonly #states: State[] = [];
  readonly #batches: ArmReadings;
  /** Kept here since the trainer forgets it when it goes back. */
  readonly #diverged: number | null;

  constructor(private readonly trainer: Trainer) {
    const ledger = new Ledger();
    const { steps, readings, spacing } = trainer.arm;
    for (const step of readingSteps(steps, readings, spacing)) {
      while (trainer.at < step && !trainer.divergence)
        ledger.addTaken(trainer.at, trainer.advance(step - trainer.at));
      if (trainer.divergence) break;
      this.#states.push(trainer.save());
    }
    this.#diverged = trainer.divergence?.step ?? null;
    const tracks = Object.entries(ledger.take()).map(
      ([name, column]) => [name, { ...column, length: column.steps.length }] as const,
    );
    this.#batches = armReadings({ tracks: Object.fromEntries(tracks), diverged: this.#diverged });
  }

  last(name: string): number {
    return this.at(name, Infinity);
  }

  at(name: string, step: number): number {
    return this.layers(name, step)[0] ?? NaN;
  }

  mean(name: string): number {
    return this.#ofAll(name).mean(name);
  }

  portion(name: string, criterion: Criterion): number {
    return this.#ofAll(name).portion(name, criterion);
  }

  layers(name: string, step = Infinity): readonly number[] {
    if (this.#isBatch(name)) return this.#batches.layers(name, step);
    const values = this.#read(name, step);
    return values.map(this.#isPast(step) ? () => NaN : Math.fround);
  }

  firstStep(name: string, criterion: Criterion): number {
    const met = this.#states.find(({ step }) => meets(this.at(name, step), criterion));
    return met?.step ?? NaN;
  }

  dispose(): void {
    this.trainer.dispose();
  }

  #isBatch(name: string): boolean {
    const { probes } = this.trainer.arm;
    const probe = probes[name];
    if (probe) return PROBES[probe.kind].cadence === 'batch';
    throw new Error(`there is no probe "${name}", but ${Object.keys(probes).join(', ')}`);
  }

  /** All readings of the probe: those of its batches, or one at every state that was kept. */
  #ofAll(name: string): ArmReadings {
    if (this.#isBatch(name)) return this.#batches;
    const steps = this.#states.map(({ step }) => step);
    const rows = steps.map((step) => this.layers(name, step));
    const width = rows[0]?.length ?? 1;
    const track = { steps, values: rows.flat(), width, length: steps.length };
    return armReadings({ tracks: { [name]: track }, diverged: this.#diverged });
  }

  /** Whether the run had diverged by `step`. */
  #isPast(step: number): boolean {
    return this.#diverged !== null && step >= this.#diverged;
  }

  #read(name: string, step: number): readonly number[] {
    const { trainer } = this;
    const kept = this.#states.findLast((state) => state.step <= step);
    if (!kept) return [NaN];
    trainer.restore(kept);
    const value = readAll({ [name]: trainer.arm.probes[name]! }, trainer.evaluate())[name]!;
    return typeof value === 'number' ? [value] : value;
  }
}
