import type { Pointer } from '../builder.ts';
import type { Elementwise, ElementName } from '../elementwise.ts';
import { MODE, type Mode } from '../ops/broadcast.ts';
import type { LoopGrid } from '../stretches.ts';
import { Bytes } from './bytes.ts';
import { writeBody } from './element-body.ts';
import type { Element } from './elements.ts';
import { OP, TYPE, VECTOR } from './opcodes.ts';

/** What a loop is made from. */
export interface LoopParts {
  readonly elements: Readonly<Record<ElementName, Element>>;
  /** The function to call where an element's body cannot be written in place. */
  readonly call: (name: ElementName) => number;
  /** A pointer's place in bytes from the base. */
  readonly addressOf: (pointer: Pointer) => number;
  /** Whether anybody but this loop reads the result. */
  readonly isRead: (out: Pointer) => boolean;
}

/** The function's local variables: the base is its parameter, the others are addresses that move. */
const BASE = 0;
const AT = 1;
const COLUMN = 2;
const ROW = 3;
const ADDRESSES = 3;

/**
 * A function (base) that runs element functions over a grid: row by row, in each row four columns at a time. What one
 * function computes for another stays in a register; only what is read later is stored. The bytes are the function's
 * code as a module holds it, without its size.
 */
export function loopFunction(
  { rows, columns }: LoopGrid,
  functions: readonly Elementwise[],
  parts: LoopParts,
): Uint8Array {
  const loop = new Loop(functions, parts);
  // one long row may run over its end: every buffer has room for that
  const whole = rows === 1 ? Math.ceil(columns / 4) : Math.floor(columns / 4);
  const rest = rows === 1 ? 0 : columns % 4;
  const body = new Bytes();
  loop.loadShared(body, BASE, MODE.scalar);
  body.byte(OP.localGet, BASE, OP.localSet, AT);
  const row = () => {
    body.byte(OP.localGet, BASE, OP.localSet, COLUMN);
    repeat(body, whole, COLUMN, 16, () => {
      loop.write(body, 4);
      advance(body, AT, 16);
    });
    if (rest > 0) {
      loop.write(body, rest);
      advance(body, AT, 4 * rest);
    }
  };
  if (rows === 1) row();
  else {
    body.byte(OP.localGet, BASE, OP.localSet, ROW);
    repeat(body, rows, ROW, 4, () => {
      loop.loadShared(body, ROW, MODE.column);
      row();
    });
  }
  body.byte(OP.end);
  const locals: [number, number][] = [
    [ADDRESSES, TYPE.i32],
    [loop.vectors, TYPE.v128],
  ];
  return new Bytes()
    .list(locals, (to, [count, type]) => to.u32(count).byte(type))
    .raw(body.taken())
    .taken();
}

/** Moves an address by `bytes` after each round, until it has been moved `times` times from the base. */
function repeat(body: Bytes, times: number, address: number, bytes: number, round: () => void) {
  if (times === 0) return;
  if (times > 1) body.byte(OP.loop, TYPE.none);
  round();
  advance(body, address, bytes);
  if (times === 1) return;
  body.byte(OP.localGet, address, OP.localGet, BASE, OP.i32Const).i32(bytes * times);
  body.byte(OP.i32Add, OP.i32LessU, OP.branchIf, 0, OP.end);
}

const advance = (body: Bytes, address: number, bytes: number) =>
  body.byte(OP.localGet, address, OP.i32Const).i32(bytes).byte(OP.i32Add, OP.localSet, address);

/** The inside of the loop, and the vectors it keeps in local variables. */
class Loop {
  vectors = 0;
  /** Operands that are the same for a whole row, or for all: loaded ahead, by mode and address. */
  readonly #shared = new Map<string, number>();
  readonly #scratch: number[] = [];

  constructor(
    private readonly functions: readonly Elementwise[],
    private readonly parts: LoopParts,
  ) {}

  /** Loads the numbers of one mode, each four times over, from their places after `from`. */
  loadShared(body: Bytes, from: number, wanted: Mode): void {
    for (const { operands } of this.functions)
      for (const { pointer, mode } of operands) {
        const key = `${mode} ${this.parts.addressOf(pointer)}`;
        if (mode !== wanted || this.#shared.has(key)) continue;
        this.#shared.set(key, this.#local());
        body.byte(OP.localGet, from);
        this.#memory(body, VECTOR.load32Splat, this.parts.addressOf(pointer));
        body.byte(OP.localSet).u32(this.#shared.get(key)!);
      }
  }

  /** One round: every function on the columns at hand, of which the first `count` are stored. */
  write(body: Bytes, count: number): void {
    const known = new Map<string, number>();
    const keep = (key: string) => {
      const local = this.#local();
      known.set(key, local);
      body.byte(OP.localSet).u32(local);
      return local;
    };
    const operand = (pointer: Pointer, mode: Mode): number => {
      const address = this.parts.addressOf(pointer);
      const shared = this.#shared.get(`${mode} ${address}`);
      // by buffer, not by address: a result may take the place of an operand
      const key = `${mode} ${pointer.buffer.id}`;
      const local = shared ?? known.get(key);
      if (local !== undefined) return local;
      body.byte(OP.localGet, mode === MODE.row ? COLUMN : AT);
      this.#memory(body, VECTOR.load, address);
      return keep(key);
    };
    for (const { f, operands, numbers, out } of this.functions) {
      const locals = operands.map(({ pointer, mode }) => operand(pointer, mode));
      for (const number of numbers) {
        body.byte(OP.vector).u32(VECTOR.const);
        for (let lane = 0; lane < 4; lane++) body.f32(number);
        locals.push(keep(`number ${number}`));
      }
      this.#apply(body, f, locals);
      const result = keep(`${MODE.full} ${out.buffer.id}`);
      if (this.parts.isRead(out)) this.#store(body, this.parts.addressOf(out), result, count);
    }
  }

  #apply(body: Bytes, f: ElementName, locals: readonly number[]): void {
    const { body: code } = this.parts.elements[f];
    if (code) writeBody(body, code, locals, (i) => (this.#scratch[i] ??= this.#local()));
    else {
      for (const local of locals) body.byte(OP.localGet).u32(local);
      body.byte(OP.call).u32(this.parts.call(f));
    }
  }

  #store(body: Bytes, address: number, local: number, count: number): void {
    const lanes = (vector: number, lane: number, offset: number) => {
      body.byte(OP.localGet, AT, OP.localGet).u32(local);
      this.#memory(body, vector, address + offset);
      body.byte(lane);
    };
    if (count === 4) {
      body.byte(OP.localGet, AT, OP.localGet).u32(local);
      this.#memory(body, VECTOR.store, address);
    } else {
      if (count & 2) lanes(VECTOR.store64Lane, 0, 0);
      if (count & 1) lanes(VECTOR.store32Lane, count - 1, 4 * (count - 1));
    }
  }

  #memory(body: Bytes, vector: number, offset: number): void {
    body.byte(OP.vector).u32(vector).u32(2).u32(offset);
  }

  #local(): number {
    return 1 + ADDRESSES + this.vectors++;
  }
}
