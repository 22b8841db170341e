import type { Replica } from '../../jit/replica.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import { sharedDataSet, type DataSet } from '../datasets/datasets.ts';
import type { Divergence } from '../divergence.ts';
import { EagerTrainer } from '../eager-trainer.ts';
import type { AskedMode, Evaluation } from '../evaluation.ts';
import { firstState } from '../first-state.ts';
import { LOSSES } from '../losses/losses.ts';
import { buildNetwork, named, type Network } from '../network.ts';
import { readAll } from '../probes/dataset.ts';
import { poolsOf } from '../samplers/samplers.ts';
import { scale } from '../schedules/schedules.ts';
import type { Readings, State, Taken, Trainer } from '../trainer.ts';
import { DroppingRunner } from './dropping-runner.ts';
import { ForwardRunner, type Runner } from './forward-runner.ts';
import type { ForwardShape } from './forward-spec.ts';
import { GradientRunner } from './gradient-runner.ts';
import type { Programs } from './programs.ts';
import { ReplayEvaluation } from './replay-evaluation.ts';
import { MEMORY, NUMBER, poolInputs, RATE, readingName, stepSpec, VARIABLE } from './step-spec.ts';

/** Names of tensors, each with that of the program's input. */
type Names = readonly (readonly [name: string, input: string])[];

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
  readonly #train: Runner;
  readonly #test: Runner;
  readonly #sized = new Map<string, Runner>();
  readonly #gradientsOf = new Map<number, GradientRunner>();

  constructor(
    private readonly programs: Programs,
    readonly arm: ArmPlan,
    readonly seed: number,
  ) {
    this.network = buildNetwork(arm);
    this.data = sharedDataSet(arm.data, seed);
    const { key, numbers } = program(arm);
    this.#numbers = numbers;
    const { train, test } = this.data;
    const pools = poolsOf(arm.sampler, { train, batchSize: arm.batchSize, seed });
    const sizes = pools.map(({ table, count, stream }) => [table.samples, count, stream]);
    const name = `step ${JSON.stringify([dataShape(arm.data), sizes])} ${key}`;
    const started = programs.start(name, () => stepSpec(arm, this.network, pools), seed);
    this.#replica = started.replica;
    this.#release = started.release;
    const inputs = Object.keys(this.#replica.program.inputs);
    this.#variables = namesWith(VARIABLE, inputs);
    this.#memory = namesWith(MEMORY, inputs);
    const units = this.network.layers.at(-1)!.outputShape[0]!;
    const targets = (table: typeof train) => LOSSES[arm.loss.kind].targets(table, units);
    pools.forEach(({ table }, i) => {
      const [x, y] = poolInputs(i);
      this.#replica.set(x, table.features);
      this.#replica.set(y, targets(table));
    });
    for (const [path, value] of Object.entries(numbers))
      if (NUMBER + path !== RATE) this.#replica.set(NUMBER + path, [value]);
    this.#train = this.#runner({ rows: train.samples, loss: true, hidden: false, mode: 'test' });
    this.#test = this.#runner({ rows: test.samples, loss: true, hidden: false, mode: 'test' });
    this.#train.setInputs(train.features, targets(train));
    this.#test.setInputs(test.features, targets(test));
    this.restore(firstState(this.network, arm, seed));
  }

  get at(): number {
    return this.#replica.step;
  }

  advance(most: number): Taken {
    const steps = this.divergence ? 0 : Math.min(most, this.#replica.program.slice);
    if (steps < 1) return { steps: 0, columns: {} };
    const before = this.save();
    const { values } = this.#run(steps);
    const broken = values['loss']!.findIndex((loss) => !Number.isFinite(loss));
    if (broken < 0) return { steps, columns: this.#columns(values, steps) };
    // Back to just before the step that broke; the same numbers come out of the steps until then.
    this.restore(before);
    if (broken > 0) this.#run(broken);
    this.divergence = this.#onEager((eager) => eager.diagnose());
    return { steps: broken, columns: this.#columns(values, broken) };
  }

  read(): Readings {
    return readAll(this.arm.probes, this.evaluate());
  }

  evaluate(): Evaluation {
    const runners = {
      train: this.#train,
      test: this.#test,
      ofSize: (rows: number, hidden: boolean, mode: AskedMode) => this.#ofSize(rows, hidden, mode),
      gradients: (size: number) => this.#gradients(size),
    };
    const moment = { seed: this.seed, step: this.at };
    const { arm, network, data } = this;
    return new ReplayEvaluation(arm, network, data, moment, this.#replica, runners, () =>
      this.#onEager((eager) => eager.evaluate().gradients()),
    );
  }

  save(): State {
    if (this.#saved?.step !== this.at) this.#saved = this.#copied();
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
    const sized = [...this.#sized.values(), ...this.#gradientsOf.values()];
    for (const runner of [this.#train, this.#test, ...sized]) runner.release();
  }

  #copied(): State {
    const { step, tensors } = this.#replica.save();
    const part = (names: Names) =>
      Object.fromEntries(names.map(([name, input]) => [name, tensors[input]!]));
    return { step, variables: part(this.#variables), memory: part(this.#memory) };
  }

  #run(steps: number) {
    const first = this.at;
    const rate = named(this.#numbers, 'optimizer.learningRate');
    const rates = Float32Array.from(
      { length: steps },
      (_, i) => rate * scale(this.arm.schedule, first + i),
    );
    return this.#replica.run(steps, { sequences: { [RATE]: rates } });
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

  #runner(shape: Omit<ForwardShape, 'drops'>): Runner {
    const { programs, arm, network, seed } = this;
    return arm.evaluation.passes > 0 && !shape.hidden
      ? new DroppingRunner(programs, arm, network, shape.rows, seed)
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
