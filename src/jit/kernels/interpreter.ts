import { argReduce } from './arg-reduce.ts';
import { drawBatch } from './batch-order.ts';
import { binary } from './binary.ts';
import { toFloat, toInt } from './convert.ts';
import { col2im, im2col } from './convolution.ts';
import { copy } from './copy.ts';
import { cumulate } from './cumulate.ts';
import { drawNormal, drawUniform } from './draw.ts';
import { fill } from './fill.ts';
import { gather, scatter } from './gather.ts';
import { gemm } from './gemm.ts';
import { oneHot } from './one-hot.ts';
import { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from './pool.ts';
import { record, take } from './record.ts';
import { reduce } from './reduce.ts';
import { select } from './select.ts';
import { unary } from './unary.ts';
import { float, int, next, optional, pointer, windowed } from './words.ts';

/**
 * Runs a program once for each of `steps` steps, which are counted at stepAddress. The loop stands outside runStep since
 * an engine swaps faster code in when a function is entered, not while it runs.
 */
export function run(code: usize, words: i32, base: usize, steps: i32, stepAddress: usize): void {
  for (let i = 0; i < steps; i++) {
    runStep(code, words, base);
    store<i32>(stepAddress, load<i32>(stepAddress) + 1);
  }
}

/** Runs a program once: instruction after instruction, the pointers counted in bytes from `base`. */
export function runStep(code: usize, words: i32, base: usize): void {
  const end = code + 4 * words;
  while (code < end) code = runInstruction(code, base);
}

/** Runs the instruction at an address and returns that of the next. Its opcode is its row's place in INSTRUCTIONS. */
function runInstruction(at: usize, base: usize): usize {
  switch (load<i32>(at)) {
    case 0:
      unary(
        int(at, 1),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        float(at, 5),
        float(at, 6),
      );
      return next(at, 6);
    case 1:
      binary(
        int(at, 1),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        pointer(at, 5, base),
        int(at, 6),
        int(at, 7),
        int(at, 8),
      );
      return next(at, 8);
    case 2:
      select(
        pointer(at, 1, base),
        pointer(at, 2, base),
        int(at, 3),
        pointer(at, 4, base),
        int(at, 5),
        pointer(at, 6, base),
        int(at, 7),
        int(at, 8),
        int(at, 9),
      );
      return next(at, 9);
    case 3:
      reduce(
        int(at, 1),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
      );
      return next(at, 6);
    case 4:
      argReduce(
        int(at, 1),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
      );
      return next(at, 6);
    case 5:
      cumulate(
        int(at, 1),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
        int(at, 7),
        int(at, 8),
      );
      return next(at, 8);
    case 6:
      gemm(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
        int(at, 7),
        int(at, 8),
        optional(at, 9, base),
        int(at, 10),
      );
      return next(at, 10);
    case 7:
      copy(
        pointer(at, 1, base),
        pointer(at, 2, base),
        int(at, 3),
        int(at, 4),
        int(at, 5),
        int(at, 6),
        int(at, 7),
        int(at, 8),
        int(at, 9),
        int(at, 10),
        int(at, 11),
        int(at, 12),
        int(at, 13),
        int(at, 14),
        int(at, 15),
        int(at, 16),
        int(at, 17),
        int(at, 18),
        int(at, 19),
        int(at, 20),
      );
      return next(at, 20);
    case 8:
      fill(pointer(at, 1, base), int(at, 2), float(at, 3));
      return next(at, 3);
    case 9:
      gather(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
        int(at, 7),
      );
      return next(at, 7);
    case 10:
      scatter(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
      );
      return next(at, 6);
    case 11:
      oneHot(
        pointer(at, 1, base),
        pointer(at, 2, base),
        int(at, 3),
        int(at, 4),
        float(at, 5),
        float(at, 6),
      );
      return next(at, 6);
    case 12:
      toInt(pointer(at, 1, base), pointer(at, 2, base), int(at, 3));
      return next(at, 3);
    case 13:
      toFloat(pointer(at, 1, base), pointer(at, 2, base), int(at, 3));
      return next(at, 3);
    case 14:
      windowed(at, base, im2col);
      return next(at, 16);
    case 15:
      windowed(at, base, col2im);
      return next(at, 16);
    case 16:
      windowed(at, base, maxPool);
      return next(at, 16);
    case 17:
      maxPoolGradient(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
        int(at, 6),
        int(at, 7),
        int(at, 8),
        int(at, 9),
        int(at, 10),
        int(at, 11),
        int(at, 12),
        int(at, 13),
        int(at, 14),
        int(at, 15),
        int(at, 16),
        int(at, 17),
      );
      return next(at, 17);
    case 18:
      windowed(at, base, averagePool);
      return next(at, 16);
    case 19:
      windowed(at, base, averagePoolGradient);
      return next(at, 16);
    case 20:
      drawUniform(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
      );
      return next(at, 5);
    case 21:
      drawNormal(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        int(at, 4),
        int(at, 5),
      );
      return next(at, 5);
    case 22:
      drawBatch(
        pointer(at, 1, base),
        pointer(at, 2, base),
        pointer(at, 3, base),
        pointer(at, 4, base),
        int(at, 5),
        int(at, 6),
      );
      return next(at, 6);
    case 23:
      take(pointer(at, 1, base), pointer(at, 2, base), pointer(at, 3, base), pointer(at, 4, base));
      return next(at, 4);
    case 24:
      record(
        pointer(at, 1, base),
        pointer(at, 2, base),
        int(at, 3),
        pointer(at, 4, base),
        pointer(at, 5, base),
        pointer(at, 6, base),
      );
      return next(at, 6);
    default:
      return unreachable(); // the words are no program
  }
}
