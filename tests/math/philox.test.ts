import fc from 'fast-check';
import { expect, test } from 'vitest';
import { philox4x32 } from '../../src/math/philox.ts';

type Words4 = readonly [number, number, number, number];
type Words2 = readonly [number, number];

function philox(counter: Words4, key: Words2): number[] {
  const out = new Uint32Array(4);
  philox4x32(out, ...counter, ...key);
  return [...out];
}

// kat_vectors of Random123, "philox4x32 10"
const known: [name: string, counter: Words4, key: Words2, expected: Words4][] = [
  ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
  [
    'ones',
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    'digits of π',
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
];

test.each(known)('known answer: %s', (_, counter, key, expected) => {
  expect(philox(counter, key)).toEqual([...expected]);
});

/** The paper's definition, word for word, in BigInt. */
function oracle(counter: Words4, key: Words2): number[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [
      (product1 >> 32n) ^ c1 ^ k0,
      product1 & mask,
      (product0 >> 32n) ^ c3 ^ k1,
      product0 & mask,
    ];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map(Number);
}

test('agrees with 64-bit arithmetic on random counters and keys', () => {
  const word = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 0xffffffff));
  const words4 = fc.tuple(word, word, word, word);
  const words2 = fc.tuple(word, word);
  fc.assert(
    fc.property(words4, words2, (counter, key) => {
      expect(philox(counter, key)).toEqual(oracle(counter, key));
    }),
    { numRuns: 2000, seed: 1 },
  );
});
