import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks, niceDomain, type Ticks } from '../../src/charts/ticks.ts';

const labels = ({ values, label }: Ticks) => values.map(label);

describe('linearTicks', () => {
  it.each<[number, number, number, string[]]>([
    [0.38, 1, 4, ['0.4', '0.6', '0.8', '1.0']],
    [0, 500, 6, ['0', '100', '200', '300', '400', '500']],
    [-1, 1, 4, ['−1.0', '−0.5', '0.0', '0.5', '1.0']],
    [0, 20000, 4, ['0', '5000', '10,000', '15,000', '20,000']],
    [0, 2e-6, 2, ['0', '1.0×10⁻⁶', '2.0×10⁻⁶']],
    [0, 3e9, 3, ['0', '1.0×10⁹', '2.0×10⁹', '3.0×10⁹']],
  ])('%d … %d in about %d', (low, high, most, expected) =>
    expect(labels(linearTicks(low, high, most))).toEqual(expected),
  );
});

describe('logTicks', () => {
  it.each<[number, number, number, string[]]>([
    [0.015, 1.6, 5, ['0.03', '0.1', '0.3', '1']],
    [0.015, 1.6, 3, ['10⁻¹', '1']],
    [1e-9, 1e-3, 8, ['10⁻⁹', '10⁻⁸', '10⁻⁷', '10⁻⁶', '10⁻⁵', '10⁻⁴', '10⁻³']],
    [1e-9, 1e-3, 4, ['10⁻⁸', '10⁻⁶', '10⁻⁴']],
    [1, 30, 5, ['1', '3', '10', '30']],
    [3e-5, 3e-4, 5, ['3×10⁻⁵', '10⁻⁴', '3×10⁻⁴']],
  ])('%d … %d, at most %d', (low, high, most, expected) =>
    expect(labels(logTicks(low, high, most))).toEqual(expected),
  );

  it('stays within its axis and its number', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 20 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 2, max: 8 }),
        (first, decades, most) => {
          const [low, high] = [1.5 * 10 ** first, 2 * 10 ** (first + decades)];
          const { values } = logTicks(low, high, most);
          expect(values.length).toBeLessThanOrEqual(most);
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(low);
            expect(value).toBeLessThanOrEqual(high);
          }
        },
      ),
    ));
});

describe('niceDomain', () => {
  it.each<[number, number, 'linear' | 'log', [number, number]]>([
    [0.03, 0.97, 'linear', [0, 1]],
    [0.5, 0.5, 'linear', [0, 1]],
    [0.042, 0.69, 'log', [0.03, 1]],
    [0.1, 1, 'log', [0.1, 1]],
    [0.3, 3, 'log', [0.3, 3]],
    [1, 1, 'log', [0.1, 10]],
  ])('%d … %d, %s', (low, high, scale, expected) => {
    const [from, to] = niceDomain(low, high, scale);
    expect(from).toBeCloseTo(expected[0], 12);
    expect(to).toBeCloseTo(expected[1], 12);
  });

  it('holds what it is to show', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-20, max: 1e20, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (low, factor) => {
          const [from, to] = niceDomain(low, low * factor, 'log');
          expect(from).toBeLessThanOrEqual(low * (1 + 1e-8));
          expect(to).toBeGreaterThanOrEqual(low * factor * (1 - 1e-8));
        },
      ),
    ));
});
