import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as elementary from '../../../src/math/elementary.ts';
import { exports } from './module.ts';

type Name = 'exp' | 'log' | 'sin' | 'cos';
type Function64 = (x: number) => number;

const ends = [
  ...[
    0,
    2 ** -1074,
    2 ** -1022 - 2 ** -1074,
    2 ** -1022,
    2 ** -54,
    2 ** -27,
    0.5,
    1,
    2,
    Math.PI / 4,
  ],
  ...[709.782712893384, 709.7827128933841, 745.1332191019411, 745.1332191019412, 1e300],
  ...[Number.MAX_VALUE, Infinity, NaN],
].flatMap((x) => [x, -x]);

/** Any float64 at all, and those where the functions are at work. */
const anywhere = fc.oneof(
  fc.constantFrom(...ends),
  fc.double(),
  fc.double({ min: -750, max: 710 }),
);
const nearby = fc.oneof(
  fc.constantFrom(...ends.filter((x) => Math.abs(x) <= 2 ** 20)),
  fc.double({ min: -(2 ** 20), max: 2 ** 20, noNaN: true }),
  fc.double({ min: -8, max: 8, noNaN: true }),
  // next to multiples of π/2, where the reduction cancels
  fc.integer({ min: -667_543, max: 667_543 }).map((n) => n * (Math.PI / 2)),
);

describe('the float64 functions of the draws have the bits of src/math/elementary.ts', () => {
  it.each<[Name, fc.Arbitrary<number>]>([
    ['exp', anywhere],
    ['log', anywhere],
    ['sin', nearby],
    ['cos', nearby],
  ])('%s', (name, argument) => {
    const compiled = exports[name] as Function64;
    fc.assert(
      fc.property(argument, (x) => Object.is(compiled(x), elementary[name](x))),
      { seed: 17, numRuns: 20_000 },
    );
  });

  it('NaN, the infinities and the zeros', () => {
    for (const name of ['exp', 'log', 'sin', 'cos'] as const)
      for (const x of ends.filter(
        (x) => name === 'exp' || name === 'log' || !(Math.abs(x) > 2 ** 20),
      ))
        expect((exports[name] as Function64)(x), `${name} ${x}`).toBe(elementary[name](x));
  });
});
