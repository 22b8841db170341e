import { describe, expect, it } from 'vitest';
import { Builder, NONE, type Argument, type Buffer } from '../../../src/jit/builder.ts';
import { encode } from '../../../src/jit/encode.ts';
import {
  BINARY,
  INSTRUCTIONS,
  UNARY,
  type InstructionName,
} from '../../../src/jit/instructions.ts';
import { MODE } from '../../../src/jit/ops/broadcast.ts';
import { normals } from '../../engine/draws.ts';
import { kernels, memory } from './module.ts';

/** Every parameter by its name: small, and as far as possible unlike the others. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ f: 1, count: 6, p: 0.25, q: 0.75, rows: 3, columns: 5, value: 2.5 },
  ...{
    aMode: 1,
    bMode: 2,
    conditionMode: 0,
    outer: 2,
    size: 4,
    inner: 3,
    exclusive: 1,
    reverse: 1,
  },
  ...{ m: 4, k: 5, transposeA: 1, transposeB: 0, relu: 1, segments: 6, depth: 7, on: 9, off: -1 },
  ...{ dim0: 2, dim1: 1, dim2: 3, dim3: 1, dim4: 2, dim5: 4 },
  ...{ outStride0: 24, outStride1: 0, outStride2: 8, outStride3: 0, outStride4: 4, outStride5: 1 },
  ...{ stride0: 3, stride1: 0, stride2: 1, stride3: 0, stride4: 6, stride5: 2 },
  ...{
    n: 2,
    h: 5,
    w: 4,
    c: 3,
    kh: 2,
    kw: 3,
    sh: 2,
    sw: 1,
    top: 1,
    left: 2,
    oh: 3,
    ow: 4,
    dh: 1,
    dw: 2,
  },
  ...{ samples: 7, batchSize: 5 },
};

/** What int32 operands hold; all others hold normal numbers. */
const INTS: Readonly<Record<string, readonly number[]>> = {
  indices: [3, 0, 2, 5, 1, 3],
  stream: [1, 2, 3, 0],
  step: [4],
  first: [2],
  every: [2],
  scratch: [-1, -1],
};

const ROOM = 512;
const names = Object.keys(INSTRUCTIONS) as InstructionName[];

/** The instruction's arguments, every pointer into a buffer of its own, and what the buffers hold. */
function call(name: InstructionName, withBias = true) {
  const build = new Builder();
  const contents = new Map<Buffer, Int32Array>();
  const given = INSTRUCTIONS[name].map((parameter): Argument => {
    const [kind, local] = parameter.split(' ') as [string, string];
    if (kind !== 'pointer') return NUMBERS[local]!;
    if (local === 'bias' && !withBias) return NONE;
    const buffer = build.allocate(ROOM);
    const words = new Int32Array(normals(local, ROOM).buffer);
    words.set(INTS[local] ?? []);
    contents.set(buffer, words);
    return { buffer, offset: 0 };
  });
  return { given, contents };
}

/** The memory of all buffers after `run`, which is told where they begin. */
function after(contents: ReadonlyMap<Buffer, Int32Array>, run: (base: number) => void): number[] {
  const base = 1 << 18;
  const words = new Int32Array(memory.buffer, base, ROOM * contents.size);
  [...contents.values()].forEach((each, i) => words.set(each, i * ROOM));
  run(base);
  return [...words];
}

const placesOf = (contents: ReadonlyMap<Buffer, Int32Array>) =>
  new Map([...contents.keys()].map((buffer, i) => [buffer, 4 * ROOM * i] as const));

describe('the interpreter calls the kernel that an instruction names, with its parameters in their places', () => {
  it.each([...names.map((name) => [name, true] as const), ['gemm', false] as const])(
    '%s (a bias: %s)',
    (name, withBias) => {
      const { given, contents } = call(name, withBias);
      const offsets = placesOf(contents);
      const code = encode([{ name, arguments: given }], {
        offsets,
        bytes: 4 * ROOM * contents.size,
      });
      const interpreted = after(contents, (base) => {
        const address = base + 4 * ROOM * contents.size;
        new Int32Array(memory.buffer, address, code.length).set(code);
        kernels.runStep(address, code.length, base);
      });
      const called = after(contents, (base) => {
        const parameters = given.map((each) => {
          if (each === NONE) return -1;
          return typeof each === 'number' ? each : base + offsets.get(each.buffer)!;
        });
        const kernel: (...parameters: number[]) => void = kernels[name];
        kernel(...parameters);
      });
      expect(interpreted).toEqual(called);
      expect(called).not.toEqual([...contents.values()].flatMap((words) => [...words]));
    },
  );

  it('runs instructions in order, step after step, and counts the steps', () => {
    const build = new Builder();
    const [counter, a] = [build.allocate(1), build.allocate(4)].map((buffer) => ({
      buffer,
      offset: 0,
    }));
    build.emit('unary', [UNARY.indexOf('square'), a!, a!, 4, 0, 0]);
    build.emit('binary', [BINARY.indexOf('add'), a!, a!, MODE.full, a!, MODE.full, 1, 4]);
    const offsets = new Map([
      [counter!.buffer, 0],
      [a!.buffer, 16],
    ]);
    const code = encode(build.instructions, { offsets, bytes: 48 });
    const base = 1 << 18;
    new Int32Array(memory.buffer, base, 1).set([5]);
    const numbers = new Float32Array(memory.buffer, base + 16, 4);
    numbers.set([1, 2, -1, 0.5]);
    new Int32Array(memory.buffer, base + 64, code.length).set(code);
    kernels.run(base + 64, code.length, base, 2, base);
    expect([...numbers]).toEqual([8, 128, 8, 0.5]);
    expect(new Int32Array(memory.buffer, base, 1)[0]).toBe(7);
  });
});
