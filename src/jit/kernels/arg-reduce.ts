/**
 * out[outer, inner] ← the place of the largest (f 0) or smallest (f 1) value along the middle axis, the first of equals.
 * NaN is never chosen, but a first NaN is never beaten, as in tfjs. Plain loops: this reads predictions, it trains nothing.
 */
export function argReduce(f: i32, out: usize, a: usize, outer: i32, size: i32, inner: i32): void {
  const stride: usize = 4 * inner;
  for (let o = 0; o < outer; o++, a += stride * size) {
    for (let i = 0; i < inner; i++, out += 4) {
      const column = a + 4 * i;
      store<f32>(
        out,
        f32(f ? placeOfLeast(column, size, stride) : placeOfMost(column, size, stride)),
      );
    }
  }
}

function placeOfMost(a: usize, size: i32, stride: usize): i32 {
  let most = load<f32>(a);
  let place = 0;
  for (let j = 1; j < size; j++) {
    const value = load<f32>(a + stride * j);
    if (value > most) {
      most = value;
      place = j;
    }
  }
  return place;
}

function placeOfLeast(a: usize, size: i32, stride: usize): i32 {
  let least = load<f32>(a);
  let place = 0;
  for (let j = 1; j < size; j++) {
    const value = load<f32>(a + stride * j);
    if (value < least) {
      least = value;
      place = j;
    }
  }
  return place;
}
