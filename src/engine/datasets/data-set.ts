/** The samples of one set, row by row. */
export interface Table {
  /** [samples, width] */
  readonly features: Float32Array;
  /** The class of each sample; null for regression. */
  readonly labels: Int32Array | null;
  /** [samples, outputs], what each sample should give; null for classification. */
  readonly targets: Float32Array | null;
  readonly samples: number;
  /** Numbers a sample has. */
  readonly width: number;
}

/** What a network is trained on, and what it is tested on. */
export interface DataSet {
  readonly train: Table;
  readonly test: Table;
}
