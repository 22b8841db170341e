import { endInside, firstInside } from './window.ts';

// Every pool goes over the small picture pixel by pixel, front to back, four channels at a time, with
// the window innermost: what belongs to a pixel stays in registers. Lanes beyond the last channel
// fall on the next pixel, where they are overwritten, or add 0.

/**
 * out[n, oh, ow, c] ← the maximum of the window's elements inside the picture. As in tfjs, NaN is
 * never the maximum, and a window of nothing else gives −∞.
 */
export function maxPool(
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
      const y = oy * sh - top;
      const firstY = firstInside(y, dh, kh);
      const endY = endInside(y, h, dh, kh, firstY);
      for (let ox = 0; ox < ow; ox++, out += pixel) {
        const x = ox * sw - left;
        const firstX = firstInside(x, dw, kw);
        const endX = endInside(x, w, dw, kw, firstX);
        for (let channel: usize = 0; channel < pixel; channel += 16) {
          let most = f32x4.splat(-Infinity);
          for (let ky = firstY; ky < endY; ky++) {
            let at = a + row * (y + ky * dh) + pixel * (x + firstX * dw) + channel;
            for (let kx = firstX; kx < endX; kx++, at += pixel * dw) {
              most = f32x4.pmax(most, v128.load(at));
            }
          }
          v128.store(out + channel, most);
        }
      }
    }
  }
}

/**
 * out[n, h, w, c] ← the sum of dy[n, oh, ow, c] over the windows whose maximum the element is: the
 * first of equals in scan order. As in tfjs, a window without a number above −∞ has none.
 */
export function maxPoolGradient(
  out: usize,
  dy: usize,
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
  for (let image = 0; image < n; image++, a += row * h, out += row * h) {
    for (let oy = 0; oy < oh; oy++) {
      const y = oy * sh - top;
      const firstY = firstInside(y, dh, kh);
      const endY = endInside(y, h, dh, kh, firstY);
      for (let ox = 0; ox < ow; ox++, dy += pixel) {
        const x = ox * sw - left;
        const firstX = firstInside(x, dw, kw);
        const endX = endInside(x, w, dw, kw, firstX);
        for (let channel: usize = 0; channel < pixel; channel += 16) {
          let most = f32x4.splat(-Infinity);
          let place = i32x4.splat(-1);
          for (let ky = firstY; ky < endY; ky++) {
            let at = row * (y + ky * dh) + pixel * (x + firstX * dw) + channel;
            for (let kx = firstX; kx < endX; kx++, at += pixel * dw) {
              const value = v128.load(a + at);
              const larger = f32x4.gt(value, most);
              most = v128.bitselect(value, most, larger);
              place = v128.bitselect(i32x4.splat(at as i32), place, larger);
            }
          }
          const gradient = channelsOf(dy + channel, pixel - channel);
          for (let ky = firstY; ky < endY; ky++) {
            let at = row * (y + ky * dh) + pixel * (x + firstX * dw) + channel;
            for (let kx = firstX; kx < endX; kx++, at += pixel * dw) {
              const chosen = i32x4.eq(place, i32x4.splat(at as i32));
              const sum = f32x4.add(v128.load(out + at), v128.and(gradient, chosen));
              v128.store(out + at, sum);
            }
          }
        }
      }
    }
  }
}

/** out[n, oh, ow, c] ← the mean of the window's elements inside the picture, added up in scan order. */
export function averagePool(
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
      const y = oy * sh - top;
      const firstY = firstInside(y, dh, kh);
      const endY = endInside(y, h, dh, kh, firstY);
      for (let ox = 0; ox < ow; ox++, out += pixel) {
        const x = ox * sw - left;
        const firstX = firstInside(x, dw, kw);
        const endX = endInside(x, w, dw, kw, firstX);
        const inside = f32x4.splat(((endY - firstY) * (endX - firstX)) as f32);
        for (let channel: usize = 0; channel < pixel; channel += 16) {
          let sum = f32x4.splat(0);
          for (let ky = firstY; ky < endY; ky++) {
            let at = a + row * (y + ky * dh) + pixel * (x + firstX * dw) + channel;
            for (let kx = firstX; kx < endX; kx++, at += pixel * dw) {
              sum = f32x4.add(sum, v128.load(at));
            }
          }
          v128.store(out + channel, f32x4.div(sum, inside));
        }
      }
    }
  }
}

/**
 * out[n, h, w, c] ← the sum of dy[n, oh, ow, c] / (kh · kw) over the windows that hold the element.
 * Like tfjs this divides by the whole window, even where averagePool divides by the part inside.
 */
export function averagePoolGradient(
  out: usize,
  dy: usize,
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
  const size = f32x4.splat((kh * kw) as f32);
  memory.fill(out, 0, row * h * n);
  for (let image = 0; image < n; image++, out += row * h) {
    for (let oy = 0; oy < oh; oy++) {
      const y = oy * sh - top;
      const firstY = firstInside(y, dh, kh);
      const endY = endInside(y, h, dh, kh, firstY);
      for (let ox = 0; ox < ow; ox++, dy += pixel) {
        const x = ox * sw - left;
        const firstX = firstInside(x, dw, kw);
        const endX = endInside(x, w, dw, kw, firstX);
        for (let channel: usize = 0; channel < pixel; channel += 16) {
          const share = f32x4.div(channelsOf(dy + channel, pixel - channel), size);
          for (let ky = firstY; ky < endY; ky++) {
            let at = out + row * (y + ky * dh) + pixel * (x + firstX * dw) + channel;
            for (let kx = firstX; kx < endX; kx++, at += pixel * dw) {
              v128.store(at, f32x4.add(v128.load(at), share));
            }
          }
        }
      }
    }
  }
}

/** Four channels of a pixel; those beyond its last `bytes` are 0. */
function channelsOf(at: usize, bytes: usize): v128 {
  const inside = i32x4.lt_u(i32x4(0, 4, 8, 12), i32x4.splat(bytes as i32));
  return v128.and(v128.load(at), inside);
}
