import { describe, expect, it } from 'vitest';
import { edgeClasses, edgeNear, edgePaths } from '../../../src/charts/fields/edges.ts';
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

describe('edgeNear', () => {
  const wide = layOutNetwork([2, 3, 1], 200, 100);
  const between = (layer: number, input: number, output: number, share: number) => {
    const [from, to] = [wide.layers[layer]!, wide.layers[layer + 1]!];
    return {
      x: from.x + share * (to.x - from.x),
      y: from.ys[input]! + share * (to.ys[output]! - from.ys[input]!),
    };
  };

  it('finds the edge that a point lies on', () => {
    for (const [layer, input, output] of [
      [0, 0, 0],
      [0, 1, 2],
      [1, 2, 0],
    ] as const) {
      const { x, y } = between(layer, input, output, 0.2);
      expect(edgeNear(wide, x, y)).toEqual({ layer, input, output });
      expect(edgeNear(wide, x, y + 1)).toEqual({ layer, input, output });
    }
  });

  it('finds none where none is near', () => {
    const { x, y } = between(1, 0, 0, 0.1);
    expect(edgeNear(wide, x, y - 20)).toBe(null);
    expect(edgeNear(wide, -5, 50)).toBe(null);
  });
});
