import type { OptimizerKind } from '../../../src/recipe/optimizer.ts';

type Numbers = Readonly<Record<string, number>>;
/** The weight after each of its gradients in turn, in float64. */
type Course = (w: number, gradients: readonly number[], numbers: Numbers) => number;

const velocity =
  (step: (v: number, g: number, beta: number) => number): Course =>
  (w, gradients, { learningRate, beta }) => {
    let v = 0;
    for (const g of gradients) {
      v = beta! * v + g;
      w -= learningRate! * step(v, g, beta!);
    }
    return w;
  };

/** Moments as the sums they are: m̂ = (1 − β) Σ β^(t−i) gᵢ / (1 − βᵗ). */
const adam: Course = (w, gradients, numbers) => {
  const { learningRate, beta1, beta2, epsilon, weightDecay = 0 } = numbers;
  const corrected = (beta: number, values: readonly number[]) =>
    (values.reduce((sum, value, i) => sum + beta ** (values.length - 1 - i) * value, 0) *
      (1 - beta)) /
    (1 - beta ** values.length);
  gradients.forEach((_, t) => {
    const seen = gradients.slice(0, t + 1);
    const mean = corrected(beta1!, seen);
    const meanSquare = corrected(
      beta2!,
      seen.map((g) => g * g),
    );
    const step = mean / (Math.sqrt(meanSquare) + epsilon!) + weightDecay * w;
    w -= learningRate! * step;
  });
  return w;
};

/** Every optimizer again, in float64 and one weight at a time: the oracle. */
export const CLOSED_FORMS: { [K in OptimizerKind]: Course } = {
  sgd: (w, gradients, { learningRate }) =>
    w - learningRate! * gradients.reduce((sum, g) => sum + g, 0),
  momentum: velocity((v) => v),
  nesterov: velocity((v, g, beta) => g + beta * v),
  rmsprop(w, gradients, { learningRate, decay, epsilon }) {
    let s = 0;
    for (const g of gradients) {
      s = decay! * s + (1 - decay!) * g * g;
      w -= (learningRate! * g) / Math.sqrt(s + epsilon!);
    }
    return w;
  },
  adam,
  adamW: adam,
};
