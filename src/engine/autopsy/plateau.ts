import { median } from '../../math/statistics.ts';
import type { Plateau } from '../../recipe/autopsy.ts';
import type { Layer } from '../../recipe/layer.ts';
import { segmentsOf } from '../../recipe/plan.ts';
import type { Evidence } from './evidence.ts';
import type { Snapshot } from './snapshot.ts';

/** How far the loss may move on a plateau, as a share of the best constant answer's; of how much of the run; of how many states. */
const FLAT = 0.05;
const LONG = 0.5;
const LOOKED = 10;
/** A layer's gradient vanishes below this share of the output layer's. */
const VANISHED = 0.02;
/** A layer that has moved by less than this share of its size has not learned. */
const STILL = 0.05;
/**
 * What the loss would fall by, to first order, if all weights went down the gradient by as much as their size: as a share of the
 * best constant answer's loss, from which on there is a slope to go down.
 */
const SLOPE = 0.1;
/** One affine map, up to roundings. */
const AFFINE = 1e-4;

/**
 * A run that failed with a loss that did not move for its last half or more, and one of three reasons that can be measured: no
 * layer bends, so that no more than an affine map can be learned; a hidden layer gets less than a fiftieth of the output layer's
 * gradient (Hochreiter 1991; Bengio, Simard & Frasconi 1994); or no layer has moved by a twentieth of its size, though the
 * loss does slope at the end: the rate is too small.
 */
export function plateau(evidence: Evidence): Plateau | null {
  if (!evidence.failed || evidence.divergence) return null;
  const flat = flatFrom(evidence);
  if (!flat) return null;
  return linear(evidence, flat) ?? vanishing(evidence, flat) ?? slow(evidence, flat);
}

interface Flat {
  readonly snapshots: readonly Snapshot[];
  readonly found: Pick<Plateau, 'cause' | 'step' | 'low' | 'high' | 'constant'>;
}

/** The states at the run's end whose losses are alike; null where they are too few. */
function flatFrom({ snapshots, constant }: Evidence): Flat | null {
  let [low, high] = [Infinity, -Infinity];
  let from = snapshots.length;
  while (from > 0) {
    const { loss } = snapshots[from - 1]!;
    if (Math.max(high, loss) - Math.min(low, loss) > FLAT * constant) break;
    [low, high] = [Math.min(low, loss), Math.max(high, loss)];
    from--;
  }
  const [first, end] = [snapshots[from]!, snapshots.at(-1)!.step];
  if (snapshots.length - from < LOOKED || end - first.step < LONG * end) return null;
  const found = { cause: 'plateau', step: first.step, low, high, constant } as const;
  return { snapshots: snapshots.slice(from), found };
}

/** Nothing bends, by the plan and by measure. */
function linear(evidence: Evidence, { found }: Flat): Plateau | null {
  const plans = segmentsOf(evidence.arm).map(({ plan }) => plan);
  if (!plans.every(({ model }) => model.layers.every(isLinear))) return null;
  const { residual } = evidence.last.affine;
  return residual < AFFINE ? { ...found, why: 'linear', residual } : null;
}

const isLinear = (layer: Layer): boolean => {
  if (layer.kind === 'dropout') return true;
  if (layer.kind === 'walkers' || layer.kind === 'highway') return false;
  const { activation } = layer;
  const straight =
    activation.kind === 'linear' ||
    (activation.kind === 'leakyRelu' && activation.slope.placeholder === 1);
  return straight && (layer.kind !== 'residual' || layer.branch.every(isLinear));
};

/** In the middle of the stretch, the hidden layer with the smallest gradient. */
function vanishing(evidence: Evidence, { snapshots, found }: Flat): Plateau | null {
  const looked = [0, 0.5, 1].map((at) => snapshots[Math.round(at * (snapshots.length - 1))]!);
  const names = [...looked[0]!.gradients.keys()];
  const output = names.at(-1);
  const shares = names.slice(0, -1).map((layer) => {
    const each = looked.map(({ gradients }) => gradients.get(layer)!);
    return { layer, gradient: median(each) };
  });
  const least = shares.sort((a, b) => a.gradient - b.gradient)[0];
  if (!least || output === undefined) return null;
  const most = median(looked.map(({ gradients }) => gradients.get(output)!));
  if (!(least.gradient < VANISHED * most)) return null;
  const moves = evidence.first.movedTo(evidence.last);
  const moved = moves.find(({ layer }) => layer === least.layer)?.ratio ?? NaN;
  return { ...found, why: 'vanishing', ...least, output: most, moved };
}

/** Every layer stands still, though there is a slope. */
function slow(evidence: Evidence, { found }: Flat): Plateau | null {
  const moves = evidence.first.movedTo(evidence.last);
  const furthest = moves.reduce((best, each) => (each.ratio > best.ratio ? each : best), moves[0]!);
  if (!(furthest.ratio < STILL)) return null;
  const { gradients, weights } = evidence.last;
  const slope = [...gradients].reduce((sum, [name, norm]) => sum + norm * weights.get(name)!, 0);
  if (!(slope > SLOPE * found.constant)) return null;
  const { layer, ratio: moved } = furthest;
  const rate = evidence.arm.optimizer.learningRate.placeholder;
  return { ...found, why: 'rate', layer, rate, moved };
}
