import { solveCholesky } from './cholesky.ts';

/** x ↦ W x + b: `matrix` W is out × in, row-major; `offset` b has `out` elements. */
export interface Affine {
  readonly matrix: Float64Array;
  readonly offset: Float64Array;
  readonly in: number;
  readonly out: number;
}

/**
 * The best affine map and how far the outputs f are from it: `residual` is max |f − (W x + b)| /
 * max |f|, `rSquared` the share of their variance it explains, both over all outputs together.
 */
export interface AffineFit extends Affine {
  readonly residual: number;
  readonly rSquared: number;
}

/** Inputs (rows × d, row-major) to which affine maps are fitted by least squares, made ready once for many fits. */
export class AffineInputs {
  readonly #columns: number;
  readonly #mean: Float64Array;
  /** Σ x̃ x̃ᵀ of the centred inputs. */
  readonly #gram: Float64Array;

  /** Throws on fewer than d + 1 rows and a length that is no multiple of `rows`. */
  constructor(
    private readonly inputs: Float32Array | Float64Array,
    private readonly rows: number,
  ) {
    const d = (this.#columns = columnsOf('inputs', inputs, rows));
    if (rows < d + 1) throw new RangeError(`${rows} rows: ${d} inputs need at least ${d + 1}`);
    const mean = (this.#mean = means(inputs, rows, d));
    const gram = (this.#gram = new Float64Array(d * d));
    for (let row = 0, at = 0; row < rows; row++, at += d)
      for (let i = 0; i < d; i++)
        for (let j = 0; j < d; j++)
          gram[i * d + j]! += (inputs[at + i]! - mean[i]!) * (inputs[at + j]! - mean[j]!);
  }

  /**
   * The least-squares affine fit of `outputs` (rows × k, row-major). Constant outputs are fitted exactly: rSquared 1,
   * residual 0; non-finite outputs give NaN. Throws on a length that is no multiple of the rows, and on inputs that lie
   * in a hyperplane.
   */
  fit(outputs: Float32Array | Float64Array): AffineFit {
    const { inputs, rows } = this;
    const d = this.#columns;
    const k = columnsOf('outputs', outputs, rows);
    const outputMean = means(outputs, rows, k);

    // (Σ x̃ x̃ᵀ) Wᵀ = Σ x̃ f̃ᵀ,  x̃ and f̃ centred
    const solution = new Float64Array(d * k);
    for (let row = 0, xAt = 0, fAt = 0; row < rows; row++, xAt += d, fAt += k)
      for (let j = 0; j < k; j++) {
        const f = outputs[fAt + j]! - outputMean[j]!;
        for (let i = 0; i < d; i++) solution[i * k + j]! += (inputs[xAt + i]! - this.#mean[i]!) * f;
      }
    solveCholesky(this.#gram.slice(), solution, d, k);

    const matrix = new Float64Array(k * d);
    const offset = outputMean.slice();
    for (let j = 0; j < k; j++) {
      for (let i = 0; i < d; i++) {
        const weight = solution[i * k + j]!;
        matrix[j * d + i] = weight;
        offset[j]! -= weight * this.#mean[i]!;
      }
    }
    const affine = { matrix, offset, in: d, out: k };
    return { ...affine, ...quality(affine, inputs, outputs, outputMean) };
  }
}

function quality(
  { matrix, offset, in: d, out: k }: Affine,
  inputs: ArrayLike<number>,
  outputs: ArrayLike<number>,
  outputMean: Float64Array,
): { residual: number; rSquared: number } {
  let largest = 0;
  let largestError = 0;
  let variation = 0;
  let unexplained = 0;
  for (let fAt = 0, xAt = 0; fAt < outputs.length; fAt += k, xAt += d) {
    for (let j = 0; j < k; j++) {
      const f = outputs[fAt + j]!;
      let error = f - offset[j]!;
      for (let i = 0; i < d; i++) error -= matrix[j * d + i]! * inputs[xAt + i]!;
      largest = Math.max(largest, Math.abs(f));
      largestError = Math.max(largestError, Math.abs(error));
      const deviation = f - outputMean[j]!;
      variation += deviation * deviation;
      unexplained += error * error;
    }
  }
  return {
    residual: largest === 0 ? 0 : largestError / largest,
    rSquared: variation === 0 ? 1 : 1 - unexplained / variation,
  };
}

/**
 * Column means, taken from the first row on, so that the mean of a constant column is that constant
 * exactly.
 */
function means(values: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const mean = new Float64Array(columns);
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++)
      mean[column]! += values[at]! - values[column]!;
  return mean.map((sum, column) => values[column]! + sum / rows);
}

function columnsOf(name: string, values: ArrayLike<number>, rows: number): number {
  const columns = values.length / rows;
  if (Number.isInteger(columns) && columns > 0) return columns;
  throw new RangeError(`${name} has ${values.length} elements: must be a multiple of ${rows} rows`);
}

/** A linear layer y = x K + b: `kernel` K is in × out, row-major; `bias` b has `out` elements. */
export interface LinearLayer {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
  readonly in: number;
  readonly out: number;
}

/**
 * The one affine map, in float64, that a stack of linear layers without activations amounts to,
 * first layer first; throws on an empty stack and on sizes that do not fit together.
 */
export function composeAffine(layers: readonly LinearLayer[]): Affine {
  const size = layers[0]?.in;
  if (size === undefined) throw new RangeError('0 layers: composeAffine needs at least 1');
  let composed = identity(size);
  layers.forEach((layer, at) => {
    checkLayer(layer, at, composed.out);
    composed = apply(layer, composed);
  });
  return composed;
}

/** W ← Kᵀ W,  b ← Kᵀ b + bias */
function apply({ kernel, bias, out }: LinearLayer, before: Affine): Affine {
  const matrix = new Float64Array(out * before.in);
  const offset = Float64Array.from(bias);
  for (let i = 0; i < before.out; i++) {
    for (let j = 0; j < out; j++) {
      const weight = kernel[i * out + j]!;
      offset[j]! += weight * before.offset[i]!;
      for (let c = 0; c < before.in; c++) {
        matrix[j * before.in + c]! += weight * before.matrix[i * before.in + c]!;
      }
    }
  }
  return { matrix, offset, in: before.in, out };
}

function identity(size: number): Affine {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return { matrix, offset: new Float64Array(size), in: size, out: size };
}

function checkLayer({ kernel, bias, in: inputs, out }: LinearLayer, at: number, before: number) {
  if (inputs !== before) {
    throw new RangeError(`layer ${at}: takes ${inputs} inputs, but is given ${before}`);
  }
  if (kernel.length !== inputs * out || bias.length !== out) {
    const sizes = `kernel of ${kernel.length} and bias of ${bias.length}`;
    throw new RangeError(`layer ${at}: ${sizes} elements: must be ${inputs} × ${out} and ${out}`);
  }
}
