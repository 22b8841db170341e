/** Walkers on a landscape, from `low` to `high`; null where the model has none. */
export interface SwarmView {
  readonly positions: Float32Array;
  readonly low: number;
  readonly high: number;
  /** The landscape at even steps from `low` to `high`. */
  readonly heights: Float32Array;
  /** How dense they are there in the end, going by theory; null where nothing is random. */
  readonly density: Float32Array | null;
  /** What theory puts in the place of a temperature; 0 where nothing is random. */
  readonly temperature: number;
  /** Beyond this position a walker counts as out of the well. */
  readonly outside: number;
}

/** Gradients of batches, in units of the whole gradient's length. */
export interface GradientCloudView {
  /** For each batch its part along the whole gradient, and across it: along the direction in which they differ most. */
  readonly points: Float32Array;
  /** Share of batches whose part along is above 0. */
  readonly agreement: number;
  /** Mean cosine with the whole gradient. */
  readonly cosine: number;
  /** √ of the mean square distance of a batch's gradient from the whole one, in all directions. */
  readonly noise: number;
  /** Samples a batch. */
  readonly size: number;
}
