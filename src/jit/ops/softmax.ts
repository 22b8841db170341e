import { NotCovered } from '../errors.ts';
import type { Operand, Shape } from '../graph.ts';
import { compute, computed } from './compose.ts';
import { ELEMENTWISE } from './elementwise.ts';
import type { Attributes, Op } from './op.ts';
import { REDUCE } from './reduce.ts';

/** eˣ⁻ᵐ / Σ eˣ⁻ᵐ along the last axis, m its largest number. */
const softmax: Op = {
  shapes: ([shape], attributes, [dtype]) => {
    if (!isLast(shape!, attributes))
      throw new NotCovered('Softmax', `dim ${String(attributes['dim'])}`);
    return [{ shape: shape!, dtype: dtype! }];
  },
  lower: ({ inputs, outputs }, build) => {
    const [logits] = inputs as [Operand];
    const row = { axis: logits.shape.length - 1, keepDims: true };
    const most = computed(build, REDUCE.Max, [logits], row);
    const lowered = computed(build, ELEMENTWISE.Sub, [logits, most]);
    const powers = computed(build, ELEMENTWISE.Exp, [lowered]);
    const total = computed(build, REDUCE.Sum, [powers], row);
    compute(build, outputs[0]!, ELEMENTWISE.RealDiv, [powers, total]);
  },
};

const isLast = (shape: Shape, { dim }: Attributes) => dim === -1 || dim === shape.length - 1;

export const SOFTMAX: Readonly<Record<string, Op>> = { Softmax: softmax };
