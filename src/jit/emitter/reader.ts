import { SECTION } from './opcodes.ts';

/** A function of a WebAssembly module: its code from the declaration of its locals to its end. */
export type FunctionCode = Uint8Array;

/** Reads numbers of WebAssembly's binary format, one after the other. */
export class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  /** A LEB128 number without sign; one with a sign is passed over all the same. */
  u32(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  take(count: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += count));
  }

  name(): string {
    return String.fromCharCode(...this.take(this.u32()));
  }
}

/** The code of a module's exported functions, by name. The module imports no functions. */
export function exportedFunctions(module: Uint8Array): ReadonlyMap<string, FunctionCode> {
  const sections = new Map<number, Reader>();
  const reader = new Reader(module, 8);
  while (!reader.isDone) {
    const id = reader.byte();
    sections.set(id, new Reader(reader.take(reader.u32())));
  }
  const code = sections.get(SECTION.code)!;
  const bodies = Array.from({ length: code.u32() }, () => code.take(code.u32()));
  const exports = sections.get(SECTION.export)!;
  const named = new Map<string, FunctionCode>();
  for (let left = exports.u32(); left > 0; left--) {
    const name = exports.name();
    const isFunction = exports.byte() === 0;
    const index = exports.u32();
    if (isFunction) named.set(name, bodies[index]!);
  }
  return named;
}
