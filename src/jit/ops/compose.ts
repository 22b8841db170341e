import type { Builder } from '../builder.ts';
import { sizeOf, type Operand, type Shape } from '../graph.ts';
import type { Attributes, Op } from './op.ts';

/** Has an op compute `out` within another op. */
export const compute = (
  build: Builder,
  out: Operand,
  op: Op,
  inputs: readonly Operand[],
  attributes: Attributes = {},
): void => op.lower({ kernel: 'part of an op', inputs, attributes, outputs: [out] }, build);

/** What an op makes of operands, float32, within another op. */
export function computed(
  build: Builder,
  op: Op,
  inputs: readonly Operand[],
  attributes: Attributes = {},
): Operand {
  const shapes = inputs.map(({ shape }) => shape);
  const dtypes = inputs.map(() => 'float32' as const);
  const out = between(op.shapes(shapes, attributes, dtypes)[0]!.shape);
  compute(build, out, op, inputs, attributes);
  return out;
}

/** One number as an operand. */
export function number(build: Builder, value: number): Operand {
  const out = between([]);
  build.emit('fill', [build.any(out), 1, value]);
  return out;
}

/** A value that no kernel of the step gives. */
const between = (shape: Shape): Operand => ({
  value: { id: -1, dtype: 'float32', size: sizeOf(shape), source: { kind: 'node' } },
  shape,
});
