/** How an arm answers when it is measured. */
export interface Evaluation {
  /** 0: layers that drop numbers drop none. k: they drop, in k passes whose predictions are averaged. */
  readonly passes: number;
}

/** Nothing is dropped: one pass. (Srivastava et al. 2014) */
export const settled = (): Evaluation => ({ passes: 0 });

/** The mean prediction of so many passes that drop as in training. (Gal & Ghahramani 2016) */
export function dropping({ passes = 1 } = {}): Evaluation {
  if (Number.isInteger(passes) && passes > 0) return { passes };
  throw new Error(`dropping: ${passes} passes; a whole number above 0 is needed`);
}
