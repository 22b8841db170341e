import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutNetwork, mostShown } from '../../../src/charts/fields/network-layout.ts';

describe('layOutNetwork', () => {
  it('shows eight units of a layer and counts the rest', () => {
    const { layers } = layOutNetwork([2, 16, 3, 1], 240, 200);
    expect(layers.map(({ ys }) => ys.length)).toEqual([2, 8, 3, 1]);
    expect(layers.map(({ rest }) => rest)).toEqual([0, 8, 0, 0]);
  });

  it('keeps units apart and inside, for all depths, widths and boxes', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 2, max: 64 }),
        fc.integer({ min: 180, max: 260 }),
        fc.integer({ min: 150, max: 300 }),
        (depth, units, width, height) => {
          const widths = [2, ...Array.from({ length: depth }, () => units), 1];
          const { layers, side, labelY, restY } = layOutNetwork(widths, width, height);
          expect(side).toBeGreaterThanOrEqual(10);
          layers.forEach(({ x, ys }, i) => {
            expect(ys.length).toBe(Math.min(widths[i]!, mostShown));
            const half = i === 0 || i === layers.length - 1 ? 6 : side / 2;
            expect(x - half).toBeGreaterThanOrEqual(0);
            expect(x + half).toBeLessThanOrEqual(width);
            if (i > 0) expect(x - layers[i - 1]!.x).toBeGreaterThanOrEqual(side);
            ys.forEach((y, unit) => {
              expect(y - half).toBeGreaterThanOrEqual(0);
              expect(y + half).toBeLessThan(restY);
              if (unit > 0) expect(y - ys[unit - 1]!).toBeGreaterThanOrEqual(side);
            });
          });
          expect(labelY).toBeLessThan(height);
          expect(restY).toBeLessThan(labelY);
        },
      ),
    ));
});
