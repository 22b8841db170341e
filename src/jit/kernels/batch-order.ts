import { integer } from './stream.ts';

/**
 * int32 out[b] ← the rows of the step's batch, as src/math/permutation.ts has them: permutations 0, 1, 2, … of the
 * samples laid end to end and cut every batchSize places.
 *
 * Scratch holds two epochs, −1 for none, then their two permutations; epoch e lives in slot e mod 2, since a batch may
 * cross into the next one.
 */
export function drawBatch(
  out: usize,
  stream: usize,
  step: usize,
  scratch: usize,
  samples: i32,
  batchSize: i32,
): void {
  const first = u64(load<u32>(step)) * u64(batchSize);
  let epoch = u32(first / u64(samples));
  let from = i32(first % u64(samples));
  while (batchSize > 0) {
    const count = min(samples - from, batchSize);
    memory.copy(out, orderOf(epoch, stream, scratch, samples) + 4 * from, 4 * count);
    out += 4 * count;
    batchSize -= count;
    from = 0;
    epoch++;
  }
}

/** The epoch's permutation, drawn if its slot holds another one. */
function orderOf(epoch: u32, stream: usize, scratch: usize, samples: i32): usize {
  const slot = epoch & 1;
  const order = scratch + 8 + 4 * slot * samples;
  if (load<u32>(scratch + 4 * slot) != epoch) {
    permute(order, stream, epoch, samples);
    store<u32>(scratch + 4 * slot, epoch);
  }
  return order;
}

/** A uniform permutation of 0 … n − 1; the draw at (epoch, i, 0) swaps position i. (Fisher & Yates 1938, Durstenfeld 1964) */
function permute(out: usize, stream: usize, epoch: u32, n: i32): void {
  for (let i = 0; i < n; i++) store<i32>(out + 4 * i, i);
  for (let i = n - 1; i > 0; i--) {
    const j = integer(stream, i + 1, epoch, i, 0);
    const swapped = load<i32>(out + 4 * i);
    store<i32>(out + 4 * i, load<i32>(out + 4 * j));
    store<i32>(out + 4 * j, swapped);
  }
}
