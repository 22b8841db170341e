/**
 * The margin of every row of `outputs` [rows, units]: the logit of class 1 − the logit of class 0, or the one output
 * there is.
 */
export function marginOf(outputs: Float32Array, units: number): Float64Array {
  const margin = new Float64Array(outputs.length / units);
  if (units === 1) margin.set(outputs);
  else
    for (let i = 0, at = 0; i < margin.length; i++, at += units)
      margin[i] = outputs[at + 1]! - outputs[at]!;
  return margin;
}
