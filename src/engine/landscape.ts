import { exp } from '../math/elementary.ts';
import type { Evaluation } from './evaluation.ts';

/** The wide basin: its middle and its curvature F″. */
export const BASIN = { middle: 1.2, curvature: 0.1 };
/** The narrow well: its middle, and the width over which its depth falls to 1 / e. */
export const WELL = { middle: -1.2, width: 0.25 };
/** Beyond this position a walker is out of the well, whatever its depth: two widths from its middle. */
export const OUTSIDE = WELL.middle + 2 * WELL.width;

/** F(w) = c/2 (w − m)² − depth · e^(−((w − v) / s)²), in float64. */
export function height(w: number, depth: number): number {
  const fromWell = (w - WELL.middle) / WELL.width;
  return (BASIN.curvature / 2) * (w - BASIN.middle) ** 2 - depth * exp(-fromWell * fromWell);
}

/** Walkers as they stand, copied out, and the depth of the well in their landscape. */
interface Swarm {
  readonly positions: Float32Array;
  readonly depth: number;
}

/** The walkers of the model; null where it has none. */
export function swarmOf(at: Evaluation): Swarm | null {
  for (const { name, spec } of at.network.layers)
    if (spec.kind === 'walkers')
      return { positions: at.values(`${name}/position`), depth: spec.depth.placeholder };
  return null;
}

/** Share of walkers that are out of the well; NaN without walkers. */
export function escapedShare(at: Evaluation): number {
  const positions = swarmOf(at)?.positions ?? new Float32Array(0);
  return positions.filter((w) => w > OUTSIDE).length / positions.length;
}

/** Mean height of the walkers; NaN without walkers. */
export function meanHeight(at: Evaluation): number {
  const swarm = swarmOf(at);
  if (!swarm) return NaN;
  const { positions, depth } = swarm;
  return positions.reduce((sum, w) => sum + height(w, depth), 0) / positions.length;
}
