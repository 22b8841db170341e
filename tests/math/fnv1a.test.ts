import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv1a } from '../../src/math/fnv1a.ts';

function hash(text: string): string {
  const { high, low } = fnv1a(text);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

// test_fnv.c of the authors' reference code
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('known answer: %j', (text, expected) => {
  expect(hash(text)).toBe(expected);
});

function oracle(text: string): string {
  const bytes = encodeURIComponent(text).match(/%..|./g) ?? [];
  let h = 0xcbf29ce484222325n;
  for (const byte of bytes) {
    const value = byte.length === 3 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0);
    h = BigInt.asUintN(64, (h ^ BigInt(value)) * 0x100000001b3n);
  }
  return h.toString(16).padStart(16, '0');
}

test('agrees with 64-bit arithmetic on any UTF-8', () => {
  const unit = fc
    .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
    .map((code) => String.fromCodePoint(code));
  const text = fc.string({ unit, maxLength: 12 });
  fc.assert(
    fc.property(text, (text) => {
      expect(hash(text)).toBe(oracle(text));
    }),
    { numRuns: 500, seed: 1, examples: [['é'], ['初'], ['😀'], ['dropout/2']] },
  );
});

test('a lone surrogate counts as U+FFFD', () => {
  expect(hash('a\ud800b')).toBe(hash('a\ufffdb'));
});
