import { NotCovered } from './errors.ts';
import { sizeOf, type DType, type Operand, type Shape, type Value } from './graph.ts';
import { INSTRUCTIONS, UNARY, type InstructionName } from './instructions.ts';

/** A stretch of a replica's arena. Persistent buffers live from step to step; the others share their places. */
export interface Buffer {
  readonly id: number;
  readonly size: number;
  readonly dtype: DType;
  readonly persistent: boolean;
}

/** An element of a buffer. */
export interface Pointer {
  readonly buffer: Buffer;
  readonly offset: number;
}

/** Stands for a pointer that is not given. */
export const NONE = null;

export type Argument = Pointer | number | typeof NONE;

/** One kernel call of the compiled step; its arguments follow the kernel's row in INSTRUCTIONS. */
export interface Instruction {
  readonly name: InstructionName;
  readonly arguments: readonly Argument[];
}

/** The pointer `elements` further on. */
export const at = ({ buffer, offset }: Pointer, elements: number): Pointer => ({
  buffer,
  offset: offset + elements,
});

/** Row-major strides in elements. */
export function strides(shape: Shape): number[] {
  const result = shape.map(() => 1);
  for (let i = shape.length - 2; i >= 0; i--) result[i] = result[i + 1]! * shape[i + 1]!;
  return result;
}

/** Turns kernel calls on values into instructions on buffers: each value gets a buffer, each op adds its instructions. */
export class Builder {
  readonly instructions: Instruction[] = [];
  readonly buffers: Buffer[] = [];
  readonly #of = new Map<Value, Buffer>();
  readonly #made = new Map<Value, Map<string, Pointer>>();

  /** The buffer of a value; inputs and constants are persistent. */
  bufferOf(value: Value): Buffer {
    let buffer = this.#of.get(value);
    if (!buffer) {
      buffer = this.allocate(value.size, value.dtype, value.source.kind !== 'node');
      this.#of.set(value, buffer);
    }
    return buffer;
  }

  allocate(size: number, dtype: DType = 'float32', persistent = false): Buffer {
    const buffer = { id: this.buffers.length, size, dtype, persistent };
    this.buffers.push(buffer);
    return buffer;
  }

  /** An operand's numbers as they are kept. */
  any({ value }: Operand): Pointer {
    return { buffer: this.bufferOf(value), offset: 0 };
  }

  /** An operand's numbers as float32; int32 ones are converted, exactly up to 2²⁴. */
  float(operand: Operand): Pointer {
    const { value } = operand;
    if (value.dtype === 'float32') return this.any(operand);
    return this.once(value, 'float', () => {
      const out = this.scratch(value.size);
      this.emit('toFloat', [out, this.any(operand), value.size]);
      return out;
    });
  }

  /** An operand's int32 numbers; throws NotCovered for float32 ones. */
  int(operand: Operand): Pointer {
    if (operand.value.dtype !== 'int32')
      throw new NotCovered('an operation', 'on float32 where int32 is needed');
    return this.any(operand);
  }

  /** Has an operand's numbers written as float32; for an int32 operand they are truncated on their way into it. */
  into(operand: Operand, write: (out: Pointer) => void): void {
    const { dtype, size } = operand.value;
    if (dtype === 'float32') return write(this.any(operand));
    const numbers = this.scratch(size);
    write(numbers);
    this.emit('toInt', [this.any(operand), numbers, size]);
  }

  /** What is computed from a value under that name: at its first use, and found again by the later ones. */
  once(value: Value, name: string, compute: () => Pointer): Pointer {
    const made = this.#made.get(value) ?? new Map<string, Pointer>();
    this.#made.set(value, made);
    const known = made.get(name) ?? compute();
    made.set(name, known);
    return known;
  }

  /** Room for numbers that only the next instructions need. */
  scratch(size: number): Pointer {
    return { buffer: this.allocate(size), offset: 0 };
  }

  emit(name: InstructionName, args: readonly Argument[]): void {
    if (args.length !== INSTRUCTIONS[name].length)
      throw new Error(
        `instruction ${name} takes ${INSTRUCTIONS[name].length} arguments, not ${args.length}`,
      );
    this.instructions.push({ name, arguments: args });
  }

  /** Copies `shape` elements between two strided layouts; plain runs of memory become one plain copy. */
  copy(
    out: Pointer,
    a: Pointer,
    shape: Shape,
    to: readonly number[],
    from: readonly number[],
  ): void {
    const { dims, outStrides, inStrides } = merged(shape, to, from);
    if (dims.length > 6) throw new NotCovered('a copy', `${dims.length} axes`);
    const [whole] = dims;
    if (
      dims.length <= 1 &&
      (whole ?? 1) > 0 &&
      (dims.length === 0 || (outStrides[0] === 1 && inStrides[0] === 1))
    )
      this.emit('copy', [out, a, ...six([whole ?? 1], 1), ...six([1], 0), ...six([1], 0)]);
    else this.emit('copy', [out, a, ...six(dims, 1), ...six(outStrides, 0), ...six(inStrides, 0)]);
  }

  /** Numbers of the operand's shape written out in full in the shape it broadcasts to. */
  spread(numbers: Pointer, operand: Operand, shape: Shape): Pointer {
    const out = this.scratch(sizeOf(shape));
    this.copy(out, numbers, shape, strides(shape), broadcastStrides(operand.shape, shape));
    return out;
  }

  spreadInto(out: Operand, operand: Operand): void {
    this.copy(
      this.any(out),
      this.any(operand),
      out.shape,
      strides(out.shape),
      broadcastStrides(operand.shape, out.shape),
    );
  }

  /** The operand with its axes in another order. */
  permuted(operand: Operand, order: readonly number[]): Pointer {
    const from = strides(operand.shape);
    const shape = order.map((i) => operand.shape[i]!);
    const out = this.scratch(operand.value.size);
    this.copy(
      out,
      this.float(operand),
      shape,
      strides(shape),
      order.map((i) => from[i]!),
    );
    return out;
  }
}

/** A plain copy of a buffer into another. */
export const plainCopy = (out: Pointer, a: Pointer, size: number): Instruction => ({
  name: 'unary',
  arguments: [UNARY.indexOf('copy'), out, a, size, 0, 0],
});

/** Strides that read an operand of one shape as if it had the shape it broadcasts to. */
export const broadcastStrides = (shape: Shape, out: Shape): number[] => {
  const own = strides(shape);
  const missing = out.length - shape.length;
  return out.map((_, i) => (i < missing || shape[i - missing] === 1 ? 0 : own[i - missing]!));
};

/** Drops axes of size 1 and joins neighbours that are one run in both layouts. */
function merged(shape: Shape, to: readonly number[], from: readonly number[]) {
  const dims: number[] = [];
  const outStrides: number[] = [];
  const inStrides: number[] = [];
  shape.forEach((n, i) => {
    if (n === 1) return;
    const last = dims.length - 1;
    if (last >= 0 && outStrides[last] === to[i]! * n && inStrides[last] === from[i]! * n) {
      dims[last]! *= n;
      outStrides[last] = to[i]!;
      inStrides[last] = from[i]!;
    } else {
      dims.push(n);
      outStrides.push(to[i]!);
      inStrides.push(from[i]!);
    }
  });
  return { dims, outStrides, inStrides };
}

/** Six numbers, filled up in front. */
const six = (values: readonly number[], filler: number): number[] => [
  ...Array<number>(6 - values.length).fill(filler),
  ...values,
];
