// All that the compiled module exports. asc knows `.ts` in imports but not in `export … from`, hence the pairs.
import { argReduce } from './arg-reduce.ts';
import { drawBatch } from './batch-order.ts';
import { binary } from './binary.ts';
import { toFloat, toInt } from './convert.ts';
import { col2im, im2col } from './convolution.ts';
import { copy } from './copy.ts';
import { cumulate } from './cumulate.ts';
import { drawNormal, drawUniform } from './draw.ts';
import { cos, exp, log, sin } from './elementary.ts';
import { fill } from './fill.ts';
import { gather, scatter } from './gather.ts';
import { gemm } from './gemm.ts';
import { run, runStep } from './interpreter.ts';
import { oneHot } from './one-hot.ts';
import { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from './pool.ts';
import { record, take } from './record.ts';
import { reduce } from './reduce.ts';
import { select } from './select.ts';
import { unary } from './unary.ts';

export { run, runStep };

export {
  unary,
  binary,
  select,
  reduce,
  argReduce,
  cumulate,
  gemm,
  copy,
  fill,
  gather,
  scatter,
  oneHot,
};
export {
  toInt,
  toFloat,
  im2col,
  col2im,
  maxPool,
  maxPoolGradient,
  averagePool,
  averagePoolGradient,
};
export { drawUniform, drawNormal, drawBatch, take, record };

// The float64 functions of the draws, for the tests.
export { exp, log, sin, cos };

/** The first address that the module itself does not use. */
export function heapBase(): usize {
  return __heap_base;
}
