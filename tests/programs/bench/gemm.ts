import { Machine } from '../../../src/jit/machine.ts';
import { peakLoop } from './peak.ts';
import { race, type Budget } from './rounds.ts';

/** float32 operations per second: of the matrix product, and the most this machine does. */
export interface GemmRate {
  readonly gemm: number;
  readonly peak: number;
}

const N = 128;

/** How fast the engine's kernel multiplies two 128 × 128 matrices, against the machine's own SIMD peak in the same rounds. */
export async function gemmRate(budget: Budget): Promise<GemmRate> {
  const turn = peakLoop();
  const turns = 2000;
  const rates = await race(
    {
      gemm: { most: 1024, run: product() },
      peak: { most: 1024, run: (times) => void turn(times * turns) },
    },
    budget,
  );
  return { gemm: 2 * N ** 3 * rates.gemm!, peak: turn(turns) * rates.peak! };
}

function product(): (times: number) => void {
  const { module, memory, heap } = new Machine();
  const bytes = 4 * N * N;
  const [out, a, b] = [0, 0, 0].map(() => heap.take(bytes + 16)) as [number, number, number];
  for (const place of [a, b])
    new Float32Array(memory.buffer, place, N * N).forEach((_, i, all) => (all[i] = (i % 7) - 3));
  return (times) => {
    for (let i = 0; i < times; i++) module.kernels.gemm(out, a, b, N, N, N, 0, 0, -1, 0);
  };
}
