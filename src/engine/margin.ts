/**
 * The margin of every row of `outputs` [rows, units]: the logit of class 1 − the logit of class 0, or the one output
 * there is.
 */
export const marginOf = (outputs: Float32Array, units: number): Float64Array =>
  Float64Array.from({ length: outputs.length / units }, (_, i) =>
    units === 1 ? outputs[i]! : outputs[i * units + 1]! - outputs[i * units]!,
  );
