/** Where the numbers of a value lie, and how sure they are. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** A power of two that all numbers are multiples of, so that no right engine rounds them; 0 where they are rounded. */
  readonly grid: number;
  /** How far apart two right engines may be in any of the numbers: 0 on a grid. */
  readonly error: number;
}

/** What is known of a value of a random graph before anything is computed. */
export interface Facts extends Bounds {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
}

/** A value of a random graph, by its name in the graph's code. */
export interface Value extends Facts {
  readonly name: string;
}

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, n) => product * n, 1);

export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.join() === b.join();

/** 0 … n − 1: places to choose from. */
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The shape that shapes broadcast to, or null. */
export function broadcast(...shapes: readonly (readonly number[])[]): number[] | null {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  const axes = range(rank).map((i) => {
    const sizes = new Set(shapes.map((shape) => shape[i - rank + shape.length] ?? 1));
    sizes.delete(1);
    return sizes.size > 1 ? null : ([...sizes][0] ?? 1);
  });
  return axes.includes(null) ? null : (axes as number[]);
}
