/**
 * The margin of every row of `outputs` [rows, units]: the logit of class 1 − the logit of class 0, or the one output
 * there is, which is not copied.
 */
export function marginOf(outputs: Float32Array, units: number): Float32Array | Float64Array {
  if (units === 1) return outputs;
  const margin = new Float64Array(outputs.length / units);
  for (let i = 0, at = 0; i < margin.length; i++, at += units)
    margin[i] = outputs[at + 1]! - outputs[at]!;
  return margin;
}
