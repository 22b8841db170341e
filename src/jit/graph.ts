import { once } from '../math/once.ts';

/** How a value's elements are kept: bool as float32 0 or 1. */
export type DType = 'float32' | 'int32';

export type Shape = readonly number[];

/** One array of numbers in a step. Reshaping gives the same value another shape, so shapes stand where it is used. */
export interface Value {
  readonly id: number;
  readonly dtype: DType;
  readonly size: number;
  readonly source:
    | { readonly kind: 'input'; readonly name: string }
    | { readonly kind: 'constant'; readonly data: Float32Array | Int32Array }
    | { readonly kind: 'node' };
}

/** A value under a shape. */
export interface Operand {
  readonly value: Value;
  readonly shape: Shape;
}

/** One kernel call of the step, as tfjs made it. */
export interface Node {
  readonly kernel: string;
  readonly inputs: readonly Operand[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly outputs: readonly Operand[];
}

/** A step as tfjs ran it: kernel calls in order, each value written once. */
export interface Graph {
  readonly inputs: Readonly<Record<string, Operand>>;
  readonly nodes: readonly Node[];
  readonly outputs: Readonly<Record<string, Operand>>;
}

export const sizeOf = (shape: Shape): number => shape.reduce((product, n) => product * n, 1);

/** The constant's only element, or null where the operand is no constant or has several. */
export function scalarOf({ value }: Operand): number | null {
  return value.source.kind === 'constant' && value.size === 1 ? value.source.data[0]! : null;
}

/** Whether every element of a constant is `number`. */
export function isAll({ value }: Operand, number: number): boolean {
  return value.source.kind === 'constant' && value.source.data.every((each) => each === number);
}

/** A number as text, −0 too. */
export const textOf = (number: number): string => (Object.is(number, -0) ? '-0' : String(number));

/** A kernel's attributes as text, the same for the same ones alone: JSON by itself writes no Infinity, NaN or −0. */
export const attributesText = ({ attributes }: Node): string => textsOf(attributes);

const textsOf = once((attributes: Node['attributes']) =>
  JSON.stringify(attributes, (_, each: unknown) =>
    typeof each === 'number' ? textOf(each) : each,
  ),
);
