import type { NetworkLayout } from './network-layout.ts';

/** One dense layer: kernel [inputs, outputs], row-major. */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** The strengths in which edges are drawn. */
const strengths = 8;

/** Weaker than this share of the layer's strongest, an edge is left out. */
const faint = 0.12;

/** All edges of one strength and sign as one path: drawing again is then a few attributes, not hundreds. */
export interface EdgeClass {
  readonly negative: boolean;
  readonly width: number;
  readonly opacity: number;
}

/** The classes of edges, weakest first, positive before negative. */
export const edgeClasses: readonly EdgeClass[] = Array.from({ length: 2 * strengths }, (_, i) => {
  const share = faint + ((1 - faint) * (Math.floor(i / 2) + 0.5)) / strengths;
  return { negative: i % 2 === 1, width: 0.5 + 1.7 * share, opacity: 0.1 + 0.6 * share };
});

/** The path of each class of edges; a layer's weights are measured against its own largest. */
export function edgePaths(layers: readonly DenseLayer[], layout: NetworkLayout): string[] {
  const paths = edgeClasses.map(() => '');
  layers.forEach(({ outputs, kernel }, layer) => {
    const from = layout.layers[layer]!;
    const to = layout.layers[layer + 1]!;
    const largest = strongest(kernel);
    from.ys.forEach((y0, input) => {
      const start = `M${round(from.x)} ${round(y0)}L`;
      to.ys.forEach((y1, output) => {
        const share = kernel[input * outputs + output]! / largest;
        const size = (Math.abs(share) - faint) / (1 - faint);
        if (!(size > 0)) return;
        const strength = Math.min(strengths - 1, Math.floor(size * strengths));
        paths[2 * strength + (share < 0 ? 1 : 0)] += `${start}${round(to.x)} ${round(y1)}`;
      });
    });
  });
  return paths;
}

/** An edge: the layer it leads into, and its ends, all from 0. */
export interface Edge {
  readonly layer: number;
  readonly input: number;
  readonly output: number;
}

/** The edge of a drawing that passes nearest to (x, y), within so many pixels; null where there is none. */
export function edgeNear({ layers }: NetworkLayout, x: number, y: number, within = 6): Edge | null {
  let best: Edge | null = null;
  let least = within;
  layers.slice(0, -1).forEach((from, layer) => {
    const to = layers[layer + 1]!;
    const share = (x - from.x) / (to.x - from.x);
    if (!(share > 0 && share < 1)) return;
    from.ys.forEach((y0, input) =>
      to.ys.forEach((y1, output) => {
        const slope = (y1 - y0) / (to.x - from.x);
        const away = Math.abs(y - y0 - share * (y1 - y0)) / Math.sqrt(1 + slope * slope);
        if (away >= least) return;
        least = away;
        best = { layer, input, output };
      }),
    );
  });
  return best;
}

function strongest(kernel: Float32Array): number {
  let largest = 0;
  for (const weight of kernel) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  return largest;
}

function round(v: number): number {
  return Math.round(v * 10) / 10;
}
