import type { NonFinite } from '../../recipe/autopsy.ts';
import { segmentsOf } from '../../recipe/plan.ts';
import { EagerTrainer } from '../eager-trainer.ts';
import { named } from '../network.ts';
import type { Evidence } from './evidence.ts';

/**
 * A run that ended since a number left float32. A layer's output, or the loss of finite outputs, breaks in the forward pass;
 * weights that are broken already were so by the step before, and there by its gradient if that is broken too: the one nearest
 * to the loss, where it came from.
 */
export function nonFinite(evidence: Evidence): NonFinite | null {
  const { divergence } = evidence;
  if (!divergence) return null;
  const found = (step: number, layer: string, where: NonFinite['where']): NonFinite => {
    const before = evidence.before(step);
    const weight = layer === 'loss' ? NaN : before.largestWeight(layer);
    const sound = evidence.snapshots.filter(({ loss }) => Number.isFinite(loss)).at(-1);
    return { cause: 'nonFinite', step, layer, where, weight, loss: sound?.loss ?? NaN };
  };
  const { step, layer, what } = divergence;
  if (what === 'loss') return found(step, layer, 'loss');
  if (what === 'outputs') return found(step, layer, 'activation');
  const from = brokenGradient(evidence, step - 1);
  return from === null ? found(step - 1, layer, 'weight') : found(step - 1, from, 'gradient');
}

/** The layer nearest to the loss whose gradient is no number in the step from `step`; null where all are, or where knobs turn. */
function brokenGradient(evidence: Evidence, step: number): string | null {
  const segments = segmentsOf(evidence.arm);
  if (step < 0 || segments.some(({ from }) => from > 0 && from === step)) return null;
  const { plan } = segments.filter(({ from }) => from <= step).at(-1);
  const eager = new EagerTrainer(plan, evidence.seed);
  try {
    eager.restore(evidence.stateAt(step));
    const gradients = eager.gradients();
    const broken = eager.network.variables.filter(
      ({ fullName }) => !named(gradients, fullName).every(Number.isFinite),
    );
    const last = broken.at(-1);
    return last ? eager.network.layers[last.layer]!.name : null;
  } finally {
    eager.dispose();
  }
}
