import { stream, type Stream } from './stream.ts';

/**
 * A uniform permutation of 0 … n − 1, one for each epoch of the stream, written to `out` (n
 * elements) and returned; the draw at (epoch, i, 0) swaps position i. n is at most 2²⁰. (Fisher &
 * Yates 1938, Durstenfeld 1964)
 */
export function permutation(
  draws: Stream,
  epoch: number,
  n: number,
  out: Int32Array = new Int32Array(n),
): Int32Array {
  if (out.length !== n) throw new RangeError(`out has ${out.length} elements: must have ${n}`);
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = draws.integer(i + 1, epoch, i, 0);
    const swapped = out[i]!;
    out[i] = out[j]!;
    out[j] = swapped;
  }
  return out;
}

/**
 * What fixes the order of batches: the seed, the number of samples (1 … 2²⁰), the batch size (1 or more, even above
 * `samples`), and the stream they are drawn from, which is `batches` in training.
 */
export interface BatchOrderOptions {
  readonly seed: number;
  readonly samples: number;
  readonly batchSize: number;
  readonly name?: string;
}

/**
 * The rows of every batch: permutations 0, 1, 2, … of the samples laid end to
 * end and cut every `batchSize` places, so batches are always full and any batch can be asked for
 * alone.
 */
export class BatchOrder {
  readonly samples: number;
  readonly batchSize: number;
  readonly #stream: Stream;
  /** Epoch e lives in slot e mod 2: a batch that crosses into the next epoch needs both. */
  readonly #slots: readonly [Int32Array, Int32Array];
  readonly #epochs: [number, number] = [-1, -1];

  constructor({ seed, samples, batchSize, name = 'batches' }: BatchOrderOptions) {
    if (!Number.isInteger(samples) || samples < 1 || samples > 1048576) {
      throw new RangeError(`samples ${samples}: must be a whole number from 1 to 1048576`);
    }
    if (!Number.isInteger(batchSize) || batchSize < 1) {
      throw new RangeError(`batchSize ${batchSize}: must be a whole number of 1 or more`);
    }
    this.samples = samples;
    this.batchSize = batchSize;
    this.#stream = stream(seed, name);
    this.#slots = [new Int32Array(samples), new Int32Array(samples)];
  }

  /**
   * The sample numbers of batch t (0, 1, 2, …), written to `out` (batchSize elements) and returned.
   */
  indices(t: number, out: Int32Array = new Int32Array(this.batchSize)): Int32Array {
    const { samples, batchSize } = this;
    if (!Number.isInteger(t) || t < 0) {
      throw new RangeError(`batch ${t}: must be a whole number of 0 or more`);
    }
    if (out.length !== batchSize) {
      throw new RangeError(`out has ${out.length} elements: must have ${batchSize}`);
    }
    let epoch = Math.floor((t * batchSize) / samples);
    let from = t * batchSize - epoch * samples;
    for (let at = 0; at < batchSize; epoch++, from = 0) {
      const to = Math.min(samples, from + batchSize - at);
      out.set(this.#epoch(epoch).subarray(from, to), at);
      at += to - from;
    }
    return out;
  }

  #epoch(epoch: number): Int32Array {
    const slot = epoch % 2 === 0 ? 0 : 1;
    if (this.#epochs[slot] !== epoch) {
      permutation(this.#stream, epoch, this.samples, this.#slots[slot]);
      this.#epochs[slot] = epoch;
    }
    return this.#slots[slot];
  }
}

/** The order of batches under that seed; throws on options outside their range. */
export function batchOrder(options: BatchOrderOptions): BatchOrder {
  return new BatchOrder(options);
}
