import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamRecord } from '../../../src/jit/stream-record.ts';
import { BatchOrder } from '../../../src/math/permutation.ts';
import { stream } from '../../../src/math/stream.ts';
import { kernels, memory } from './module.ts';
import { anyLayout, asBits, asInts, differences, run } from './workspace.ts';

const word = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const record = (seed: number, name: string) => new Float32Array(streamRecord(seed, name).buffer);
const counter = (step: number) => asBits([step | 0]);

describe('draws have the bits of src/math/stream.ts', () => {
  it.each([
    ['drawUniform', 'fillUniform'],
    ['drawNormal', 'fillNormal'],
  ] as const)('%s', (kernel, fill) => {
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        word,
        word,
        size,
        size,
        fc.string(),
        anyLayout(3),
        (seed, step, rows, columns, name, layout) => {
          const inputs = [record(seed, name), counter(step)];
          const out = run(memory, { size: rows * columns, inputs, ...layout }, (out, of, at) =>
            kernels[kernel](out, of, at, rows, columns),
          );
          const expected = new Float32Array(rows * columns);
          stream(seed, name)[fill](expected, { step, rows, columns });
          expect(differences(out, expected)).toEqual([]);
        },
      ),
      { seed: 18, numRuns: 300 },
    );
  });

  it('a hundred thousand normals', () => {
    const out = run(
      memory,
      { size: 100_000, inputs: [record(1, 'many'), counter(3)] },
      (out, of, at) => kernels.drawNormal(out, of, at, 1000, 100),
    );
    const expected = new Float32Array(100_000);
    stream(1, 'many').fillNormal(expected, { step: 3, rows: 1000, columns: 100 });
    expect(differences(out, expected)).toEqual([]);
  });
});

describe('drawBatch has the rows of src/math/permutation.ts', () => {
  const anyOrder = fc.record({
    seed: word,
    samples: fc.integer({ min: 1, max: 40 }),
    batchSize: fc.integer({ min: 1, max: 100 }),
  });

  it('at any steps in any order: on, across epochs, and back', () => {
    const steps = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1e6 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyOrder, steps, (options, steps) => {
        const { seed, samples, batchSize } = options;
        const count = steps.length * batchSize;
        const inputs = [record(seed, 'batches'), ...steps.map(counter)];
        // the scratch follows the batches: each finds it as the one before has left it
        const size = count + 2 + 2 * samples;
        const out = run(memory, { size, inputs }, (out, of, ...places) => {
          const scratch = out + 4 * count;
          new Int32Array(memory.buffer, scratch, 2).fill(-1);
          places.forEach((place, i) =>
            kernels.drawBatch(out + 4 * i * batchSize, of, place, scratch, samples, batchSize),
          );
        });
        const order = new BatchOrder(options);
        const expected = steps.flatMap((step) => [...order.indices(step)]);
        expect(asInts(out).slice(0, count)).toEqual(expected);
      }),
      { seed: 19, numRuns: 300 },
    );
  });
});
