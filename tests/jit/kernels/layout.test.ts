import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strides } from '../../../src/jit/builder.ts';
import { kernels, memory } from './module.ts';
import { anyLayout, asBits, asInts, differences, run, type Layout } from './workspace.ts';

type Six = [number, number, number, number, number, number];

/** Bits of all kinds, NaNs with payloads among them: a copy keeps them. */
const bits = (count: number) =>
  asBits(Array.from({ length: count }, (_, i) => Math.imul(i + 1, 2654435761)));

interface Copy {
  readonly dims: Six;
  /** The axes in the order in which the operand has them. */
  readonly order: Six;
  /** The axes read backwards, and those of which one number is read again and again. */
  readonly reversed: boolean[];
  readonly repeated: boolean[];
}

const six = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 6, maxLength: 6 });

const anyCopy: fc.Arbitrary<Copy> = fc.record({
  dims: six(fc.constantFrom(1, 1, 2, 3, 4, 5, 9)).filter(
    (dims) => dims.reduce<number>((a, b) => a * b, 1) < 3000,
  ) as fc.Arbitrary<Six>,
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }) as fc.Arbitrary<Six>,
  reversed: six(fc.integer({ max: 4, min: 0 }).map((n) => n === 0)),
  repeated: six(fc.integer({ max: 4, min: 0 }).map((n) => n === 0)),
});

/** The strides of the operand by the result's axes, and where its first number is. */
function reading({ dims, order, reversed, repeated }: Copy) {
  const own = order.map((axis) => (repeated[axis] ? 1 : dims[axis]!));
  const steps = strides(own);
  const from = dims.map((_, axis) => (repeated[axis] ? 0 : steps[order.indexOf(axis)]!));
  const start = dims.reduce(
    (sum, n, axis) => sum + (reversed[axis] ? (n - 1) * from[axis]! : 0),
    0,
  );
  return {
    start,
    size: own.reduce((a, b) => a * b),
    from: from.map((step, axis) => (reversed[axis] ? -step : step)),
  };
}

describe('copy', () => {
  it('reads any strides: axes in another order, backwards, or repeated', () => {
    fc.assert(
      fc.property(anyCopy, anyLayout(2), (copy, layout) => {
        const { dims } = copy;
        const { start, size, from } = reading(copy);
        const a = bits(size);
        const count = dims.reduce((a, b) => a * b);
        const out = run(memory, { size: count, inputs: [a], ...layout }, (out, at) =>
          kernels.copy(out, at + 4 * start, ...dims, ...(strides(dims) as Six), ...(from as Six)),
        );
        const expected = Float32Array.from({ length: count });
        const [source, target] = [new Int32Array(a.buffer), new Int32Array(expected.buffer)];
        for (let i = 0; i < count; i++) {
          let [left, place] = [i, start];
          for (let axis = 5; axis >= 0; axis--) {
            place += (left % dims[axis]!) * from[axis]!;
            left = Math.floor(left / dims[axis]!);
          }
          target[i] = source[place]!;
        }
        expect(asInts(out)).toEqual(asInts(expected));
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('writes any strides, and nothing between', () => {
    // rows of 3 into the middle of rows of 7, and columns into every second place
    const a = bits(12);
    const into = (outRow: number, outColumn: number, at: number, layout: Layout = {}) =>
      run(
        memory,
        { size: 28, inputs: [new Float32Array(28).fill(-1), a], ...layout, inPlace: 0 },
        (out, _, from) =>
          kernels.copy(
            out + 4 * at,
            from,
            1,
            1,
            1,
            1,
            4,
            3,
            0,
            0,
            0,
            0,
            outRow,
            outColumn,
            0,
            0,
            0,
            0,
            3,
            1,
          ),
      );
    for (const [row, column, at] of [
      [7, 1, 2],
      [7, 2, 1],
      [1, 7, 0],
    ] as const) {
      const expected = new Float32Array(28).fill(-1);
      a.forEach((x, i) => (expected[at + Math.floor(i / 3) * row + (i % 3) * column] = x));
      for (const offset of [0, 4, 8, 12])
        expect(asInts(into(row, column, at, { offset }))).toEqual(asInts(expected));
    }
  });

  it('transposes planes of all sizes', () => {
    for (let rows = 1; rows <= 9; rows++)
      for (let columns = 1; columns <= 9; columns++) {
        const a = bits(rows * columns);
        const out = run(memory, { size: a.length, inputs: [a] }, (out, at) =>
          kernels.copy(
            out,
            at,
            1,
            1,
            1,
            1,
            columns,
            rows,
            0,
            0,
            0,
            0,
            rows,
            1,
            0,
            0,
            0,
            0,
            1,
            columns,
          ),
        );
        const expected = asInts(a).map(
          (_, i) => asInts(a)[(i % rows) * columns + Math.floor(i / rows)],
        );
        expect(asInts(out)).toEqual(expected);
      }
  });
});

it('fill writes as many numbers as it is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), anyLayout(1), (count, layout) => {
      const out = run(memory, { size: count, inputs: [], ...layout }, (out) =>
        kernels.fill(out, count, 0.1),
      );
      expect(differences(out, new Float32Array(count).fill(0.1))).toEqual([]);
    }),
    { seed: 13, numRuns: 200 },
  );
});
