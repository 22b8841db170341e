import { beforeAll, describe, expect, it } from 'vitest';
import { OPS } from '../../../src/jit/ops/ops.ts';
import { trace } from '../../../src/jit/trace.ts';
import { useBackend } from '../../engine/backends.ts';
import { Graph } from './graph.ts';
import { inputOf } from './inputs.ts';
import { KERNEL_ROWS } from './rows.ts';
import { Sketch } from './sketch.ts';

beforeAll(() => useBackend('cpu'));

/** Kernels that no step calls: passes write them. */
const OF_PASSES = ['GemmBias', 'BroadcastTo'];

it('every covered kernel has a row', () => {
  const covered = Object.keys(OPS).filter((kernel) => !OF_PASSES.includes(kernel));
  expect(Object.keys(KERNEL_ROWS).sort()).toEqual(covered.sort());
});

describe('a row', () => {
  it.each(Object.entries(KERNEL_ROWS))('of %s calls it', (kernel, row) => {
    const inputs = [inputOf('given', 'a', [4, 3], 1), inputOf('int32 given', 'b', [4], 1)];
    const sketch = new Sketch(inputs.map(({ value }) => value));
    const called = row(sketch)!;
    const graph = new Graph(inputs, sketch.lines, { called });
    const specs = inputs.map(
      ({ value: { name, shape, dtype } }) => [name, { shape, dtype: dtype as 'float32' }] as const,
    );
    const { nodes } = trace(graph.step, Object.fromEntries(specs));
    expect(nodes.map((node) => node.kernel)).toContain(kernel);
  });
});
