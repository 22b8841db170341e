import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../../src/engine/tf.ts';
import { useBackend } from '../../engine/backends.ts';
import { normals } from '../../engine/draws.ts';
import { compiled } from './compiled.ts';
import { anyWindows, parameters, placesOf, type Spec, SPECS, type Windows } from './windows.ts';
import { anyLayout, differences, type Layout, run } from './workspace.ts';

const { kernels, memory, warnings } = await compiled<'gemm' | 'im2col' | 'col2im'>(
  'gemm',
  'convolution',
);

const pictureSize = ({ n, h, w, c }: Windows) => n * h * w * c;
const patchesSize = ({ n, oh, ow, kh, kw, c }: Windows) => n * oh * ow * kh * kw * c;

/** im2col may write up to three numbers past its result. */
const im2col = (windows: Windows, a: Float32Array, layout: Layout = {}) =>
  run(memory, { size: patchesSize(windows), inputs: [a], ...layout, overrun: 3 }, (out, a) =>
    kernels.im2col(out, a, ...parameters(windows)),
  );

const col2im = (windows: Windows, a: Float32Array, layout: Layout = {}) =>
  run(memory, { size: pictureSize(windows), inputs: [a], ...layout }, (out, a) =>
    kernels.col2im(out, a, ...parameters(windows)),
  );

function patches(windows: Windows, a: Float32Array): Float32Array {
  const out = new Float32Array(patchesSize(windows));
  const { c, kh, kw } = windows;
  for (const { patch, place, pixel } of placesOf(windows)) {
    for (let channel = 0; channel < c; channel++) {
      const value = pixel < 0 ? 0 : a[pixel * c + channel]!;
      out[(patch * kh * kw + place) * c + channel] = value;
    }
  }
  return out;
}

/** The sums in the kernel's order, in float32. */
function unpatched(windows: Windows, a: Float32Array): Float32Array {
  const out = new Float32Array(pictureSize(windows));
  const { c, kh, kw } = windows;
  for (const { patch, place, pixel } of placesOf(windows)) {
    if (pixel < 0) continue;
    for (let channel = 0; channel < c; channel++) {
      out[pixel * c + channel]! += a[(patch * kh * kw + place) * c + channel]!;
    }
  }
  return out;
}

describe('im2col and col2im', () => {
  it('compile without a warning', () => expect(warnings).toBe(''));

  it('take patches apart and add them up again, element by element', () => {
    fc.assert(
      fc.property(anyWindows, anyLayout(2), (windows, layout) => {
        const picture = normals('picture', pictureSize(windows));
        expect(differences(im2col(windows, picture, layout), patches(windows, picture))).toEqual(
          [],
        );
        const cols = normals('cols', patchesSize(windows));
        expect(differences(col2im(windows, cols, layout), unpatched(windows, cols))).toEqual([]);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('copy NaN and infinity, and add them up', () => {
    const windows = { n: 1, h: 2, w: 2, c: 1, kh: 2, kw: 2, sh: 1, sw: 1, top: 0, left: 0 };
    const all = { ...windows, oh: 1, ow: 1, dh: 1, dw: 1 };
    const values = Float32Array.of(NaN, Infinity, -Infinity, 1);
    expect(im2col(all, values)).toEqual(values);
    expect(col2im(all, values)).toEqual(values);
  });
});

describe('a convolution of im2col, gemm and col2im', () => {
  beforeAll(() => useBackend('cpu'));

  const outChannels = 6;
  const dilated: Spec[] = [
    { picture: [2, 9, 8, 3], window: [3, 2], strides: [1, 1], pad: 'same', dilations: [2, 3] },
    { picture: [1, 7, 7, 5], window: [2, 2], strides: [1, 1], pad: 'valid', dilations: [3, 1] },
  ];

  function windowsOf({ picture, window, strides, pad, dilations = [1, 1] }: Spec): Windows {
    const filter: [number, number, number, number] = [...window, picture[3], outChannels];
    const info = tf.backend_util.computeConv2DInfo(picture, filter, strides, dilations, pad);
    const [n, h, w, c] = picture;
    const [kh, kw] = window;
    const [sh, sw] = strides;
    const [dh, dw] = dilations;
    const { top, left } = info.padInfo;
    return { n, h, w, c, kh, kw, sh, sw, top, left, oh: info.outHeight, ow: info.outWidth, dh, dw };
  }

  function gemm(a: Float32Array, b: Float32Array, m: number, n: number, k: number, tA = 0, tB = 0) {
    return run(memory, { size: m * n, inputs: [a, b] }, (out, a, b) =>
      kernels.gemm(out, a, b, m, n, k, tA, tB, -1, 0),
    );
  }

  function operandsOf(windows: Windows) {
    const { n, oh, ow, kh, kw, c } = windows;
    const [pixels, patch] = [n * oh * ow, kh * kw * c];
    return {
      pixels,
      patch,
      picture: normals('picture', pictureSize(windows)),
      filter: normals('filter', patch * outChannels),
      dy: normals('dy', pixels * outChannels),
    };
  }

  const close = (actual: Float32Array, expected: ArrayLike<number>) => {
    expect(actual.length).toBe(expected.length);
    for (const [i, value] of actual.entries()) expect(value).toBeCloseTo(expected[i]!, 4);
  };

  const filterShape = ({ window, picture }: Spec): [number, number, number, number] => [
    ...window,
    picture[3],
    outChannels,
  ];

  it.each([...SPECS, ...dilated])('is what tfjs makes of it: %o', (spec) => {
    const windows = windowsOf(spec);
    const { pixels, patch, picture, filter } = operandsOf(windows);
    const expected = tf.tidy(() =>
      tf
        .conv2d(
          tf.tensor4d(picture, spec.picture),
          tf.tensor4d(filter, filterShape(spec)),
          spec.strides,
          spec.pad,
          'NHWC',
          spec.dilations,
        )
        .dataSync(),
    );
    close(gemm(im2col(windows, picture), filter, pixels, outChannels, patch), expected);
  });

  it.each(SPECS)('has the gradients of tfjs: %o', (spec) => {
    const windows = windowsOf(spec);
    const { pixels, patch, picture, filter, dy } = operandsOf(windows);
    const [byPicture, byFilter] = tf.tidy(() => {
      const shape = [windows.n, windows.oh, windows.ow, outChannels] as const;
      const gradients = tf.grads((x, f) =>
        tf.conv2d(x as tf.Tensor4D, f as tf.Tensor4D, spec.strides, spec.pad),
      );
      return gradients(
        [tf.tensor4d(picture, spec.picture), tf.tensor4d(filter, filterShape(spec))],
        tf.tensor4d(dy, [...shape]),
      ).map((gradient) => gradient.dataSync());
    });
    close(col2im(windows, gemm(dy, filter, pixels, patch, outChannels, 0, 1)), byPicture!);
    close(gemm(im2col(windows, picture), dy, patch, outChannels, pixels, 1), byFilter!);
  });
});
