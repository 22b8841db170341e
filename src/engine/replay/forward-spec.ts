import type { InputSpec, StepSpec } from '../../jit/spec.ts';
import { dataShape } from '../../recipe/data.ts';
import { program, type ArmPlan } from '../../recipe/plan.ts';
import { LOSSES } from '../losses/losses.ts';
import { forward, type Network } from '../network.ts';
import type * as tf from '../tf.ts';
import { NUMBER, VARIABLE, withPrefix } from './step-spec.ts';

/** What a forward program is compiled for: how many rows, and whether their targets are there for the loss. */
export interface ForwardShape {
  readonly rows: number;
  readonly targets: boolean;
}

/** The network on given inputs: its `outputs`, every hidden layer as `hidden/0`, …, and the `loss` where targets are given. */
export function forwardSpec(
  arm: ArmPlan,
  network: Network,
  { rows, targets }: ForwardShape,
): StepSpec {
  const given = (shape: readonly number[]): InputSpec => ({
    shape,
    dtype: 'float32',
    from: { kind: 'given' },
  });
  const inputs: Record<string, InputSpec> = { x: given([rows, dataShape(arm.data).features]) };
  if (targets) inputs['y'] = given([rows, ...network.layers.at(-1)!.outputShape]);
  for (const { fullName, shape } of network.variables) inputs[VARIABLE + fullName] = given(shape);
  for (const path of Object.keys(program(arm).numbers))
    if (path.startsWith('model.')) inputs[NUMBER + path] = given([]);
  return {
    slice: 1,
    inputs,
    step: (tensors) => {
      const seen: Record<string, tf.Tensor> = {};
      const variables = withPrefix(tensors, VARIABLE);
      const numbers = withPrefix(tensors, NUMBER) as Record<string, tf.Scalar>;
      const last = network.layers.length - 1;
      const outputs = forward(network, tensors['x']!, variables, numbers, (output, i) => {
        if (i < last) seen[`hidden/${i}`] = output;
        return output;
      });
      const loss = LOSSES[arm.loss.kind];
      return {
        ...seen,
        outputs,
        ...(targets && { loss: loss.value(outputs, tensors['y'] as tf.Tensor2D) }),
      };
    },
  };
}
