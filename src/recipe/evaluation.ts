/** How an arm answers when it is measured. */
export interface Evaluation {
  /** 0: layers that drop numbers drop none. k: they drop, in k passes whose predictions are averaged. */
  readonly passes: number;
  /** Of two classes, class 1 is predicted where its probability is above this. */
  readonly threshold: number;
}

/** Nothing is dropped: one pass. (Srivastava et al. 2014) */
export const settled = ({ threshold = 0.5 } = {}): Evaluation => ({
  passes: 0,
  threshold: checked(threshold, 'threshold'),
});

/** The mean prediction of so many passes that drop as in training. (Gal & Ghahramani 2016) */
export function dropping({ passes = 1 } = {}): Evaluation {
  if (Number.isInteger(passes) && passes > 0) return { passes, threshold: 0.5 };
  throw new Error(`dropping: ${passes} passes; a whole number above 0 is needed`);
}

/**
 * Each logit less the logarithm of its class's share in training, which is `prior` for class 1, and class 1 predicted
 * where what it then is probable with is above `threshold`. Of two classes that is another threshold,
 * logit t′ = logit prior + logit threshold; at a threshold of ½ it is the prior. (Menon et al. 2021)
 */
export function priorAdjusted(spec: { prior: number; threshold?: number }): Evaluation {
  const prior = checked(spec.prior, 'prior');
  const threshold = checked(spec.threshold ?? 0.5, 'threshold');
  const odds = (prior / (1 - prior)) * (threshold / (1 - threshold));
  return settled({ threshold: odds / (1 + odds) });
}

function checked(value: number, name: string): number {
  if (value > 0 && value < 1) return value;
  throw new Error(`evaluation: ${name} ${value} is outside 0 … 1`);
}
