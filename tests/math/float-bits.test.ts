import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWords, highWord, lowWord } from '../../src/math/float-bits.ts';

test.each([
  [1, 0x3ff00000, 0],
  [-2, 0xc0000000, 0],
  [0.1, 0x3fb99999, 0x9999999a],
  [-0, 0x80000000, 0],
  [5e-324, 0, 1],
  [Infinity, 0x7ff00000, 0],
])('%d', (x, high, low) => {
  expect([highWord(x), lowWord(x)]).toEqual([high, low]);
  expect(fromWords(high, low)).toBe(x);
});

test('words and back', () => {
  fc.assert(
    fc.property(fc.double(), (x) => Object.is(fromWords(highWord(x), lowWord(x)), x)),
    { seed: 1 },
  );
});
