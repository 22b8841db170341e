/** The parts of WebAssembly's binary format that are used here. (WebAssembly Core Specification 2.0, §5) */
export const TYPE = { i32: 0x7f, f32: 0x7d, v128: 0x7b, function: 0x60, none: 0x40 } as const;

export const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;

export const OP = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Store: 0x36,
  i32Const: 0x41,
  f32Const: 0x43,
  i32LessU: 0x49,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  vector: 0xfd,
} as const;

/** Opcodes after OP.vector. */
export const VECTOR = {
  load: 0,
  load32Splat: 9,
  store: 11,
  const: 12,
  shuffle: 13,
  firstLane: 21,
  lastLane: 34,
  store32Lane: 90,
  store64Lane: 91,
} as const;

/** Whether the vector instruction reads or writes memory. */
export const touchesMemory = (vector: number): boolean =>
  vector <= VECTOR.store || (vector >= 84 && vector <= 93);
