import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  difference,
  exact,
  folded,
  FUNCTIONS,
  number,
  product,
  quotient,
  sum,
  valueOf,
  type Expression,
} from '../../src/math/expression.ts';

const numbers = (...values: number[]): Expression[] => values.map((value) => number<never>(value));

test('a formula comes to its value, with its numbers or others', () => {
  const [a, b, c] = numbers(3, -4, 0.5);
  const formula = quotient(
    difference(product(a!, b!), apply('square', c!)),
    sum(exact(2), apply('negative', b!)),
  );
  expect(valueOf(formula)).toBe((3 * -4 - 0.25) / 6);
  expect(valueOf(formula, ({ value }) => Math.round(value))).toBe((-12 - 1) / 6);
});

describe('functions', () => {
  const reals = fc.double({ min: -30, max: 30, noNaN: true });

  test.each<[keyof typeof FUNCTIONS, (x: number) => number]>([
    ['exp', Math.exp],
    ['tanh', Math.tanh],
    ['sigmoid', (x) => 1 / (1 + Math.exp(-x))],
    ['softplus', (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))],
    ['relu', (x) => Math.max(0, x)],
  ])('%s is what it is called', (name, known) =>
    fc.assert(
      fc.property(reals, (x) => {
        const [is, should] = [FUNCTIONS[name](x), known(x)];
        expect(Math.abs(is - should)).toBeLessThanOrEqual(1e-13 * Math.abs(should));
      }),
    ),
  );

  test.each([
    ['gelu', 'geluSlope', 1e-6],
    ['softplus', 'sigmoid', 1e-9],
  ] as const)('the slope of %s is %s', (name, slope, error) => {
    for (let x = -4.05; x < 4; x += 0.1) {
      const h = 1e-4;
      const difference = (FUNCTIONS[name](x + h) - FUNCTIONS[name](x - h)) / (2 * h);
      expect(FUNCTIONS[slope](x)).toBeCloseTo(difference, -Math.log10(error) - 1);
    }
  });

  test('what is no number stays none', () => {
    for (const name of ['relu', 'sigmoid', 'tanh', 'softplus'] as const)
      expect(FUNCTIONS[name](NaN)).toBe(NaN);
  });
});

describe('a folded sum', () => {
  test('keeps its largest terms where they are, and the value', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 10 }),
        (values, most) => {
          const whole = quotient(sum(...numbers(...values)), exact(4));
          const short = folded(whole, most);
          expect(valueOf(short)).toBe(valueOf(whole));
          const { over } = short as Extract<Expression, { kind: 'quotient' }>;
          const { terms } = over as Extract<Expression, { kind: 'sum' }>;
          const leaves = terms.flatMap((term) => (term.kind === 'number' ? term : []));
          const kept = leaves.filter(({ folded: count }) => count === 0).map(({ value }) => value);
          const rest = leaves.reduce((count, leaf) => count + leaf.folded, 0);
          expect(kept.length + rest).toBe(values.length);
          expect(leaves.length).toBeLessThanOrEqual(most + 1);
          const sizes = values.map(Math.abs).sort((a, b) => b - a);
          expect(kept.map(Math.abs).sort((a, b) => b - a)).toEqual(sizes.slice(0, kept.length));
          let at = 0;
          for (const value of values) if (value === kept[at]) at++;
          expect(at).toBe(kept.length);
        },
      ),
    ));

  test('of just one term more is that term', () => {
    const short = folded(sum(...numbers(1, 2, 3)), 3);
    expect(short).toEqual(sum(...numbers(1, 2, 3)));
  });
});
