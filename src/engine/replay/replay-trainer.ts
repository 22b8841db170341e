import type { Replica, SavedState } from '../../jit/replica.ts';
import { dataShape } from '../../recipe/data.ts';
import type { ExplainedStep } from '../../recipe/explained.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import type { Table } from '../datasets/data-set.ts';
import { sharedDataSet, type DataSet } from '../datasets/datasets.ts';
import type { Divergence } from '../divergence.ts';
import { EagerTrainer } from '../eager-trainer.ts';
import type { AskedMode, Evaluation, Split } from '../evaluation.ts';
import { explainedStep } from '../explain.ts';
import { firstState } from '../first-state.ts';
import { LOSSES } from '../losses/losses.ts';
import { buildNetwork, named, type Network } from '../network.ts';
import { readAll } from '../probes/dataset.ts';
import type { Pool } from '../samplers/sampler.ts';
import { poolsOf } from '../samplers/samplers.ts';
import { scale } from '../schedules/schedules.ts';
import type { Readings, State, Taken, Trainer } from '../trainer.ts';
import { DroppingRunner } from './dropping-runner.ts';
import { ForwardRunner, type Runner } from './forward-runner.ts';
import type { ForwardShape } from './forward-spec.ts';
import { GradientRunner } from './gradient-runner.ts';
import type { Programs } from './programs.ts';
import { ReplayEvaluation } from './replay-evaluation.ts';
import {
  MEMORY,
  NUMBER,
  poolInputs,
  RATE,
  readingName,
  stepSpec,
  VARIABLE,
  withoutReading,
} from './step-spec.ts';

/** Names of tensors, each with that of the program's input. */
type Names = readonly (readonly [name: string, input: string])[];

type Started = ReturnType<Programs['start']>;

/** A run whose step was traced once and is replayed in WebAssembly. Throws NotCovered where that cannot be done. */
export class ReplayTrainer implements Trainer {
  readonly network: Network;
  readonly data: DataSet;
  divergence: Divergence | null = null;
  readonly #replica: Replica;
  readonly #release: () => void;
  readonly #numbers: Readonly<Record<string, number>>;
  readonly #variables: Names;
  readonly #memory: Names;
  #saved: State | null = null;
  /** What the last advance began with. */
  #before: SavedState | null = null;
  readonly #splits = new Map<string, Runner>();
  /** The data sets whose loss is read with their outputs. */
  readonly #lossesRead: readonly Split[];
  readonly #sized = new Map<string, Runner>();
  readonly #gradientsOf = new Map<number, GradientRunner>();
  readonly #pools: readonly Pool[];
  #showing: Started | null = null;

  constructor(
    private readonly programs: Programs,
    readonly arm: ArmPlan,
    readonly seed: number,
  ) {
    this.network = buildNetwork(arm);
    this.data = sharedDataSet(arm.data, seed);
    this.#numbers = program(arm).numbers;
    const { train } = this.data;
    this.#pools = poolsOf(arm.sampler, { train, batchSize: arm.batchSize, seed });
    this.#lossesRead = Object.values(arm.probes).flatMap((probe) =>
      probe.kind === 'loss' ? probe.on : [],
    );
    const { replica, release } = this.#started(false);
    this.#replica = replica;
    this.#release = release;
    const inputs = Object.keys(this.#replica.program.inputs);
    this.#variables = namesWith(VARIABLE, inputs);
    this.#memory = namesWith(MEMORY, inputs);
    this.restore(firstState(this.network, arm, seed));
  }

  get at(): number {
    return this.#replica.step;
  }

  advance(most: number): Taken {
    const steps = this.divergence ? 0 : Math.min(most, this.#replica.program.slice);
    if (steps < 1) return { steps: 0, columns: {} };
    this.#before = this.#replica.save(this.#before);
    const { values } = this.#run(steps);
    const broken = values['loss']!.findIndex((loss) => !Number.isFinite(loss));
    if (broken < 0) return { steps, columns: this.#columns(values, steps) };
    // Back to just before the step that broke; the same numbers come out of the steps until then.
    this.#replica.restore(this.#before);
    if (broken > 0) this.#run(broken);
    this.divergence = this.#onEager((eager) => eager.diagnose());
    return { steps: broken, columns: this.#columns(values, broken) };
  }

  read(): Readings {
    return readAll(this.arm.probes, this.evaluate());
  }

  evaluate(): Evaluation {
    const runners = {
      on: (split: Split, loss: boolean) => this.#on(split, loss),
      ofSize: (rows: number, hidden: boolean, mode: AskedMode) => this.#ofSize(rows, hidden, mode),
      gradients: (size: number) => this.#gradients(size),
    };
    const moment = { seed: this.seed, step: this.at };
    const { arm, network, data } = this;
    return new ReplayEvaluation(arm, network, data, moment, this.#replica, runners, () =>
      this.#onEager((eager) => eager.evaluate().gradients()),
    );
  }

  explain(): ExplainedStep {
    const { replica } = (this.#showing ??= this.#started(true));
    replica.restore(this.#replica.save());
    const { values } = replica.run(1, { sequences: { [RATE]: this.#rates(1) } });
    const { loss, ...rest } = values;
    const readings = Object.entries(rest).map(
      ([name, each]) => [withoutReading(name), each] as const,
    );
    return explainedStep(this, {
      before: this.save(),
      after: this.#stateOf(replica),
      loss: loss![0]!,
      readings: Object.fromEntries(readings),
      numbers: { ...this.#numbers, 'optimizer.learningRate': this.#rates(1)[0]! },
      pools: this.#pools,
    });
  }

  save(): State {
    if (this.#saved?.step !== this.at) this.#saved = this.#stateOf(this.#replica);
    return this.#saved;
  }

  restore(state: State): void {
    const { step, variables, memory } = state;
    const tensors: Record<string, Float32Array> = {};
    for (const [name, input] of this.#variables) tensors[input] = named(variables, name);
    for (const [name, input] of this.#memory) tensors[input] = named(memory, name);
    this.#replica.restore({ step, tensors });
    this.#saved = state;
    if (this.divergence && step < this.divergence.step) this.divergence = null;
  }

  dispose(): void {
    this.#release();
    this.#showing?.release();
    const sized = [...this.#sized.values(), ...this.#gradientsOf.values()];
    for (const runner of [...this.#splits.values(), ...sized]) runner.release();
  }

  /** A replica of the step, in no state yet; one that shows all reads every number on its way. */
  #started(showsAll: boolean): Started {
    const { arm, network, seed } = this;
    const { key, numbers } = program(arm);
    const sizes = this.#pools.map(({ table, count, stream }) => [table.samples, count, stream]);
    const kind = showsAll ? 'shown step' : 'step';
    const name = `${kind} ${JSON.stringify([dataShape(arm.data), sizes])} ${key}`;
    const spec = () => stepSpec(arm, network, this.#pools, showsAll);
    const started = this.programs.start(name, spec, seed);
    this.#pools.forEach(({ table }, i) => {
      const [x, y] = poolInputs(i);
      started.replica.set(x, table.features);
      started.replica.set(y, this.#targets(table));
    });
    for (const [path, value] of Object.entries(numbers))
      if (NUMBER + path !== RATE) started.replica.set(NUMBER + path, [value]);
    return started;
  }

  #targets(table: Table): Float32Array {
    const units = this.network.layers.at(-1)!.outputShape[0]!;
    return LOSSES[this.arm.loss.kind].targets(table, units);
  }

  #stateOf(replica: Replica): State {
    const { step, tensors } = replica.save();
    const part = (names: Names) =>
      Object.fromEntries(names.map(([name, input]) => [name, tensors[input]!]));
    return { step, variables: part(this.#variables), memory: part(this.#memory) };
  }

  #run(steps: number) {
    return this.#replica.run(steps, { sequences: { [RATE]: this.#rates(steps) } });
  }

  /** The learning rates of the next steps. */
  #rates(steps: number): Float32Array {
    const rate = named(this.#numbers, 'optimizer.learningRate');
    return Float32Array.from(
      { length: steps },
      (_, i) => rate * scale(this.arm.schedule, this.at + i),
    );
  }

  #columns(values: Readonly<Record<string, Float32Array>>, steps: number): Taken['columns'] {
    return Object.fromEntries(
      Object.keys(this.arm.probes).flatMap((probe) => {
        const column = values[readingName(probe)];
        if (!column) return [];
        const [width = 1] = this.#replica.program.readings[readingName(probe)]!.shape;
        return [[probe, column.slice(0, steps * width)]];
      }),
    );
  }

  /** What eager tfjs says of the present state: for questions asked too seldom to be compiled. */
  #onEager<T>(ask: (eager: EagerTrainer) => T): T {
    const eager = new EagerTrainer(this.arm, this.seed);
    try {
      eager.restore(this.save());
      return ask(eager);
    } finally {
      eager.dispose();
    }
  }

  /**
   * The runner of a data set, which gives its loss too where that is wanted now or at every reading, be it of another set
   * as large: they then have one program.
   */
  #on(split: Split, loss: boolean): Runner {
    const table = this.data[split];
    const withLoss =
      loss || this.#lossesRead.some((read) => this.data[read].samples === table.samples);
    const key = `${split} ${withLoss}`;
    let runner = this.#splits.get(key);
    if (!runner) {
      const shape = { rows: table.samples, loss: withLoss, hidden: false, mode: 'test' } as const;
      this.#splits.set(key, (runner = this.#runner(shape)));
      runner.setInputs(table.features, withLoss ? this.#targets(table) : null);
    }
    return runner;
  }

  #runner(shape: Omit<ForwardShape, 'drops'>): Runner {
    const { programs, arm, network, seed } = this;
    return arm.evaluation.passes > 0 && !shape.hidden
      ? new DroppingRunner(programs, arm, network, shape, seed)
      : new ForwardRunner(programs, arm, network, { ...shape, drops: false }, seed);
  }

  #ofSize(rows: number, hidden: boolean, mode: AskedMode): Runner {
    const key = `${rows} ${hidden} ${mode}`;
    let runner = this.#sized.get(key);
    if (!runner) this.#sized.set(key, (runner = this.#runner({ rows, loss: false, hidden, mode })));
    return runner;
  }

  #gradients(size: number): GradientRunner {
    let runner = this.#gradientsOf.get(size);
    if (!runner) {
      const given = { arm: this.arm, network: this.network, table: this.data.train };
      runner = new GradientRunner(this.programs, given, size, this.seed);
      this.#gradientsOf.set(size, runner);
    }
    return runner;
  }
}

const namesWith = (prefix: string, inputs: readonly string[]): Names =>
  inputs
    .filter((input) => input.startsWith(prefix))
    .map((input) => [input.slice(prefix.length), input]);
