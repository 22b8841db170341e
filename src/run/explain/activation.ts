import { apply, difference, exact, product, sum } from '../../math/expression.ts';
import type { Activation } from '../../recipe/activation.ts';
import type { Formula } from './seen.ts';

/** How an activation and its slope are written. */
interface ActivationWords {
  readonly general: (z: string) => string;
  readonly slope: (z: string, a: string) => string;
}

const WRITTEN: Readonly<Record<Activation['kind'], ActivationWords>> = {
  linear: { general: (z) => z, slope: () => '1' },
  relu: { general: (z) => `max(0, ${z})`, slope: (z) => `[${z} > 0]` },
  leakyRelu: {
    general: (z) => `s · ${z} + (1 − s) · max(0, ${z})`,
    slope: (z) => `(s + (1 − s) · [${z} > 0])`,
  },
  tanh: { general: (z) => `tanh(${z})`, slope: (_, a) => `(1 − ${a}²)` },
  sigmoid: { general: (z) => `σ(${z})`, slope: (_, a) => `${a} · (1 − ${a})` },
  gelu: { general: (z) => `gelu(${z})`, slope: (z) => `gelu′(${z})` },
  softplus: { general: (z) => `ln(1 + exp(${z}))`, slope: (z) => `σ(${z})` },
};

/** An activation in symbols. */
export const activated = ({ kind }: Activation, z: string): string => WRITTEN[kind].general(z);
export const activationSlope = ({ kind }: Activation, z: string, a: string): string =>
  WRITTEN[kind].slope(z, a);

/** An activation of a number; `slope` is a leaky one's. */
export function activation({ kind }: Activation, z: Formula, slope: () => Formula): Formula {
  switch (kind) {
    case 'linear':
      return z;
    case 'leakyRelu':
      return sum(product(slope(), z), product(difference(exact(1), slope()), apply('relu', z)));
    case 'relu':
    case 'tanh':
    case 'sigmoid':
    case 'gelu':
    case 'softplus':
      return apply(kind, z);
  }
}

/** Its derivative there, `a` being what it gives. */
export function derivative(
  { kind }: Activation,
  z: Formula,
  a: Formula,
  slope: () => Formula,
): Formula {
  switch (kind) {
    case 'linear':
      return exact(1);
    case 'relu':
      return apply('step', z);
    case 'leakyRelu':
      return sum(slope(), product(difference(exact(1), slope()), apply('step', z)));
    case 'tanh':
      return difference(exact(1), apply('square', a));
    case 'sigmoid':
      return product(a, difference(exact(1), a));
    case 'gelu':
      return apply('geluSlope', z);
    case 'softplus':
      return apply('sigmoid', z);
  }
}
