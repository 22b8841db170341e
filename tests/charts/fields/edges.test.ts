import { describe, expect, it } from 'vitest';
import { edgeClasses, edgePaths } from '../../../src/charts/fields/edges.ts';
import { layOutNetwork } from '../../../src/charts/fields/network-layout.ts';

const layout = layOutNetwork([2, 1], 100, 100);
const paths = (...kernel: number[]) =>
  edgePaths(
    [{ inputs: 2, outputs: 1, kernel: Float32Array.from(kernel), bias: new Float32Array(1) }],
    layout,
  );
/** The classes that have an edge. */
const used = (all: string[]) => all.flatMap((path, i) => (path ? [i] : []));
const strongest = edgeClasses.length - 2;

describe('edgePaths', () => {
  it('measures weights against the strongest of their layer, and tells the sign', () => {
    expect(used(paths(3, -3))).toEqual([strongest, strongest + 1]);
    expect(used(paths(0.003, -0.003))).toEqual([strongest, strongest + 1]);
    expect(edgeClasses[strongest]!.negative).toBe(false);
    expect(edgeClasses[strongest + 1]!.negative).toBe(true);
  });

  it('leaves faint edges out', () => expect(used(paths(1, 0.1))).toEqual([strongest]));

  it('joins an input to its output', () => {
    const [first, last] = layout.layers;
    const path = paths(1, 0)[strongest]!;
    expect(path).toBe(`M${first!.x} ${first!.ys[0]!.toFixed(1)}L${last!.x} ${last!.ys[0]}`);
  });

  it.each([
    ['all zero', 0, 0],
    ['not finite', NaN, Infinity],
  ])('draws nothing of weights that are %s', (_, a, b) => expect(used(paths(a, b))).toEqual([]));

  it('grows in width and strength', () => {
    for (let i = 2; i < edgeClasses.length; i++) {
      expect(edgeClasses[i]!.width).toBeGreaterThan(edgeClasses[i - 2]!.width);
      expect(edgeClasses[i]!.opacity).toBeGreaterThan(edgeClasses[i - 2]!.opacity);
    }
  });
});
