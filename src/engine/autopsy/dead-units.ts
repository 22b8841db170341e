import type { DeadUnits } from '../../recipe/autopsy.ts';
import type { Evidence } from './evidence.ts';
import type { LayerReading, Snapshot } from './snapshot.ts';

/** The share of a layer from which on its silence is held to be the cause. */
const MOST = 0.9;

/**
 * A run that failed without diverging while, until its end, nine in ten or more of a layer's ReLU units are 0 for every training sample: no gradient
 * passes a unit that is, so it stays so. (Lu et al. 2019: a network whose layer is dead altogether is constant.) Of several such
 * layers the one that was so first, of these the one nearest to the input.
 */
export function deadUnits(evidence: Evidence): DeadUnits | null {
  if (!evidence.failed || evidence.divergence) return null;
  const isDead = ({ dead, units }: LayerReading) => dead >= MOST * units;
  const layerAt = (snapshot: Snapshot, name: string) =>
    snapshot.layers.find((layer) => layer.name === name);
  const isDeadAt = (name: string) => (snapshot: Snapshot) => {
    const layer = layerAt(snapshot, name);
    return layer !== undefined && isDead(layer);
  };
  const found = evidence.last.layers.filter(isDead).map(({ name, dead, units }): DeadUnits => {
    const onset = evidence.onset(isDeadAt(name))!;
    const then = layerAt(onset, name)!;
    return { cause: 'deadUnits', step: onset.step, layer: name, dead: then.dead, units, end: dead };
  });
  return found.sort((a, b) => a.step - b.step)[0] ?? null;
}
