import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as tf from '../../../src/engine/tf.ts';
import { useBackend } from '../../engine/backends.ts';
import { normals } from '../../engine/draws.ts';
import { compiled } from './compiled.ts';
import { anyWindows, parameters, placesOf, type Spec, SPECS, type Windows } from './windows.ts';
import { anyLayout, differences, type Layout, run } from './workspace.ts';

type Pool = 'maxPool' | 'maxPoolGradient' | 'averagePool' | 'averagePoolGradient';

const { kernels, memory, warnings } = await compiled<Pool>('pool');

const bigSize = ({ n, h, w, c }: Windows) => n * h * w * c;
const smallSize = ({ n, oh, ow, c }: Windows) => n * oh * ow * c;

/** Pools may write up to three numbers past their result. */
function pool(
  kernel: Pool,
  windows: Windows,
  inputs: Float32Array[],
  layout: Layout = {},
): Float32Array {
  const size = (kernel.endsWith('Gradient') ? bigSize : smallSize)(windows);
  return run(memory, { size, inputs, ...layout, overrun: 3 }, (...pointers) =>
    kernels[kernel](...pointers, ...parameters(windows)),
  );
}

/** Small whole numbers, so that windows have several maxima. */
const rounded = (name: string, size: number) => normals(name, size).map((x) => Math.round(2 * x));

/** The four pools element by element, in float32 and in the kernels' order. */
function oracle(windows: Windows, a: Float32Array, dy: Float32Array): Record<Pool, Float32Array> {
  const { c, kh, kw } = windows;
  const maxPool = new Float32Array(smallSize(windows)).fill(-Infinity);
  const chosen = new Int32Array(maxPool.length).fill(-1);
  const averagePool = new Float32Array(maxPool.length);
  const inside = new Float32Array(maxPool.length);
  const averagePoolGradient = new Float32Array(bigSize(windows));
  for (const { patch, pixel } of placesOf(windows)) {
    if (pixel < 0) continue;
    for (let channel = 0; channel < c; channel++) {
      const [small, big] = [patch * c + channel, pixel * c + channel];
      if (a[big]! > maxPool[small]!) {
        maxPool[small] = a[big]!;
        chosen[small] = big;
      }
      averagePool[small]! += a[big]!;
      inside[small]!++;
      averagePoolGradient[big]! += Math.fround(dy[small]! / (kh * kw));
    }
  }
  const maxPoolGradient = new Float32Array(bigSize(windows));
  for (const [small, big] of chosen.entries()) {
    if (big >= 0) maxPoolGradient[big]! += dy[small]!;
  }
  const mean = averagePool.map((sum, i) => sum / inside[i]!);
  return { maxPool, maxPoolGradient, averagePool: mean, averagePoolGradient };
}

function all(windows: Windows, a: Float32Array, dy: Float32Array, layout: Layout = {}) {
  return {
    maxPool: pool('maxPool', windows, [a], layout),
    maxPoolGradient: pool('maxPoolGradient', windows, [dy, a], layout),
    averagePool: pool('averagePool', windows, [a], layout),
    averagePoolGradient: pool('averagePoolGradient', windows, [dy], layout),
  };
}

function expectEqual(actual: Record<Pool, Float32Array>, expected: Record<Pool, Float32Array>) {
  for (const kernel of Object.keys(expected) as Pool[]) {
    expect(differences(actual[kernel], expected[kernel]), kernel).toEqual([]);
  }
}

describe('pools', () => {
  it('compile without a warning', () => expect(warnings).toBe(''));

  it('go over the window in scan order, element by element', () => {
    fc.assert(
      fc.property(anyWindows, anyLayout(2), (windows, layout) => {
        const a = rounded('picture', bigSize(windows));
        const dy = normals('dy', smallSize(windows));
        expectEqual(all(windows, a, dy, layout), oracle(windows, a, dy));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('take NaN and infinity as their oracle does', () => {
    const special = fc.constantFrom(NaN, Infinity, -Infinity, 0, 1);
    fc.assert(
      fc.property(anyWindows, fc.array(special, { minLength: 8 }), (windows, values) => {
        const cycled = (size: number) =>
          Float32Array.from({ length: size }, (_, i) => values[i % values.length]!);
        const [a, dy] = [cycled(bigSize(windows)), cycled(smallSize(windows))];
        expectEqual(all(windows, a, dy), oracle(windows, a, dy));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('pools beside tfjs', () => {
  beforeAll(() => useBackend('cpu'));

  function windowsOf({ picture, window, strides, pad }: Spec): Windows {
    const info = tf.backend_util.computePool2DInfo(picture, window, strides, 1, pad);
    const [n, h, w, c] = picture;
    const [kh, kw] = window;
    const [sh, sw] = strides;
    const { top, left } = info.padInfo;
    const { outHeight: oh, outWidth: ow } = info;
    return { n, h, w, c, kh, kw, sh, sw, top, left, oh, ow, dh: 1, dw: 1 };
  }

  function eager(spec: Spec, windows: Windows, a: Float32Array, dy: Float32Array) {
    const { picture, window, strides, pad } = spec;
    const { n, oh, ow, c } = windows;
    return tf.tidy(() => {
      const x = tf.tensor4d(a, picture);
      const given = tf.tensor4d(dy, [n, oh, ow, c]);
      const most = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, window, strides, pad);
      const mean = (x: tf.Tensor) => tf.avgPool(x as tf.Tensor4D, window, strides, pad);
      return {
        maxPool: most(x).dataSync<'float32'>(),
        maxPoolGradient: tf.grad(most)(x, given).dataSync<'float32'>(),
        averagePool: mean(x).dataSync<'float32'>(),
        averagePoolGradient: tf.grad(mean)(x, given).dataSync<'float32'>(),
      };
    });
  }

  it.each(SPECS)('agree, ties included: %o', (spec) => {
    const windows = windowsOf(spec);
    const a = rounded('picture', bigSize(windows));
    // Eighths: their sums are exact, in any order.
    const dy = rounded('dy', smallSize(windows)).map((x) => x / 8);
    const expected = eager(spec, windows, a, dy);
    const actual = all(windows, a, dy);
    expect(actual.maxPool).toEqual(expected.maxPool);
    expect(actual.maxPoolGradient).toEqual(expected.maxPoolGradient);
    for (const kernel of ['averagePool', 'averagePoolGradient'] as const) {
      for (const [i, value] of actual[kernel].entries()) {
        expect(value).toBeCloseTo(expected[kernel][i]!, 6);
      }
    }
  });

  it.each(SPECS)('agree where maxima are NaN, infinite or missing: %o', (spec) => {
    const windows = windowsOf(spec);
    const values = [NaN, -Infinity, 3, NaN, -Infinity, -Infinity, Infinity, NaN, NaN, NaN, NaN];
    const size = bigSize(windows);
    const a = Float32Array.from({ length: size }, (_, i) => values[(i * i) % values.length]!);
    const dy = rounded('dy', smallSize(windows));
    const expected = eager(spec, windows, a, dy);
    const actual = all(windows, a, dy);
    expect(actual.maxPool).toEqual(expected.maxPool);
    expect(actual.maxPoolGradient).toEqual(expected.maxPoolGradient);
  });
});
