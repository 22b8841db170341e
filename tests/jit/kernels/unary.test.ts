import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNARY } from '../../../src/jit/instructions.ts';
import { between, everySize, SPECIAL } from './arguments.ts';
import { UNARY_FUNCTIONS } from './functions.ts';
import { kernels, memory } from './module.ts';
import { ulps } from './ulps.ts';
import { anyLayout, differences, type Layout, run } from './workspace.ts';

type Name = (typeof UNARY)[number];

/** What functions with numbers are called with. */
const [P, Q] = [0.25, 0.75];

const unary = (name: Name, a: Float32Array, layout: Layout & { inPlace?: number } = {}) =>
  run(memory, { size: a.length, inputs: [a], ...layout }, (out, at) =>
    kernels.unary(UNARY.indexOf(name), out, at, a.length, P, Q),
  );

const numbers = Float32Array.from([
  ...SPECIAL,
  ...everySize(1 << 16),
  ...between(1, 1 << 14),
  ...between(110, 1 << 16),
]);

/** The largest error, in units of the last place, and where it is. */
function worstOf(name: Name, within: (x: number) => boolean = () => true) {
  const out = unary(name, numbers);
  let worst = { error: 0, at: 0 };
  numbers.forEach((x, i) => {
    const error = within(x) ? ulps(out[i]!, UNARY_FUNCTIONS[name](x, P, Q)) : 0;
    if (error > worst.error) worst = { error, at: x };
  });
  return worst;
}

/** Functions that are not exact, and the most they may be off by; 0.5 is correct rounding. */
const BOUNDS: Partial<Record<Name, number>> = {
  square: 0.5,
  sqrt: 0.5,
  rsqrt: 1.5,
  reciprocal: 0.5,
  expm1: 1.6,
  log: 0.76,
  log1p: 0.9,
  tanh: 2.5,
  sin: 0.501,
  cos: 0.501,
  elu: 1.1,
  selu: 2.5,
  leakyRelu: 0.5,
};

/** Below −87 these give 0, where float32 still has some numbers. */
const FLUSHED: Partial<Record<Name, number>> = { exp: 1.5, sigmoid: 2.5, softplus: 1.5 };

describe('element functions of one operand', () => {
  const others = UNARY.filter((name) => !(name in FLUSHED) && name !== 'erf');
  it.each(others.map((name) => [name, BOUNDS[name] ?? 0] as const))(
    '%s is float64 to %f units of the last place, NaN, infinities and subnormal numbers included',
    (name, bound) => {
      const { error, at } = worstOf(name);
      expect(error, `of ${at}`).toBeLessThanOrEqual(bound);
    },
  );

  it.each(Object.entries(FLUSHED) as [Name, number][])(
    '%s is float64 to %f units of the last place down to −86.98, and 0 below −87',
    (name, bound) => {
      const { error, at } = worstOf(name, (x) => !(x < -86.98));
      expect(error, `of ${at}`).toBeLessThanOrEqual(bound);
      const below = numbers.filter((x) => x < -87);
      expect(new Set(unary(name, below))).toEqual(new Set([0]));
    },
  );

  it('erf is its formula to 5 · 10⁻⁷', () => {
    const known = numbers.filter((x) => !Number.isNaN(x));
    const out = unary('erf', known);
    const gaps = known.map((x, i) => Math.abs(out[i]! - UNARY_FUNCTIONS.erf(x, P, Q)));
    expect(gaps.reduce((most, gap) => Math.max(most, gap))).toBeLessThan(5e-7);
    expect([...unary('erf', Float32Array.of(NaN, Infinity, -Infinity))]).toEqual([NaN, 1, -1]);
  });

  const signed: Name[] = [
    'copy',
    'floor',
    'ceil',
    'round',
    'truncate',
    'sqrt',
    'tanh',
    'erf',
    'elu',
  ];
  it.each(signed)('%s keeps the sign of 0', (name) => {
    expect([...unary(name, Float32Array.of(0, -0))]).toEqual([0, -0]);
  });

  it('give the same bits at any length and place, in place too', () => {
    const name = fc.constantFrom(...UNARY);
    const length = fc.integer({ min: 1, max: 9 });
    const from = fc.integer({ min: 0, max: SPECIAL.length - 9 });
    fc.assert(
      fc.property(name, length, from, anyLayout(2), (name, length, from, layout) => {
        const a = Float32Array.from(SPECIAL.slice(from, from + length));
        const whole = unary(name, Float32Array.from(SPECIAL)).slice(from, from + length);
        expect(differences(unary(name, a, layout), whole)).toEqual([]);
        expect(
          differences(unary(name, a, { ...layout, edge: undefined, inPlace: 0 }), whole),
        ).toEqual([]);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
