import { describe, expect, it } from 'vitest';
import { BINARY } from '../../../src/jit/instructions.ts';
import { MODE } from '../../../src/jit/ops/broadcast.ts';
import { normals } from '../../engine/draws.ts';
import { everySize, SPECIAL } from './arguments.ts';
import { BINARY_FUNCTIONS } from './functions.ts';
import { kernels, memory } from './module.ts';
import { ulps } from './ulps.ts';
import { run } from './workspace.ts';

type Name = (typeof BINARY)[number];

const flat = (name: Name, a: Float32Array, b: Float32Array) =>
  run(memory, { size: a.length, inputs: [a, b] }, (out, a1, b1) =>
    kernels.binary(BINARY.indexOf(name), out, a1, MODE.full, b1, MODE.full, 1, a.length),
  );

/** Every special number with every other, and numbers of all sizes side by side. */
const [left, right] = [
  [
    ...SPECIAL.flatMap((a) => SPECIAL.map(() => a)),
    ...everySize(1 << 15),
    ...normals('a', 1 << 14),
  ],
  [...SPECIAL.flatMap(() => SPECIAL), ...everySize(1 << 15).reverse(), ...normals('b', 1 << 14)],
].map((numbers) => Float32Array.from(numbers)) as [Float32Array, Float32Array];

/** Functions that are not exact, and the most they may be off by in units of the last place. */
const BOUNDS: Partial<Record<Name, number>> = {
  add: 0.5,
  sub: 0.5,
  multiply: 0.5,
  divide: 0.5,
  floorDivide: 0.5,
  modulo: 0.5,
  pow: 1,
  squaredDifference: 2,
  eluGradient: 1.5,
  prelu: 0.5,
};

describe('element functions of two operands', () => {
  it.each(BINARY.map((name) => [name, BOUNDS[name] ?? 0] as const))(
    '%s is float64 to %f units of the last place, NaN, infinities and subnormal numbers included',
    (name, bound) => {
      const out = flat(name, left, right);
      let worst = { error: 0, a: 0, b: 0 };
      left.forEach((a, i) => {
        const b = right[i]!;
        const error = ulps(out[i]!, BINARY_FUNCTIONS[name](a, b));
        if (error > worst.error) worst = { error, a, b };
      });
      expect(worst.error, `of ${worst.a} and ${worst.b}`).toBeLessThanOrEqual(bound);
    },
  );
});
