import type { DType } from '../../../src/jit/graph.ts';
import type * as tf from '../../../src/engine/tf.ts';

/** What an input holds: standard normal numbers, their sizes, whole numbers below a bound, or the numbers themselves. */
export type Numbers = 'normal' | 'positive' | { readonly below: number } | readonly number[];

export interface Given {
  readonly shape: readonly number[];
  readonly numbers: Numbers;
  readonly dtype: DType;
}

/** A row: a function of tensors, traced and run beside eager tfjs, with its gradients by all float32 operands. */
export interface Case {
  readonly name: string;
  readonly given: readonly Given[];
  readonly f: (...tensors: never[]) => tf.Tensor;
  /** False where tfjs has no gradient. */
  readonly gradient: boolean;
}

type Spec = readonly number[] | Given;

const givenOf = (spec: Spec): Given =>
  'shape' in spec ? spec : { shape: spec, numbers: 'normal', dtype: 'float32' };

/** A row with a gradient; a bare shape is an operand of normal numbers. */
export const smooth = (name: string, given: readonly Spec[], f: Case['f']): Case => ({
  name: `${name} ${given.map((each) => `[${givenOf(each).shape.join(', ')}]`).join(' ')}`,
  given: given.map(givenOf),
  f,
  gradient: true,
});

/** A row of which only the value is compared. */
export const flat = (...row: Parameters<typeof smooth>): Case => ({
  ...smooth(...row),
  gradient: false,
});

export const positive = (shape: readonly number[]): Given => ({
  shape,
  numbers: 'positive',
  dtype: 'float32',
});

export const indices = (shape: readonly number[], below: number): Given => ({
  shape,
  numbers: { below },
  dtype: 'int32',
});

export const exactly = (numbers: readonly number[], dtype: DType = 'float32'): Given => ({
  shape: [numbers.length],
  numbers,
  dtype,
});
