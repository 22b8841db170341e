import type { Replica } from '../../jit/replica.ts';
import type { ArmPlan } from '../../recipe/plan.ts';
import { LOSSES } from '../losses/losses.ts';
import type { Network } from '../network.ts';
import { ForwardRunner, type Forwarded, type Runner } from './forward-runner.ts';
import { lossSpec, type ForwardShape } from './forward-spec.ts';
import type { Programs } from './programs.ts';

/** Runs a network forward in as many dropping passes as its arm asks for; gives the mean prediction and, where asked, its loss. */
export class DroppingRunner implements Runner {
  readonly #forward: ForwardRunner;
  readonly #loss: { replica: Replica; release: () => void } | null = null;
  readonly #units: number;

  constructor(
    programs: Programs,
    private readonly arm: ArmPlan,
    network: Network,
    { rows, loss }: Pick<ForwardShape, 'rows' | 'loss'>,
    seed: number,
  ) {
    const shape = { rows, loss: false, hidden: false, mode: 'test', drops: true } as const;
    this.#forward = new ForwardRunner(programs, arm, network, shape, seed);
    this.#units = network.layers.at(-1)!.outputShape[0]!;
    if (!loss) return;
    const size = [rows, this.#units] as const;
    const name = `loss ${JSON.stringify([arm.loss, size])}`;
    this.#loss = programs.start(name, () => lossSpec(arm.loss, size), 0);
  }

  setInputs(x: Float32Array, y: Float32Array | null): void {
    this.#forward.setInputs(x, null);
    if (y) this.#loss?.replica.set('y', y);
  }

  run(trained: Replica): Forwarded {
    const { passes } = this.arm.evaluation;
    const each = Array.from(
      { length: passes },
      (_, pass) => this.#forward.run(trained, {}, trained.step * passes + pass).outputs,
    );
    const outputs = LOSSES[this.arm.loss.kind].average(each, this.#units);
    return { outputs, hidden: [], loss: this.#lossOf(outputs) };
  }

  lend(trained: Replica): Forwarded {
    return this.run(trained);
  }

  #lossOf(outputs: Float32Array): number | null {
    if (!this.#loss) return null;
    const { replica } = this.#loss;
    replica.set('outputs', outputs);
    return replica.run(1).values['loss']![0]!;
  }

  readonly release = (): void => {
    this.#forward.release();
    this.#loss?.release();
  };
}
