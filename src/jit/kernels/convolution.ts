import { endInside, firstInside } from './window.ts';

/**
 * out[n · oh · ow, kh · kw · c] ← the patches of a[n, h, w, c], zero outside the picture.
 *
 * The patches are written front to back in runs of neighbouring pixels, four numbers at a time: what
 * goes past the end of a run is overwritten by the next.
 */
export function im2col(
  out: usize,
  a: usize,
  n: i32,
  h: i32,
  w: i32,
  c: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  oh: i32,
  ow: i32,
  dh: i32,
  dw: i32,
): void {
  const pixel: usize = 4 * c;
  const row = pixel * w;
  for (let image = 0; image < n; image++, a += row * h) {
    for (let oy = 0; oy < oh; oy++) {
      for (let ox = 0; ox < ow; ox++) {
        const x = ox * sw - left;
        const first = firstInside(x, dw, kw);
        const end = endInside(x, w, dw, kw, first);
        for (let ky = 0; ky < kh; ky++) {
          const y = oy * sh - top + ky * dh;
          if (y < 0 || y >= h) {
            out = zeros(out, kw * c);
            continue;
          }
          let from = a + row * y + pixel * (x + first * dw);
          out = zeros(out, first * c);
          if (dw == 1) {
            out = copied(out, from, (end - first) * c);
          } else {
            for (let kx = first; kx < end; kx++, from += pixel * dw) out = copied(out, from, c);
          }
          out = zeros(out, (kw - end) * c);
        }
      }
    }
  }
}

/**
 * out[n, h, w, c] ← the sum of the elements of all patches that im2col takes from there, added patch
 * by patch, front to back.
 */
export function col2im(
  out: usize,
  a: usize,
  n: i32,
  h: i32,
  w: i32,
  c: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  oh: i32,
  ow: i32,
  dh: i32,
  dw: i32,
): void {
  const pixel: usize = 4 * c;
  const row = pixel * w;
  memory.fill(out, 0, row * h * n);
  for (let image = 0; image < n; image++, out += row * h) {
    for (let oy = 0; oy < oh; oy++) {
      for (let ox = 0; ox < ow; ox++) {
        const x = ox * sw - left;
        const first = firstInside(x, dw, kw);
        const end = endInside(x, w, dw, kw, first);
        for (let ky = 0; ky < kh; ky++, a += pixel * kw) {
          const y = oy * sh - top + ky * dh;
          if (y < 0 || y >= h) continue;
          let to = out + row * y + pixel * (x + first * dw);
          let from = a + pixel * first;
          if (dw == 1) {
            add(to, from, (end - first) * c);
          } else {
            for (let kx = first; kx < end; kx++, to += pixel * dw, from += pixel) add(to, from, c);
          }
        }
      }
    }
  }
}

/** Writes zeros; gives the place after them. */
function zeros(to: usize, count: i32): usize {
  for (let i = 0; i < count; i += 4) v128.store(to + 4 * i, i64x2.splat(0));
  return to + 4 * count;
}

/** Copies numbers; gives the place after them. */
function copied(to: usize, from: usize, count: i32): usize {
  for (let i = 0; i < count; i += 4) v128.store(to + 4 * i, v128.load(from + 4 * i));
  return to + 4 * count;
}

/** to[i] += from[i], and nothing beyond: what follows belongs to other pixels. */
function add(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i < count - 3; i += 4) {
    v128.store(to + 4 * i, f32x4.add(v128.load(to + 4 * i), v128.load(from + 4 * i)));
  }
  for (; i < count; i++) {
    store<f32>(to + 4 * i, load<f32>(to + 4 * i) + load<f32>(from + 4 * i));
  }
}
