import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bytes } from '../../../src/jit/emitter/bytes.ts';
import { exportedFunctions, Reader } from '../../../src/jit/emitter/reader.ts';

test.each([
  [0, [0]],
  [127, [0x7f]],
  [128, [0x80, 1]],
  [624485, [0xe5, 0x8e, 0x26]],
  [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('%i without sign, in LEB128', (value, bytes) => {
  expect([...new Bytes().u32(value).taken()]).toEqual(bytes);
});

test.each([
  [0, [0]],
  [63, [63]],
  [64, [0xc0, 0]],
  [-1, [0x7f]],
  [-64, [0x40]],
  [-65, [0xbf, 0x7f]],
  [-123456, [0xc0, 0xbb, 0x78]],
  [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
])('%i with its sign, in LEB128', (value, bytes) => {
  expect([...new Bytes().i32(value).taken()]).toEqual(bytes);
});

test('what is written is read again', () => {
  const numbers = fc.array(fc.nat(2 ** 32 - 1), { maxLength: 2000 });
  fc.assert(
    fc.property(numbers, (values) => {
      const bytes = new Bytes().list(values, (to, value) => to.u32(value)).taken();
      const reader = new Reader(bytes);
      expect(Array.from({ length: reader.u32() }, () => reader.u32())).toEqual(values);
      expect(reader.isDone).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('sections have their size in front, names and floats their bytes', () => {
  const bytes = new Bytes().sized((to) => to.name('run').f32(1)).taken();
  expect([...bytes]).toEqual([8, 3, 114, 117, 110, 0, 0, 0x80, 0x3f]);
});

test('the exported functions of a module are found by name', () => {
  // (module (func) (func (export "one") (result i32) i32.const 1) (memory (export "m") 1))
  const module = Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f],
    ...[3, 3, 2, 0, 1],
    ...[5, 3, 1, 0, 1],
    ...[7, 11, 2, 3, 111, 110, 101, 0, 1, 1, 109, 2, 0],
    ...[10, 9, 2, 2, 0, 0x0b, 4, 0, 0x41, 1, 0x0b],
  );
  expect(WebAssembly.validate(module)).toBe(true);
  const functions = exportedFunctions(module);
  expect([...functions.keys()]).toEqual(['one']);
  expect([...functions.get('one')!]).toEqual([0, 0x41, 1, 0x0b]);
});
