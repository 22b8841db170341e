import fc from 'fast-check';
import type { GrowableMemory } from '../../../src/jit/heap.ts';

/** A kernel may read and, where it says so, write this many numbers past a buffer's end. */
const PADDING = 3;
/** Where the first buffer begins: after the module's own data. */
const START = 1 << 18;
/** Two NaNs: one around the inputs, which may find its way through a sum, and one that cannot. */
const [STRAY, UNTOUCHED] = [0x7fc0aaaa, 0x7fc05555];

/** How buffers lie in memory. */
export interface Layout {
  /** Bytes by which every buffer is off its 16-byte boundary. */
  readonly offset?: number;
  /** The buffer whose padding ends the memory, 0 being the result: to go beyond is to trap. */
  readonly edge?: number | undefined;
}

/** Layouts of a result and its inputs, `buffers` in all. */
export const anyLayout = (buffers: number): fc.Arbitrary<Layout> =>
  fc.record({
    offset: fc.constantFrom(0, 4, 8, 12),
    edge: fc.option(fc.integer({ min: 0, max: buffers - 1 }), { nil: undefined }),
  });

interface Call extends Layout {
  /** Numbers of the result. */
  readonly size: number;
  readonly inputs: readonly ArrayLike<number>[];
  /** Numbers past the end of the result that may be written. */
  readonly overrun?: number;
  /** The input whose place the result takes. */
  readonly inPlace?: number;
}

/**
 * Runs a kernel on buffers that lie as in a replica's arena, in the midst of NaNs, and gives its
 * result; throws if anything but the result has changed.
 */
export function run(
  memory: GrowableMemory,
  { size, inputs, inPlace, offset = 0, overrun = 0, edge = Infinity }: Call,
  kernel: (out: number, ...inputs: number[]) => void,
): Float32Array {
  const sizes = [size, ...inputs.map(({ length }) => length)];
  let end = START;
  const places = sizes.map((length) => {
    const place = end + 16 + offset;
    end = place + 4 * (length + PADDING);
    end += -end & 15;
    return place;
  });
  const missing = end + 4 * Math.max(...sizes) + 32 - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  if (edge < sizes.length) places[edge] = memory.buffer.byteLength - 4 * (sizes[edge]! + PADDING);
  if (inPlace !== undefined) places[inPlace + 1] = places[0]!;

  const words = new Int32Array(memory.buffer, START, (end + 16 - START) / 4);
  words.fill(STRAY);
  places.forEach((place, i) => {
    const room = new Int32Array(memory.buffer, place, sizes[i]! + PADDING);
    room.fill(i === 0 ? UNTOUCHED : STRAY);
  });
  inputs.forEach((values, i) => floats(memory, places[i + 1]!, values.length).set(values));
  const before = words.slice();
  kernel(places[0]!, ...places.slice(1));

  const from = (places[0]! - START) / 4;
  const changed = words.findIndex(
    (word, i) => word !== before[i] && (i < from || i >= from + size + overrun),
  );
  if (changed >= 0) throw new Error(`word ${changed - from} of a result of ${size} was written`);
  return floats(memory, places[0]!, size).slice();
}

const floats = (memory: GrowableMemory, place: number, length: number) =>
  new Float32Array(memory.buffer, place, length);

/** int32 numbers as a kernel finds them, and as it leaves them. */
export const asBits = (numbers: readonly number[]) =>
  new Float32Array(Int32Array.from(numbers).buffer);
export const asInts = (bits: Float32Array) => [...new Int32Array(bits.buffer)];

/** The places where two results differ in bits. All NaNs are equal: their bits are left open. */
export function differences(a: Float32Array, b: Float32Array): number[] {
  if (a.length !== b.length) throw new Error(`${a.length} numbers against ${b.length}`);
  return [...a.keys()].filter((i) => !Object.is(a[i], b[i]));
}
