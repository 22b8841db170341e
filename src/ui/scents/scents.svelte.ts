import { panelFor, sweptProbes } from '../../recipe/final-reading.ts';
import { PatientSweeps } from '../../run/patient-sweeps.svelte.ts';
import { Sweep } from '../../run/sweep.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { scentEnds, scentOf, type ScentArm } from './scent-data.ts';

/** At most so many seeds, as many as are had for so many multiply-adds a knob: some ten seconds of one core. */
const SEEDS = 3;
const MOST = 2e10;
/** Behind everything else. */
const RANK = 3000;

/** The final reading over the range of every number knob of a bench, worked out while nothing else is to do. */
export class Scents {
  readonly probe: string;
  readonly panel;
  readonly #knobs: readonly string[];
  readonly #sweeps: PatientSweeps;
  /** The thin lines by knob. */
  readonly of: Readonly<Record<string, readonly ScentArm[]>> = $derived.by(() =>
    Object.fromEntries(
      this.#knobs.map((name, i) => [
        name,
        scentOf(this.bench, name, this.probe, this.#sweeps.runsOf(i)),
      ]),
    ),
  );
  /** The readings at the lower and upper edge of all of them. */
  readonly ends = $derived.by(() => scentEnds(Object.values(this.of), this.panel));

  constructor(readonly bench: Bench) {
    const { stage, background } = bench.run;
    this.probe = sweptProbes(stage)[0]!;
    this.panel = panelFor(stage, this.probe);
    this.#knobs = Object.entries(stage.knobs).flatMap(([name, { kind }]) =>
      kind === 'choice' || kind === 'toggle' ? [] : [name],
    );
    const options = { seeds: SEEDS, rank: RANK, most: MOST };
    this.#sweeps = background.host(
      (workers) =>
        new PatientSweeps(workers, (pool, changed) =>
          this.#knobs.map((knob) => {
            const sweeping = { along: [{ knob, values: null }], probe: this.probe };
            return new Sweep(stage, sweeping, pool, changed, options);
          }),
        ),
    );
  }

  /** Rests while nobody looks. */
  pause(paused: boolean): void {
    this.#sweeps.pause(paused);
  }

  close(): void {
    this.bench.run.background.dismiss(this.#sweeps);
  }
}
