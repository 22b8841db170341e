import { arrange } from '../../../src/jit/arena.ts';
import { encode } from '../../../src/jit/encode.ts';
import { sizeOf, type Operand, type Shape, type Value } from '../../../src/jit/graph.ts';
import { lower } from '../../../src/jit/lower.ts';
import type { Machine } from '../../../src/jit/machine.ts';
import type { Attributes } from '../../../src/jit/ops/op.ts';
import { opOf } from '../../../src/jit/ops/ops.ts';
import type { DataType } from '../../../src/jit/tf.ts';

/** A tensor's numbers; bool as 0 and 1. */
export interface Numbers {
  readonly shape: Shape;
  readonly dtype: DataType;
  readonly values: ArrayLike<number>;
}

/** One kernel call lowered by its op alone, encoded, and run on the machine. Throws what the op throws. */
export function call(
  machine: Machine,
  kernel: string,
  tensors: readonly Numbers[],
  attributes: Attributes,
): Numbers[] {
  const results = opOf(kernel).shapes(
    tensors.map(({ shape }) => shape),
    attributes,
    tensors.map(({ dtype }) => dtype),
  );
  const [inputs, outputs] = [tensors.map(operandOf), results.map(operandOf)];
  const build = lower({
    inputs: {},
    nodes: [{ kernel, inputs, attributes, outputs }],
    outputs: {},
  });
  const arena = arrange(build.instructions, build.buffers);
  const code = encode(build.instructions, arena);

  const base = machine.heap.take(arena.bytes);
  const address = machine.heap.take(code.byteLength);
  const numbers = ({ value }: Operand) => {
    const start = base + arena.offsets.get(build.bufferOf(value))!;
    const Typed = value.dtype === 'int32' ? Int32Array : Float32Array;
    return new Typed(machine.memory.buffer, start, value.size);
  };
  // NaN everywhere, so that what is left unwritten or read too early shows
  new Uint8Array(machine.memory.buffer, base, arena.bytes).fill(0xff);
  new Int32Array(machine.memory.buffer, address, code.length).set(code);
  inputs.forEach((operand, i) => numbers(operand).set(tensors[i]!.values));
  machine.module.kernels.runStep(address, code.length, base);
  const given = outputs.map((operand, i) => ({ ...results[i]!, values: numbers(operand).slice() }));
  machine.heap.give(address, code.byteLength);
  machine.heap.give(base, arena.bytes);
  return given;
}

/** An operand that keeps its place through the call, as inputs do. */
function operandOf({ shape, dtype }: Pick<Numbers, 'shape' | 'dtype'>): Operand {
  const value: Value = {
    id: -1,
    dtype: dtype === 'int32' ? 'int32' : 'float32',
    size: sizeOf(shape),
    source: { kind: 'input', name: 'kept' },
  };
  return { value, shape };
}
