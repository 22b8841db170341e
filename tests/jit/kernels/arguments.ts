/** The numbers at which functions of float32 go wrong: no numbers, ends, zeros, subnormals, ones, halves. */
export const SPECIAL: readonly number[] = [
  ...[NaN, Infinity, 0, 2 ** -149, 2 ** -130, 2 ** -126, 2 ** -24, 0.5, 1, 1.5, 2, 3.5, 88.7, 104],
  ...[2 ** 20, 2 ** 24, 2 ** 31, 2 ** 63, 2 ** 89, 2 ** 127, (2 - 2 ** -23) * 2 ** 127],
].flatMap((x) => [x, -x]);

/** Float32 numbers of every size and sign, spread over all bit patterns. */
export function everySize(count: number): Float32Array {
  const bits = Uint32Array.from({ length: count }, (_, i) => Math.imul(i, 2654435761));
  return new Float32Array(bits.buffer);
}

/** Evenly spaced numbers on [−bound, bound]. */
export const between = (bound: number, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => ((2 * i) / (count - 1) - 1) * bound);
