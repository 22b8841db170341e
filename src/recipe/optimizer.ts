import { placeholder, type Placeholder } from './placeholder.ts';

/** The rule that turns a gradient into a step. Every number in it may change while training goes on. */
export type Optimizer =
  | { readonly kind: 'sgd'; readonly learningRate: Placeholder }
  | {
      readonly kind: 'momentum' | 'nesterov';
      readonly learningRate: Placeholder;
      readonly beta: Placeholder;
    }
  | {
      readonly kind: 'rmsprop';
      readonly learningRate: Placeholder;
      readonly decay: Placeholder;
      readonly epsilon: Placeholder;
    }
  | {
      readonly kind: 'adam';
      readonly learningRate: Placeholder;
      readonly beta1: Placeholder;
      readonly beta2: Placeholder;
      readonly epsilon: Placeholder;
    }
  | {
      readonly kind: 'adamW';
      readonly learningRate: Placeholder;
      readonly beta1: Placeholder;
      readonly beta2: Placeholder;
      readonly epsilon: Placeholder;
      readonly weightDecay: Placeholder;
    };

export type OptimizerKind = Optimizer['kind'];

interface Rate {
  learningRate: number;
}

/** w ← w − η g */
export const sgd = ({ learningRate }: Rate): Optimizer => ({
  kind: 'sgd',
  learningRate: placeholder(learningRate, 'learningRate'),
});

/** v ← β v + g;  w ← w − η v   (Polyak 1964) */
export const momentum = ({ learningRate, beta = 0.9 }: Rate & { beta?: number }): Optimizer => ({
  kind: 'momentum',
  learningRate: placeholder(learningRate, 'learningRate'),
  beta: placeholder(beta, 'beta'),
});

/** v ← β v + g;  w ← w − η (g + β v)   (Nesterov 1983, as in Sutskever et al. 2013) */
export const nesterov = ({ learningRate, beta = 0.9 }: Rate & { beta?: number }): Optimizer => ({
  kind: 'nesterov',
  learningRate: placeholder(learningRate, 'learningRate'),
  beta: placeholder(beta, 'beta'),
});

/** s ← ρ s + (1 − ρ) g²;  w ← w − η g / √(s + ε)   (Tieleman & Hinton 2012) */
export const rmsprop = (spec: Rate & { decay?: number; epsilon?: number }): Optimizer => ({
  kind: 'rmsprop',
  learningRate: placeholder(spec.learningRate, 'learningRate'),
  decay: placeholder(spec.decay ?? 0.9, 'decay'),
  epsilon: placeholder(spec.epsilon ?? 1e-7, 'epsilon'),
});

interface Moments extends Rate {
  beta1?: number;
  beta2?: number;
  epsilon?: number;
}

const moments = ({ learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 }: Moments) => ({
  learningRate: placeholder(learningRate, 'learningRate'),
  beta1: placeholder(beta1, 'beta1'),
  beta2: placeholder(beta2, 'beta2'),
  epsilon: placeholder(epsilon, 'epsilon'),
});

/** Bias-corrected moments m̂ and ŝ of the gradient;  w ← w − η m̂ / (√ŝ + ε)   (Kingma & Ba 2015) */
export const adam = (spec: Moments): Optimizer => ({ kind: 'adam', ...moments(spec) });

/** Adam, and w ← w − η λ w of the value before the step, η being the scheduled rate   (Loshchilov & Hutter 2019) */
export const adamW = ({
  weightDecay = 0.01,
  ...spec
}: Moments & { weightDecay?: number }): Optimizer => ({
  kind: 'adamW',
  ...moments(spec),
  weightDecay: placeholder(weightDecay, 'weightDecay'),
});
