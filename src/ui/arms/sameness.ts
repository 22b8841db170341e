/** What two arms share, going by the places where their plans differ. */
export interface Sameness {
  readonly data: boolean;
  /** The values of the first weights; the draws behind them are always the same. */
  readonly weights: boolean;
  readonly batches: boolean;
}

/** First weights depend on the draws, on the initializer and on the layers' shapes. */
const SHAPES_WEIGHTS = /^model\.layers\.\*($|\.(kernel|bias|units|kind))/;

/** What stays the same where plans differ at these paths, such as `model.layers.*.activation`. */
export function sameness(paths: readonly string[]): Sameness {
  const data = !paths.some((path) => path.split('.')[0] === 'data');
  const weights = !paths.some((path) => SHAPES_WEIGHTS.test(path));
  const batches = !paths.some((path) => path === 'batchSize' || path.split('.')[0] === 'sampler');
  return { data, weights, batches: data && batches };
}
