/** A probe's numbers over the steps of one run: `width` of them for each of the first `length` steps. */
export interface Track {
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly width: number;
  readonly length: number;
}

/** The tracks of one run by probe name. */
export type Tracks = Readonly<Record<string, Track>>;

/** The place of the last reading not after `step`, or −1. */
export function indexAt({ steps, length }: Track, step: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]! <= step) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
