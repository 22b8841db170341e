import type { Activation, ActivationKind } from '../../src/recipe/activation.ts';
import type { LossKind } from '../../src/recipe/loss.ts';

/** The activations again, in float64 and one number at a time: the oracle. */
const FUNCTIONS: { [K in ActivationKind]: (x: number, slope: number) => number } = {
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  leakyRelu: (x, slope) => (x > 0 ? x : slope * x),
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  gelu: (x) => x * normalShare(x),
  softplus: (x) => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0),
};

/** The activation's value at x, in float64, its numbers rounded to float32 as tensors hold them. */
export const activated = (activation: Activation, x: number): number =>
  FUNCTIONS[activation.kind](
    x,
    activation.kind === 'leakyRelu' ? Math.fround(activation.slope.placeholder) : NaN,
  );

/** Φ(x) = ½ + ∫₀ˣ φ, by Simpson's rule. */
function normalShare(x: number): number {
  const panels = 2000;
  const h = x / panels;
  let sum = 0;
  for (let i = 0; i <= panels; i++) {
    const weight = i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((i * h) ** 2) / 2);
  }
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

/** The losses again: one row of outputs z against its targets y, before the mean over the batch. */
const ROWS: { [K in LossKind]: (z: readonly number[], y: readonly number[]) => number } = {
  softmaxCrossEntropy(z, y) {
    const most = Math.max(...z);
    const log = most + Math.log(z.reduce((sum, value) => sum + Math.exp(value - most), 0));
    return z.reduce((sum, value, c) => sum - y[c]! * (value - log), 0);
  },
  sigmoidCrossEntropy: ([z], [y]) =>
    y! * FUNCTIONS.softplus(-z!, NaN) + (1 - y!) * FUNCTIONS.softplus(z!, NaN),
  meanSquaredError: (z, y) => z.reduce((sum, v, c) => sum + (v - y[c]!) ** 2, 0) / z.length,
  meanOutput: (z) => z.reduce((sum, v) => sum + v, 0),
};

/** The loss of outputs [rows, units] against targets of the same shape, in float64. */
export function lossOf(
  kind: LossKind,
  outputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  units: number,
): number {
  const rows = outputs.length / units;
  const row = (of: ArrayLike<number>, r: number) =>
    Array.from({ length: units }, (_, c) => of[r * units + c]!);
  let sum = 0;
  for (let r = 0; r < rows; r++) sum += ROWS[kind](row(outputs, r), row(targets, r));
  return sum / rows;
}

/** x · kernel + bias in float64; x [rows, inputs], kernel [inputs, units], bias [units]. */
export function affine(
  x: ArrayLike<number>,
  kernel: ArrayLike<number>,
  bias: ArrayLike<number>,
): Float64Array {
  const units = bias.length;
  const inputs = kernel.length / units;
  return Float64Array.from({ length: (x.length / inputs) * units }, (_, at) => {
    const [r, u] = [Math.floor(at / units), at % units];
    let z = bias[u]!;
    for (let i = 0; i < inputs; i++) z += x[r * inputs + i]! * kernel[i * units + u]!;
    return z;
  });
}
