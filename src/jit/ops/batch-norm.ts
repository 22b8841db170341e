import type { Operand } from '../graph.ts';
import { compute, computed, number } from './compose.ts';
import { ELEMENTWISE } from './elementwise.ts';
import type { Op } from './op.ts';

const { Add, Multiply, Rsqrt, Sub } = ELEMENTWISE;

/** (x − mean) · scale / √(variance + ε) + offset, scale and offset where they are given. (Ioffe & Szegedy 2015) */
const batchNorm: Op = {
  shapes: ([shape], _, [dtype]) => [{ shape: shape!, dtype: dtype! }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const absent = (attributes['absent'] ?? []) as readonly string[];
    const [x, ...others] = inputs as [Operand, ...Operand[]];
    const [variance, mean] = [others.pop()!, others.pop()!];
    const offset = absent.includes('offset') ? null : others.pop()!;
    const [scale] = others;
    const epsilon = number(build, attributes['varianceEpsilon'] as number);
    const deviation = computed(build, Rsqrt, [computed(build, Add, [variance, epsilon])]);
    const factor = scale ? computed(build, Multiply, [deviation, scale]) : deviation;
    const centred = computed(build, Sub, [x, mean]);
    const out = outputs[0]!;
    if (offset) compute(build, out, Add, [computed(build, Multiply, [centred, factor]), offset]);
    else compute(build, out, Multiply, [centred, factor]);
  },
};

export const BATCH_NORM: Readonly<Record<string, Op>> = { FusedBatchNorm: batchNorm };
