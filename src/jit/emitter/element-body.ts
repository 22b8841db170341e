import type { Bytes } from './bytes.ts';
import { OP, touchesMemory, TYPE, VECTOR } from './opcodes.ts';
import { Reader, type FunctionCode } from './reader.ts';

/** Part of a body: bytes to copy, or an access to a local variable. */
type Piece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'local'; readonly op: number; readonly index: number };

/** The code of an element function, to be written in place of a call: so that its bits are the kernel's own. */
export interface ElementBody {
  readonly parameters: number;
  /** Local variables beside the parameters, all of them vectors. */
  readonly locals: number;
  /** Parameters that the body overwrites. */
  readonly overwritten: ReadonlySet<number>;
  readonly pieces: readonly Piece[];
}

/**
 * The body of a function of `parameters` vectors. Null where it is more than a straight line of vector instructions:
 * it must then be called.
 */
export function elementBody(code: FunctionCode, parameters: number): ElementBody | null {
  const reader = new Reader(code);
  let locals = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const count = reader.u32();
    if (reader.byte() !== TYPE.v128) return null;
    locals += count;
  }
  const pieces: Piece[] = [];
  const overwritten = new Set<number>();
  let copied = reader.at;
  let depth = 0;
  const copyUpTo = (end: number) => {
    if (end > copied) pieces.push({ kind: 'bytes', bytes: code.subarray(copied, end) });
  };
  for (;;) {
    const start = reader.at;
    const op = reader.byte();
    if (op === OP.end && depth-- === 0) {
      copyUpTo(start);
      return { parameters, locals, overwritten, pieces };
    }
    if (op === OP.localGet || op === OP.localSet || op === OP.localTee) {
      copyUpTo(start);
      const index = reader.u32();
      pieces.push({ kind: 'local', op, index });
      if (op !== OP.localGet && index < parameters) overwritten.add(index);
      copied = reader.at;
    } else if (op === OP.block) {
      reader.byte();
      depth++;
    } else if (op === OP.i32Const) reader.u32();
    else if (op === OP.vector) {
      const vector = reader.u32();
      if (touchesMemory(vector)) return null;
      if (vector === VECTOR.const || vector === VECTOR.shuffle) reader.take(16);
      else if (vector >= VECTOR.firstLane && vector <= VECTOR.lastLane) reader.byte();
    } else if (op !== OP.end) return null;
  }
}

/**
 * Writes a body whose parameters are the local variables `operands`; its result is left on the stack. `scratch(i)` is a
 * local variable for the body's own use.
 */
export function writeBody(
  to: Bytes,
  { parameters, overwritten, pieces }: ElementBody,
  operands: readonly number[],
  scratch: (i: number) => number,
): void {
  const copies = new Map([...overwritten].map((index, i) => [index, scratch(i)]));
  for (const [index, copy] of copies)
    to.byte(OP.localGet).u32(operands[index]!).byte(OP.localSet).u32(copy);
  const place = (index: number) =>
    index < parameters
      ? (copies.get(index) ?? operands[index]!)
      : scratch(copies.size + index - parameters);
  for (const piece of pieces) {
    if (piece.kind === 'bytes') to.raw(piece.bytes);
    else to.byte(piece.op).u32(place(piece.index));
  }
}
