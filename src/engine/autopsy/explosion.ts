import { exp, log } from '../../math/elementary.ts';
import type { Growth, Overshoot } from '../../recipe/autopsy.ts';
import type { Evidence } from './evidence.ts';
import type { Snapshot } from './snapshot.ts';

/** So many times the loss of the best constant answer is far worse than knowing nothing. */
const FAR = 3;
/** Growth a layer, and over all layers, from which on it is one. */
const FACTOR = 1.15;
const OVERALL = { activations: 10, gradients: 100 };

/**
 * A run that failed after its loss had been far worse than a constant answer's, or that diverged, and in which one step moved a
 * layer by more than its own size: steps of a thousandth are usual (Karpathy, CS231n 2016), and one of the whole forgets what
 * was learned. The first such step is found between the two states around it.
 */
export function overshoot(evidence: Evidence): Overshoot | null {
  if (!evidence.failed) return null;
  const { snapshots, divergence, constant } = evidence;
  const isFar = ({ loss }: Snapshot) => !(loss <= FAR * constant);
  const far = snapshots.findIndex((each) => isFar(each) && !Number.isNaN(constant));
  if (far < 0 && !divergence) return null;
  const upTo = far < 0 ? snapshots.length : far + 1;
  const seen = snapshots.slice(0, upTo).findIndex((each) => each.updates.some(isWhole));
  const at = seen < 0 ? upTo - 1 : seen;
  const from = snapshots[Math.max(0, at - 1)]!;
  const to = seen < 0 ? (snapshots[at + 1]?.step ?? evidence.reached) : snapshots[at]!.step + 1;
  const found = evidence.firstUpdate(from.step, to, isWhole);
  if (!found) return null;
  const later = snapshots.filter(({ step }) => step > found.step);
  const worst = later.reduce(
    (most, { loss }) => Math.max(most, Number.isNaN(loss) ? Infinity : loss),
    0,
  );
  return {
    cause: 'explosion',
    why: 'update',
    step: found.step,
    layer: found.layer,
    ratio: found.ratio,
    before: evidence.before(found.step).loss,
    after: divergence ? Infinity : worst,
    constant,
  };
}

const isWhole = ({ ratio }: { readonly ratio: number }): boolean => ratio > 1;

/**
 * A run that failed and in which, before its first step, activations grow tenfold or more from the first hidden layer to the
 * last, the loss being far worse than a constant answer's, or gradients grow a hundredfold or more on their way back. (Glorot &
 * Bengio 2010; He et al. 2015)
 */
export function growth(evidence: Evidence): Growth | null {
  if (!evidence.failed) return null;
  const { first } = evidence;
  const hidden = first.layers.filter(({ activation }) => activation !== null);
  const sizes = hidden.map(({ name, size }) => [name, size] as const);
  const forward = first.loss > FAR * evidence.constant ? grown(sizes, 'activations') : null;
  if (forward) return forward;
  const names = hidden.map(({ name }) => name);
  const back = [...first.gradients].filter(([name]) => names.includes(name)).reverse();
  // the first layer's kernel has other inputs, and so another size
  return grown(back.slice(0, -1), 'gradients');
}

function grown(
  sizes: readonly (readonly [layer: string, size: number])[],
  why: Growth['why'],
): Growth | null {
  const layers = sizes.length - 1;
  if (layers < 2) return null;
  const [, start] = sizes[0]!;
  const [layer, end] = sizes.at(-1)!;
  const overall = end / start;
  const factor = exp(log(overall) / layers);
  if (!(overall >= OVERALL[why] && factor >= FACTOR && Number.isFinite(overall))) return null;
  return { cause: 'explosion', why, step: 0, layer, factor, layers, first: start, last: end };
}
