/** A label on a line: where its centre would like to be, and how much room it takes. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Centres for labels so that none overlaps another, all lie within low … high, their order is that of the wishes,
 * and the sum of squared moves is least: isotonic regression by pooling adjacent violators (Barlow et al. 1972).
 * Where there is not room for all, they overlap evenly.
 */
export function spread(wishes: readonly Wish[], low = -Infinity, high = Infinity): number[] {
  const order = wishes.map((_, i) => i).sort((i, j) => wishes[i]!.at - wishes[j]!.at || i - j);
  const total = wishes.reduce((sum, { size }) => sum + size, 0);
  const squeeze = total > high - low ? (high - low) / total : 1;

  // Where each would begin if those before it took no room: then "no overlap" is only "not before the last".
  const starts: number[] = [];
  let before = 0;
  for (const i of order) {
    const { at, size } = wishes[i]!;
    starts.push(at - (size * squeeze) / 2 - before);
    before += size * squeeze;
  }
  const least = low;
  const most = high - before;

  const centres = new Array<number>(wishes.length).fill(0);
  before = 0;
  isotonic(starts).forEach((start, rank) => {
    const i = order[rank]!;
    const size = wishes[i]!.size * squeeze;
    centres[i] = Math.max(least, Math.min(most, start)) + before + size / 2;
    before += size;
  });
  return centres;
}

/** The nearest sequence that never falls: where it would, neighbours share their mean. */
function isotonic(values: readonly number[]): number[] {
  const blocks: { mean: number; length: number }[] = [];
  for (const value of values) {
    let block = { mean: value, length: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const length = last.length + block.length;
      block = { mean: (last.mean * last.length + block.mean * block.length) / length, length };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, length }) => new Array<number>(length).fill(mean));
}
