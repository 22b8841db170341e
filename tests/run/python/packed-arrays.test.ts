import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PackedArrays } from '../../../src/run/python/packed-arrays.ts';

const bytesOf = async (arrays: PackedArrays) =>
  inflateSync(Buffer.from((await arrays.text()).replaceAll('\n', ''), 'base64'));

test('arrays lie end to end, equal ones once', async () => {
  const arrays = new PackedArrays();
  const values = Float32Array.of(1, -0, NaN, 2.5);
  expect(arrays.put(values, [2, 2])).toEqual({ array: 0 });
  expect(arrays.put(Uint32Array.of(7, 2 ** 31), [2])).toEqual({ array: 1 });
  expect(arrays.put(values.slice(), [2, 2])).toEqual({ array: 0 });
  // other numbers, and the same numbers in another shape, are other arrays
  expect(arrays.put(Float32Array.of(1, 0, NaN, 2.5), [2, 2])).toEqual({ array: 2 });
  expect(arrays.put(values, [4])).toEqual({ array: 3 });
  expect(arrays.specs.slice(0, 2)).toEqual([
    { type: '<f4', shape: [2, 2] },
    { type: '<u4', shape: [2] },
  ]);
  const bytes = await bytesOf(arrays);
  expect(bytes.length).toBe(4 * (4 + 2 + 4 + 4));
  expect([0, 4, 8, 12].map((at) => bytes.readFloatLE(at))).toEqual([1, -0, NaN, 2.5]);
  expect(bytes.readUInt32LE(20)).toBe(2 ** 31);
});

test('few values often repeated are a table and places in it', async () => {
  const arrays = new PackedArrays();
  const values = Float32Array.from({ length: 8000 }, (_, i) => (i % 300) / 7);
  const { array } = arrays.put(values, [80, 100]);
  expect(arrays.specs).toEqual([
    { type: '<f4', shape: [300] },
    { type: '<u2', shape: [80, 100], of: 0 },
  ]);
  expect(array).toBe(1);
  const bytes = await bytesOf(arrays);
  const read = (i: number) => bytes.readFloatLE(4 * bytes.readUInt16LE(1200 + 2 * i));
  expect([0, 299, 300, 7999].map(read)).toEqual([0, 299, 300, 7999].map((i) => values[i]));
});

test('lines of text have a width that an editor bears', async () => {
  const arrays = new PackedArrays();
  arrays.put(
    Float32Array.from({ length: 1000 }, (_, i) => Math.sqrt(i)),
    [1000],
  );
  const lines = (await arrays.text()).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
});
