import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUMULATIONS, REDUCTIONS } from '../../../src/jit/instructions.ts';
import { normals } from '../../engine/draws.ts';
import { kernels, memory } from './module.ts';
import { anyLayout, differences, type Layout, run } from './workspace.ts';

/** Numbers as [outer, size, inner], the middle axis reduced. */
interface Block {
  readonly outer: number;
  readonly size: number;
  readonly inner: number;
}

const upTo = (max: number, min = 1) => fc.integer({ min, max });
const anyBlock: fc.Arbitrary<Block> = fc.record({
  outer: upTo(3),
  size: fc.oneof({ weight: 9, arbitrary: upTo(20) }, { weight: 1, arbitrary: upTo(2100, 1000) }),
  inner: upTo(9),
});

const sizeOf = ({ outer, size, inner }: Block) => outer * size * inner;

/** `f` of every column along the middle axis. */
const columns = ({ outer, size, inner }: Block, a: Float32Array, f: (column: number[]) => number) =>
  Float32Array.from({ length: outer * inner }, (_, i) => {
    const first = Math.floor(i / inner) * size * inner + (i % inner);
    return f(Array.from({ length: size }, (_, j) => a[first + j * inner]!));
  });

const isTrue = (x: number) => x !== 0 && !Number.isNaN(x);

const FOLDS: Record<(typeof REDUCTIONS)[number], (column: number[]) => number> = {
  sum: (column) => column.reduce((a, b) => a + b, 0),
  mean: (column) => column.reduce((a, b) => a + b, 0) / column.length,
  max: (column) => column.reduce((a, b) => Math.max(a, b), -Infinity),
  min: (column) => column.reduce((a, b) => Math.min(a, b), Infinity),
  product: (column) => column.reduce((a, b) => a * b, 1),
  any: (column) => Number(column.some(isTrue)),
  all: (column) => Number(column.every(isTrue)),
};

function reduce(name: keyof typeof FOLDS, block: Block, a: Float32Array, layout: Layout = {}) {
  const { outer, size, inner } = block;
  return run(memory, { size: outer * inner, inputs: [a], ...layout }, (out, at) =>
    kernels.reduce(REDUCTIONS.indexOf(name), out, at, outer, size, inner),
  );
}

/** Numbers whose sums and products of thousands are exact, and the same in any order. */
const exact = fc.constantFrom(
  (i: number) => ((i * i) % 7) - 3,
  (i: number) => [1, -1, 1, 2, 1, 0.5, 1, -1][i % 8]!,
  (i: number) => [0, 0, 0, 1][i % 4]!,
  (i: number) => [1, 2, 3, i % 11][i % 4]!,
);

describe('reductions', () => {
  it.each(REDUCTIONS)('%s takes every number once, at any shape and place', (name) => {
    fc.assert(
      fc.property(anyBlock, exact, anyLayout(2), (block, number, layout) => {
        // products of thousands of numbers leave the range of float32
        fc.pre(name !== 'product' || block.size <= 20);
        const a = Float32Array.from({ length: sizeOf(block) }, (_, i) => number(i));
        expect(differences(reduce(name, block, a, layout), columns(block, a, FOLDS[name]))).toEqual(
          [],
        );
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  it.each(REDUCTIONS)('%s of one NaN or infinity, wherever it is', (name) => {
    for (const special of [NaN, Infinity, -Infinity])
      for (let size = 1; size <= 9; size++)
        for (let place = 0; place < size; place++)
          for (const inner of [1, 3]) {
            const block = { outer: 2, size, inner };
            const a = Float32Array.from({ length: sizeOf(block) }, (_, i) => (i % 5) - 2);
            a[place * inner] = special;
            expect(differences(reduce(name, block, a), columns(block, a, FOLDS[name]))).toEqual([]);
          }
  });

  it('long sums keep their digits: no number passes through more than 72 additions, and one a block', () => {
    for (const size of [1000, 5000, 100_000]) {
      const a = normals('long', size);
      const exact = a.reduce((sum, x) => sum + x, 0);
      const sizes = a.reduce((sum, x) => sum + Math.abs(x), 0);
      const bound = (72 + size / 1024) * 2 ** -24 * sizes;
      for (const block of [
        { outer: 1, size, inner: 1 },
        { outer: 1, size: size / 4, inner: 4 },
      ]) {
        const out = reduce('sum', block, a);
        const total = out.reduce((sum, x) => sum + x, 0);
        expect(Math.abs(total - exact)).toBeLessThan(bound);
      }
    }
  });

  it('of no numbers are what they start from', () => {
    const block = { outer: 2, size: 0, inner: 3 };
    const empty = Object.fromEntries(
      REDUCTIONS.map((name) => [name, reduce(name, block, new Float32Array(0))[5]]),
    );
    expect(empty).toEqual({
      sum: 0,
      mean: NaN,
      max: -Infinity,
      min: Infinity,
      product: 1,
      any: 0,
      all: 1,
    });
  });
});

/** As tfjs finds it: the first of equals; NaN is never chosen, and a first one never beaten. */
function placeOf(column: number[], beats: (a: number, b: number) => boolean): number {
  let best = 0;
  column.forEach((x, i) => {
    if (beats(x, column[best]!)) best = i;
  });
  return best;
}

describe('argReduce', () => {
  const special = fc.constantFrom(0, -0, 1, 1, -1, 2, NaN, Infinity, -Infinity);
  const orders = {
    largest: (a: number, b: number) => a > b,
    smallest: (a: number, b: number) => a < b,
  };

  it.each(Object.entries(orders))('finds the first place of the %s', (which, beats) => {
    fc.assert(
      fc.property(
        fc.record({ outer: upTo(3), size: upTo(9), inner: upTo(5) }),
        fc.array(special, { minLength: 135, maxLength: 135 }),
        anyLayout(2),
        (block, numbers, layout) => {
          const { outer, size, inner } = block;
          const a = Float32Array.from(numbers.slice(0, sizeOf(block)));
          const out = run(memory, { size: outer * inner, inputs: [a], ...layout }, (out, at) =>
            kernels.argReduce(which === 'largest' ? 0 : 1, out, at, outer, size, inner),
          );
          expect(
            differences(
              out,
              columns(block, a, (column) => placeOf(column, beats)),
            ),
          ).toEqual([]);
        },
      ),
      { seed: 10, numRuns: 300 },
    );
  });
});

describe('cumulate', () => {
  const start = { sum: 0, product: 1 };
  const join = { sum: (a: number, b: number) => a + b, product: (a: number, b: number) => a * b };

  /** In the kernel's order, in float32. */
  function cumulated(
    name: keyof typeof start,
    column: number[],
    exclusive: boolean,
    reverse: boolean,
  ) {
    const order = reverse ? [...column].reverse() : column;
    const results: number[] = [];
    order.forEach((x, i) => {
      const earlier = results[i - 1];
      const next = exclusive ? order[i - 1]! : x;
      const first = exclusive ? start[name] : x;
      results.push(earlier === undefined ? first : Math.fround(join[name](earlier, next)));
    });
    return reverse ? results.reverse() : results;
  }

  it.each(CUMULATIONS)('carries a %s along the middle axis, either way', (name) => {
    fc.assert(
      fc.property(
        fc.record({ outer: upTo(3), size: upTo(9), inner: upTo(9) }),
        fc.boolean(),
        fc.boolean(),
        anyLayout(2),
        (block, exclusive, reverse, layout) => {
          const { outer, size, inner } = block;
          const a = normals('cumulated', sizeOf(block));
          const out = run(memory, { size: a.length, inputs: [a], ...layout }, (out, at) =>
            kernels.cumulate(
              CUMULATIONS.indexOf(name),
              out,
              at,
              outer,
              size,
              inner,
              Number(exclusive),
              Number(reverse),
            ),
          );
          for (let j = 0; j < size; j++) {
            const along = columns(
              block,
              a,
              (column) => cumulated(name, column, exclusive, reverse)[j]!,
            );
            expect(
              differences(
                columns(block, out, (column) => column[j]!),
                along,
              ),
            ).toEqual([]);
          }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('keeps NaN from where it is on', () => {
    const a = Float32Array.of(1, NaN, 2);
    const along = (reverse: number) =>
      run(memory, { size: 3, inputs: [a] }, (out, at) =>
        kernels.cumulate(0, out, at, 1, 3, 1, 0, reverse),
      );
    expect([...along(0)]).toEqual([1, NaN, NaN]);
    expect([...along(1)]).toEqual([NaN, NaN, 2]);
  });
});
