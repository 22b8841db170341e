import type { Replica } from '../../jit/replica.ts';
import { Evaluation, type AskedMode, type Hidden, type Split, type Values } from '../evaluation.ts';
import type { GradientRunner } from './gradient-runner.ts';
import type { Forwarded, Runner } from './forward-runner.ts';
import { VARIABLE } from './step-spec.ts';

/** Runners of one replica. */
export interface Runners {
  /** For a data set; `loss` is whether its mean loss is wanted too. */
  on(split: Split, loss: boolean): Runner;
  /** For inputs of any other size, with the hidden layers or without. Those with the hidden layers drop nothing. */
  ofSize(rows: number, hidden: boolean, mode: AskedMode): Runner;
  /** For gradients of batches of that size. */
  gradients(size: number): GradientRunner;
}

/**
 * An evaluation by replay, of a replica as it stands: ask before it takes another step. Answers on the two data sets are
 * written over by those of a later state.
 */
export class ReplayEvaluation extends Evaluation {
  readonly #answers = new Map<Split, Forwarded>();

  constructor(
    arm: Evaluation['arm'],
    network: Evaluation['network'],
    data: Evaluation['data'],
    moment: Evaluation['moment'],
    private readonly replica: Replica,
    private readonly runners: Runners,
    private readonly gradientsNow: () => Readonly<Record<string, Float32Array>>,
  ) {
    super(arm, network, data, moment);
  }

  override outputs(on: Split): Float32Array {
    return this.#on(on, false).outputs;
  }

  override predict(features: Float32Array): Float32Array {
    return this.#forward(features, false, 'test').outputs;
  }

  override settled(features: Float32Array): Float32Array {
    return this.#forward(features, true, 'test').outputs;
  }

  override hiddenOf(features: Float32Array, mode: AskedMode = 'test'): readonly Hidden[] {
    return this.#forward(features, true, mode).hidden;
  }

  override exchanged(values: Values, features: Float32Array, mode: AskedMode): Float32Array {
    return this.#forward(features, true, mode, values).outputs;
  }

  override values(variable: string): Float32Array {
    return this.replica.read(VARIABLE + variable);
  }

  override gradients(): Readonly<Record<string, Float32Array>> {
    return this.gradientsNow();
  }

  protected override gradientsOn(size: number, count: number): Float32Array {
    return this.runners.gradients(size).run(this.replica, count);
  }

  protected override meanLoss(on: Split): number {
    return this.#on(on, true).loss!;
  }

  #on(split: Split, loss: boolean): Forwarded {
    const known = this.#answers.get(split);
    if (known && (known.loss !== null || !loss)) return known;
    const answer = this.runners.on(split, loss).lend(this.replica);
    this.#answers.set(split, answer);
    return answer;
  }

  #forward(
    features: Float32Array,
    hidden: boolean,
    mode: AskedMode,
    exchanged: Values = {},
  ): Forwarded {
    const runner = this.runners.ofSize(features.length / this.data.train.width, hidden, mode);
    runner.setInputs(features, null);
    return runner.run(this.replica, exchanged);
  }
}
