import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normals } from '../../engine/draws.ts';
import { SPECIAL } from './arguments.ts';
import { kernels, memory } from './module.ts';
import { anyLayout, asBits, asInts, differences, run } from './workspace.ts';

const upTo = (max: number, min = 1) => fc.integer({ min, max });
/** Indices of which some lie outside. */
const anyIndices = fc.array(
  fc.oneof({ weight: 4, arbitrary: upTo(6, 0) }, { weight: 1, arbitrary: upTo(100, -100) }),
  { minLength: 1, maxLength: 9 },
);
/** Rows of a few numbers, and of enough that they are copied another way. */
const anyRow = fc.oneof(
  { weight: 5, arbitrary: upTo(9) },
  { weight: 1, arbitrary: upTo(140, 120) },
);

describe('gather', () => {
  it('takes rows by index, the nearest row where there is none', () => {
    fc.assert(
      fc.property(
        upTo(3),
        upTo(7),
        anyRow,
        anyIndices,
        anyLayout(3),
        (outer, size, inner, indices, layout) => {
          const a = normals('table', outer * size * inner);
          const count = indices.length;
          const out = run(
            memory,
            { size: outer * count * inner, inputs: [a, asBits(indices)], ...layout },
            (out, at, places) => kernels.gather(out, at, places, outer, size, inner, count),
          );
          const expected = Float32Array.from({ length: out.length }, (_, i) => {
            const index = indices[Math.floor(i / inner) % count]!;
            const row =
              Math.floor(i / inner / count) * size + Math.max(0, Math.min(index, size - 1));
            return a[row * inner + (i % inner)]!;
          });
          expect(differences(out, expected)).toEqual([]);
        },
      ),
      { seed: 14, numRuns: 300 },
    );
  });
});

describe('scatter', () => {
  it('adds rows up by index, in order, and leaves out those that belong nowhere', () => {
    fc.assert(
      fc.property(upTo(7), anyRow, anyIndices, anyLayout(3), (segments, inner, indices, layout) => {
        const count = indices.length;
        const a = normals('rows', count * inner);
        const out = run(
          memory,
          { size: segments * inner, inputs: [a, asBits(indices)], ...layout },
          (out, at, places) => kernels.scatter(out, at, places, segments, inner, count),
        );
        const expected = new Float32Array(segments * inner);
        indices.forEach((index, row) => {
          if (index < 0 || index >= segments) return;
          for (let i = 0; i < inner; i++) expected[index * inner + i]! += a[row * inner + i]!;
        });
        expect(differences(out, expected)).toEqual([]);
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});

it('oneHot has one number on in a row, none where the index is outside', () => {
  fc.assert(
    fc.property(upTo(9), anyIndices, anyLayout(2), (depth, indices, layout) => {
      const count = indices.length;
      const out = run(
        memory,
        { size: count * depth, inputs: [asBits(indices)], ...layout },
        (out, places) => kernels.oneHot(out, places, count, depth, 2, -1),
      );
      const expected = Float32Array.from(
        indices.flatMap((index) => Array.from({ length: depth }, (_, d) => (d === index ? 2 : -1))),
      );
      expect(differences(out, expected)).toEqual([]);
    }),
    { seed: 16, numRuns: 200 },
  );
});

describe('changes of type', () => {
  it('toInt is what JavaScript makes of a number in 32 bits', () => {
    const numbers = Float32Array.from([
      ...SPECIAL,
      2.7,
      -2.7,
      2147483520,
      2147483648,
      -2147483904,
      4294967296,
      1e10,
      -1e10,
      1e19,
    ]);
    for (let count = 1; count <= numbers.length; count++) {
      const a = numbers.slice(0, count);
      const out = run(memory, { size: count, inputs: [a] }, (out, at) =>
        kernels.toInt(out, at, count),
      );
      expect(asInts(out)).toEqual([...Int32Array.from(a)]);
    }
  });

  it('toFloat is the nearest float32', () => {
    const ints = [0, 1, -1, 16777217, -16777219, 2 ** 31 - 1, -(2 ** 31), 12345678];
    for (let count = 1; count <= ints.length; count++) {
      const out = run(memory, { size: count, inputs: [asBits(ints.slice(0, count))] }, (out, at) =>
        kernels.toFloat(out, at, count),
      );
      expect([...out]).toEqual(ints.slice(0, count).map(Math.fround));
    }
  });
});
