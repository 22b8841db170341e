import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchOrder, permutation } from '../../src/math/permutation.ts';
import { stream } from '../../src/math/stream.ts';

const identity = (n: number) => Array.from({ length: n }, (_, i) => i);

test.each([0, 1, 2, 3, 10, 257])('every epoch of %d is a permutation', (n) => {
  for (let epoch = 0; epoch < 20; epoch++) {
    const order = permutation(stream(1, 'batches'), epoch, n);
    expect([...order].sort((a, b) => a - b)).toEqual(identity(n));
  }
});

test('all permutations of 4 are equally likely', () => {
  const counts = new Map<string, number>();
  const draws = stream(2, 'batches');
  for (let epoch = 0; epoch < 24_000; epoch++) {
    const order = permutation(draws, epoch, 4).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(41.6); // 1 % point at 23 degrees of freedom
});

test('writes to the array given, and refuses one of another length', () => {
  const out = new Int32Array(5);
  expect(permutation(stream(0, 'a'), 0, 5, out)).toBe(out);
  expect([...out]).toEqual([...permutation(stream(0, 'a'), 0, 5)]);
  expect(() => permutation(stream(0, 'a'), 0, 6, out)).toThrow('out has 5 elements: must have 6');
});

test('frozen order', () => {
  expect(permutation(stream(1, 'batches'), 0, 12).join(' ')).toBe('3 6 8 9 1 4 0 11 2 7 10 5');
  expect(permutation(stream(1, 'batches'), 3, 12).join(' ')).toBe('0 10 3 9 1 2 4 11 8 5 7 6');
});

/** Permutations 0, 1, 2, … end to end. */
function endless(seed: number, samples: number, length: number): number[] {
  const order: number[] = [];
  for (let epoch = 0; order.length < length; epoch++) {
    order.push(...permutation(stream(seed, 'batches'), epoch, samples));
  }
  return order.slice(0, length);
}

describe.each([
  { samples: 10, batchSize: 1 },
  { samples: 10, batchSize: 3 },
  { samples: 10, batchSize: 5 },
  { samples: 10, batchSize: 10 },
  { samples: 10, batchSize: 11 },
  { samples: 10, batchSize: 35 },
  { samples: 1, batchSize: 4 },
])('batches of $batchSize from $samples', ({ samples, batchSize }) => {
  const batches = 25;
  const expected = endless(6, samples, batches * batchSize);
  const batch = (t: number) => expected.slice(t * batchSize, (t + 1) * batchSize);

  test('cut the endless stream of permutations', () => {
    const order = batchOrder({ seed: 6, samples, batchSize });
    for (let t = 0; t < batches; t++) expect([...order.indices(t)]).toEqual(batch(t));
  });

  test('are the same in any order of asking', () => {
    const order = batchOrder({ seed: 6, samples, batchSize });
    const out = new Int32Array(batchSize);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: batches - 1 }), (t) => {
        expect(order.indices(t, out)).toBe(out);
        expect([...out]).toEqual(batch(t));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

test('batch sizes cut one and the same stream', () => {
  const small = batchOrder({ seed: 1, samples: 9, batchSize: 2 });
  const large = batchOrder({ seed: 1, samples: 9, batchSize: 4 });
  expect([...large.indices(5)]).toEqual([...small.indices(10), ...small.indices(11)]);
});

test.each([
  [{ seed: 0, samples: 0, batchSize: 1 }, 'samples 0: must be a whole number from 1 to 1048576'],
  [{ seed: 0, samples: 5, batchSize: 1.5 }, 'batchSize 1.5: must be a whole number of 1 or more'],
  [{ seed: -1, samples: 5, batchSize: 1 }, 'seed -1: must be a whole number from 0 to 4294967295'],
])('%j is refused', (options, message) => {
  expect(() => batchOrder(options)).toThrow(message);
});

test('a batch before the first, or an array of another length, is refused', () => {
  const order = batchOrder({ seed: 0, samples: 5, batchSize: 2 });
  expect(() => order.indices(-1)).toThrow('batch -1: must be a whole number of 0 or more');
  expect(() => order.indices(0, new Int32Array(3))).toThrow('out has 3 elements: must have 2');
});
