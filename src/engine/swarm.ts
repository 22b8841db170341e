import type { Evaluation } from './evaluation.ts';
import { height, OUTSIDE } from './landscape.ts';

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
