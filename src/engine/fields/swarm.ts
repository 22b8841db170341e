import { exp } from '../../math/elementary.ts';
import type { Field } from '../../recipe/field.ts';
import type { SwarmView } from '../../recipe/gradient-views.ts';
import type { ArmPlan } from '../../recipe/plan.ts';
import type { Evaluation } from '../evaluation.ts';
import { height, OUTSIDE } from '../landscape.ts';
import { swarmOf } from '../swarm.ts';

/** The ends of the picture: walkers seldom go farther. */
const [LOW, HIGH] = [-2.4, 3.6];

/**
 * The walkers, and the density ∝ e^(−F / T) of gradient descent with so much noise in the limit of small steps, with
 * T = η s² / 2B and the share of the variance that batches drawn without repetition keep. (Mandt, Hoffman & Blei 2017)
 */
export function swarm(
  { points }: Extract<Field, { kind: 'swarm' }>,
  at: Evaluation,
): SwarmView | null {
  const walkers = swarmOf(at);
  if (!walkers) return null;
  const { positions, depth } = walkers;
  const place = (i: number) => LOW + ((HIGH - LOW) * i) / (points - 1);
  const heights = Float32Array.from({ length: points }, (_, i) => height(place(i), depth));
  const temperature = temperatureOf(at.arm);
  return {
    positions,
    low: LOW,
    high: HIGH,
    heights,
    density: temperature > 0 ? gibbs(heights, temperature, (HIGH - LOW) / (points - 1)) : null,
    temperature,
    outside: OUTSIDE,
  };
}

function temperatureOf({ data, batchSize, optimizer }: ArmPlan): number {
  if (data.kind !== 'slopes') return 0;
  const drawn = Math.max(0, data.samples - batchSize) / Math.max(1, data.samples - 1);
  return (optimizer.learningRate.placeholder * data.deviation ** 2 * drawn) / (2 * batchSize);
}

/** e^(−height / temperature), its integral 1. */
function gibbs(heights: Float32Array, temperature: number, step: number): Float32Array {
  const lowest = Math.min(...heights);
  const weights = heights.map((each) => exp((lowest - each) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0) * step;
  return weights.map((weight) => weight / total);
}
