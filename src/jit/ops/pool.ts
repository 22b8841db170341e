import type { Operand } from '../graph.ts';
import { UNARY } from '../instructions.ts';
import type { Op } from './op.ts';
import { checkGradient, poolWindows, wordsOf } from './windows.ts';

/** The maximum or the mean of each window over x[n, h, w, c]. */
const pool = (instruction: 'maxPool' | 'averagePool'): Op => ({
  shapes: ([x], attributes, [dtype]) => {
    const { n, oh, ow, c } = poolWindows(x!, attributes);
    return [{ shape: [n, oh, ow, c], dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [x] = inputs as [Operand];
    const windows = poolWindows(x.shape, attributes);
    const numbers = build.float(x);
    build.into(outputs[0]!, (out) => {
      // as in tfjs, which gives one pixel back as it is: even NaN, which is no maximum, and whatever the strides
      if (windows.kh * windows.kw === 1 && windows.oh === windows.h && windows.ow === windows.w)
        build.emit('unary', [UNARY.indexOf('copy'), out, numbers, x.value.size, 0, 0]);
      else build.emit(instruction, [out, numbers, ...wordsOf(windows)]);
    });
  },
});

/** ∂L/∂x, from dy[n, oh, ow, c] and x. */
const gradient = (kernel: string, instruction: 'maxPoolGradient' | 'averagePoolGradient'): Op => ({
  shapes: ([dy, x], attributes) => {
    checkGradient(kernel, dy!, poolWindows(x!, attributes), x![3]!);
    return [{ shape: x!, dtype: 'float32' }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [dy, x] = inputs as [Operand, Operand];
    const operands = instruction === 'maxPoolGradient' ? [dy, x] : [dy];
    const numbers = operands.map((each) => build.float(each));
    const words = wordsOf(poolWindows(x.shape, attributes));
    build.emit(instruction, [build.float(outputs[0]!), ...numbers, ...words]);
  },
});

export const POOL: Readonly<Record<string, Op>> = {
  MaxPool: pool('maxPool'),
  MaxPoolGrad: gradient('MaxPoolGrad', 'maxPoolGradient'),
  AvgPool: pool('averagePool'),
  AvgPoolGrad: gradient('AvgPoolGrad', 'averagePoolGradient'),
};
