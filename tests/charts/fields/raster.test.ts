import { describe, expect, it } from 'vitest';
import { paint, rangeOf, refine } from '../../../src/charts/fields/raster.ts';

const painted = (values: number[], low: number, high: number, tones: number[]) => {
  const size = Math.sqrt(values.length);
  const image = { data: new Uint8ClampedArray(4 * values.length) } as ImageData;
  paint(image, { values, size }, low, high, Uint32Array.from(tones));
  return [...new Uint32Array(image.data.buffer)];
};

describe('paint', () => {
  it('divides low … high evenly among the tones', () =>
    expect(painted([0, 0.49, 0.5, 1], 0, 1, [7, 8])).toEqual([7, 7, 8, 8]));
  it('holds what lies outside', () =>
    expect(painted([-5, 9, Infinity, -Infinity], 0, 1, [7, 8, 9])).toEqual([7, 9, 9, 7]));
  it('leaves clear what is not a number', () =>
    expect(painted([NaN, 0, 0, 0], 0, 1, [7, 8])).toEqual([0, 7, 7, 7]));
  it('gives a field of one value the first tone', () =>
    expect(painted([3, 3, 3, 3], 3, 3, [7, 8])).toEqual([7, 7, 7, 7]));
});

describe('rangeOf', () => {
  it('finds the finite ends of one of several fields', () =>
    expect(rangeOf({ values: [9, 9, 9, 9, 1, NaN, Infinity, 3], size: 2, offset: 4 })).toEqual([
      1, 3,
    ]));
});

describe('refine', () => {
  it('is exact for a plane, ends included', () => {
    const out = new Float32Array(25);
    refine({ values: [0, 4, 8, 12], size: 2 }, 5, out);
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 5; column++)
        expect(out[row * 5 + column]).toBe(2 * row + column);
    }
  });
});
