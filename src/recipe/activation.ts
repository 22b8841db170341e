import { placeholder, type Placeholder } from './placeholder.ts';

export const PLAIN_ACTIVATIONS = ['linear', 'relu', 'tanh', 'sigmoid', 'gelu', 'softplus'] as const;

/** The function a layer applies to its pre-activation. */
export type Activation =
  | { readonly kind: (typeof PLAIN_ACTIVATIONS)[number] }
  | { readonly kind: 'leakyRelu'; readonly slope: Placeholder };

export type ActivationKind = Activation['kind'];

/** An activation, or just its name where it has no numbers. */
export type ActivationLike = Activation | (typeof PLAIN_ACTIVATIONS)[number];

/** x for x > 0, slope · x elsewhere (Maas et al. 2013). Slope 0 is ReLU, slope 1 is linear. */
export const leakyRelu = ({ slope }: { slope: number }): Activation => ({
  kind: 'leakyRelu',
  slope: placeholder(slope, 'leakyRelu slope'),
});

export const activationOf = (like: ActivationLike): Activation =>
  typeof like === 'string' ? { kind: like } : like;
