/**
 * out[outer, size, inner] ← running sums along the middle axis: with `reverse` from its end, with `exclusive` without
 * the number at the place itself. The inner axis is the inner loop, as it lies in memory; each sum is added in turn.
 */
export function cumulate(
  out: usize,
  a: usize,
  outer: i32,
  size: i32,
  inner: i32,
  exclusive: i32,
  reverse: i32,
): void {
  const row: usize = 4 * inner;
  const first = reverse ? row * (size - 1) : 0;
  const step: usize = reverse ? 0 - row : row; // bytes, modulo 2³²
  for (let o = 0; o < outer; o++, out += row * size, a += row * size) {
    let from = a + first;
    let to = out + first;
    for (let j = 0; j < size; j++, from += step, to += step) {
      const earlier = j ? to - step : 0;
      for (let i: usize = 0; i < row; i += 4) {
        const sum = earlier ? load<f32>(earlier + i) : 0;
        if (!exclusive) store<f32>(to + i, sum + load<f32>(from + i));
        else store<f32>(to + i, earlier ? sum + load<f32>(from - step + i) : 0);
      }
    }
  }
}
