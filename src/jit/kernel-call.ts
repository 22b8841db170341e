import type * as tf from './tf.ts';

/** Kernels that give the same numbers another shape, or numbers that depend on the shape alone. */
const FREE = new Set(['Identity', 'Reshape', 'ExpandDims', 'ZerosLike', 'OnesLike']);

/** The tensors a kernel is given, in its order, and the names of those that it goes without. */
export function operandsOf(inputs: tf.NamedTensorInfoMap): {
  tensors: readonly tf.TensorInfo[];
  absent: readonly string[];
} {
  const all = Object.entries(inputs) as [string, tf.TensorInfo | tf.TensorInfo[] | null][];
  return {
    tensors: all.flatMap(([, tensors]) => tensors ?? []),
    absent: all.flatMap(([name, tensors]) => (tensors ? [] : name)),
  };
}

/** Whether a kernel has nothing to compute from its tensors: as it is, it gives the same numbers or constant ones. */
export function isFree(
  kernel: string,
  [tensor]: readonly tf.TensorInfo[],
  attributes: tf.NamedAttrMap | undefined,
): boolean {
  if (kernel !== 'Cast') return FREE.has(kernel);
  const to = attributes!['dtype'] as tf.DataType;
  return tensor!.dtype === to || (tensor!.dtype === 'bool' && to === 'float32');
}
