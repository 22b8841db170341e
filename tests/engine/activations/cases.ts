import { leakyRelu, PLAIN_ACTIVATIONS, type Activation } from '../../../src/recipe/activation.ts';

/** Every activation, those with a number at several. */
export const ACTIVATION_CASES: { name: string; activation: Activation }[] = [
  ...PLAIN_ACTIVATIONS.map((kind) => ({ name: kind, activation: { kind } as const })),
  ...[-1, 0, 0.2, 1, 1.7].map((slope) => ({
    name: `leakyRelu ${slope}`,
    activation: leakyRelu({ slope }),
  })),
];
