import type { Arm } from '../palette.ts';

/** A network as the one affine map it is, or is not, equal to. */
export interface AffineGlyph {
  /** Whether the map says all the network does: = or ≠. */
  readonly equal: boolean;
  readonly weights: readonly [number, number];
  readonly arm: Arm;
}

/** The sign "= two inputs to one output" as SVG text, coloured by the page's own tokens; decoration, so hidden from readers. */
export function affineGlyph({ equal, weights, arm }: AffineGlyph): string {
  const heights = [7, 23];
  const edges = weights.map((weight, i) => {
    const width = (0.6 + 2.6 * Math.min(1, 2 * Math.abs(weight))).toFixed(1);
    const dash = weight < 0 ? ';stroke-dasharray:2 2' : '';
    return (
      `<path d="M26 ${heights[i]}L56 15" style="stroke:var(--ink);stroke-width:${width}${dash}"/>` +
      `<circle cx="26" cy="${heights[i]}" r="4.5" style="fill:var(--paper);stroke:var(--ink-2);stroke-width:1.25"/>`
    );
  });
  return (
    '<svg width="66" height="30" viewBox="0 0 66 30" aria-hidden="true">' +
    `<text y="21" style="font:18px var(--font-math);fill:var(--ink)">${equal ? '=' : '≠'}</text>` +
    edges.join('') +
    `<circle cx="58" cy="15" r="5.5" style="fill:var(--paper);stroke:var(--arm-${arm});stroke-width:2"/></svg>`
  );
}
