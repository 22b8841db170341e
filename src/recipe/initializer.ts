import type { Activation } from './activation.ts';
import { placeholder, type Placeholder } from './placeholder.ts';

/** The distribution of a variable's first values; all of them scale the same standard draws. */
export type Initializer =
  | { readonly kind: 'heNormal'; readonly slope: Placeholder; readonly gain: Placeholder }
  | { readonly kind: 'glorotNormal'; readonly gain: Placeholder }
  | { readonly kind: 'lecunNormal'; readonly gain: Placeholder }
  | { readonly kind: 'glorotUniform' }
  | { readonly kind: 'normal'; readonly deviation: Placeholder }
  | { readonly kind: 'constant'; readonly value: Placeholder };

export type InitializerKind = Initializer['kind'];

/** Variance gain² · 2 / ((1 + slope²) · inputs), for (leaky) ReLU (He et al. 2015). */
export const heNormal = ({ slope = 0, gain = 1 } = {}): Initializer => ({
  kind: 'heNormal',
  slope: placeholder(slope, 'heNormal slope'),
  gain: placeholder(gain, 'heNormal gain'),
});

/** Variance gain² · 2 / (inputs + outputs) (Glorot & Bengio 2010); a gain of 4 was advised for the sigmoid. */
export const glorotNormal = ({ gain = 1 } = {}): Initializer => ({
  kind: 'glorotNormal',
  gain: placeholder(gain, 'glorotNormal gain'),
});
/** The same variance as `glorotNormal`, drawn uniformly (Glorot & Bengio 2010). */
export const glorotUniform = (): Initializer => ({ kind: 'glorotUniform' });
/** Variance gain² / inputs (LeCun et al. 1998). */
export const lecunNormal = ({ gain = 1 } = {}): Initializer => ({
  kind: 'lecunNormal',
  gain: placeholder(gain, 'lecunNormal gain'),
});

export const normal = ({ deviation }: { deviation: number }): Initializer => ({
  kind: 'normal',
  deviation: placeholder(deviation, 'normal deviation'),
});

export const constant = (value: number): Initializer => ({
  kind: 'constant',
  value: placeholder(value, 'constant value'),
});

/** The scheme derived for an activation: He for the ReLU family, LeCun for the rest. */
export function initializerFor(activation: Activation): Initializer {
  if (activation.kind === 'relu') return heNormal();
  if (activation.kind === 'leakyRelu') return heNormal({ slope: activation.slope.placeholder });
  return lecunNormal();
}
