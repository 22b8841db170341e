import type { ActivationKind } from '../../recipe/activation.ts';
import type { ActivationBuilder } from './activation.ts';
import { gelu } from './gelu.ts';
import { leakyRelu } from './leaky-relu.ts';
import { linear } from './linear.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';

/** The function each activation applies. */
export const ACTIVATIONS: { [K in ActivationKind]: ActivationBuilder } = {
  linear,
  relu,
  leakyRelu,
  tanh,
  sigmoid,
  gelu,
  softplus,
};
