/** What is seen of a whole run, once it is done, wherever the cursor is. */
export interface WeightPath {
  readonly kind: 'weightPath';
  readonly states: number;
  /** Points of the loss surface down and, twice as many, across. */
  readonly rows: number;
}

/** A run's way through the space of its weights, on its principal plane; places in units of weights from the middle of the picture. */
export interface WeightPathView {
  /** The step of each state, ascending. */
  readonly steps: Uint32Array;
  /** Across and up, for each state. */
  readonly points: Float32Array;
  /** From the middle to the upper edge; to the right edge it is twice as far. */
  readonly extent: number;
  /** Training loss on rows × (2 rows − 1) points, first row at the top. */
  readonly loss: Float32Array;
  readonly rows: number;
  /** Share of the states' variance that lies in the plane. */
  readonly held: number;
}
