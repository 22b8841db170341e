import type { InputSpec, StepSpec } from '../../jit/spec.ts';
import { dataShape } from '../../recipe/data.ts';
import type { Loss } from '../../recipe/loss.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import type { AskedMode } from '../evaluation.ts';
import { LOSSES } from '../losses/losses.ts';
import { evaluationStream } from '../draws.ts';
import { forward, type Network } from '../network.ts';
import type * as tf from '../tf.ts';
import { DRAW, MEMORY, NUMBER, VARIABLE, withPrefix } from './step-spec.ts';

/** What a forward program is compiled for: how many rows, and what it gives of them beside the outputs. */
export interface ForwardShape {
  readonly rows: number;
  /** The mean `loss`; targets are then given as `y`. */
  readonly loss: boolean;
  /** Every hidden layer: its output as `hidden/0`, …, and what its activation is applied to as `dense1/preActivation`, … */
  readonly hidden: boolean;
  readonly mode: AskedMode;
  /** Numbers are dropped, by draws of `evaluation/…` streams at the replica's own step. */
  readonly drops: boolean;
}

const given = (shape: readonly number[]): InputSpec => ({
  shape,
  dtype: 'float32',
  from: { kind: 'given' },
});

/** The network on given inputs `x`: its `outputs` and what else the shape asks for. */
export function forwardSpec(arm: ArmPlan, network: Network, shape: ForwardShape): StepSpec {
  const inputs: Record<string, InputSpec> = {
    x: given([shape.rows, dataShape(arm.data).features]),
  };
  if (shape.loss) inputs['y'] = given([shape.rows, ...network.layers.at(-1)!.outputShape]);
  for (const variable of network.variables)
    inputs[VARIABLE + variable.fullName] = given(variable.shape);
  for (const statistic of network.statistics)
    inputs[MEMORY + statistic.fullName] = given(statistic.shape);
  for (const { fullName, shape: size, stream } of shape.drops ? network.draws : [])
    inputs[DRAW + fullName] = {
      ...given([shape.rows, ...size]),
      from: { kind: 'uniform', stream: evaluationStream(stream) },
    };
  for (const path of Object.keys(program(arm).numbers))
    if (path.startsWith('model.')) inputs[NUMBER + path] = given([]);
  return {
    slice: 1,
    inputs,
    step: (tensors) => {
      const seen: Record<string, tf.Tensor> = {};
      const watch = (output: tf.Tensor, i: number) => {
        if (shape.hidden && i < network.layers.length - 1) seen[`hidden/${i}`] = output;
        return output;
      };
      const hidden = network.layers.slice(0, -1).map(({ name }) => `${name}/preActivation`);
      const show = (name: string, value: tf.Tensor) => {
        if (shape.hidden && hidden.includes(name)) seen[name] = value;
        return undefined;
      };
      const outputs = forward(network, tensors['x']!, {
        mode: shape.mode,
        variables: withPrefix(tensors, VARIABLE),
        statistics: withPrefix(tensors, MEMORY),
        numbers: withPrefix(tensors, NUMBER) as Record<string, tf.Scalar>,
        ...(shape.drops && { draws: withPrefix(tensors, DRAW) }),
        watch,
        show,
      });
      if (!shape.loss) return { ...seen, outputs };
      const loss = LOSSES[arm.loss.kind].value(outputs, tensors['y'] as tf.Tensor2D);
      return { ...seen, outputs, loss };
    },
  };
}

/** The mean `loss` of given `outputs` for targets `y`, both of that shape. */
export const lossSpec = ({ kind }: Loss, shape: readonly number[]): StepSpec => ({
  slice: 1,
  inputs: { outputs: given(shape), y: given(shape) },
  step: ({ outputs, y }) => ({
    loss: LOSSES[kind].value(outputs as tf.Tensor2D, y as tf.Tensor2D),
  }),
});
