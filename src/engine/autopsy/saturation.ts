import type { Saturation } from '../../recipe/autopsy.ts';
import type { Evidence } from './evidence.ts';
import type { LayerReading } from './snapshot.ts';

/** The share of a layer's activations from which on their flatness is held to be the cause. */
const MOST = 0.5;

/**
 * A run that failed without diverging while, until its end, more than half of what a layer's sigmoids or tanhs get lies where they are flat: where
 * their slope, which the gradient is multiplied by, is below a tenth of the steepest. (Glorot & Bengio 2010, section 3) Of several
 * such layers the one that was so first.
 */
export function saturation(evidence: Evidence): Saturation | null {
  if (!evidence.failed || evidence.divergence) return null;
  const isFlat = ({ saturated }: LayerReading) => saturated > MOST;
  const found = evidence.last.layers.filter(isFlat).map((layer): Saturation => {
    const { name, activation, saturated: end } = layer;
    const onset = evidence.onset(({ layers }) =>
      layers.some((each) => each.name === name && isFlat(each)),
    )!;
    const { saturated: share } = onset.layers.find((each) => each.name === name)!;
    const kind = activation === 'tanh' ? 'tanh' : 'sigmoid';
    return { cause: 'saturation', step: onset.step, layer: name, activation: kind, share, end };
  });
  return found.sort((a, b) => a.step - b.step)[0] ?? null;
}
